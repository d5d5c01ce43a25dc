import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { words } from '../words';

/** Choices behind a button: what is seldom needed, or has no room beside it. */
export function Menu({ children }: { children: ReactNode }) {
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open && host.current) return bindClosing(host.current, () => setOpen(false));
  }, [open]);
  return (
    <div className="menu" ref={host}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {words.header.menu}
      </button>
      <div className="menu-choices" id={id} data-open={open || undefined}>
        {children}
      </div>
    </div>
  );
}

/** Closes an open menu at a choice, at Escape, and when the pointer or the focus goes elsewhere. */
function bindClosing(menu: HTMLElement, close: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const comeBack = () => {
    close();
    // Before the choice has gone, so that a dialog gives the focus back to what is still there.
    menu.querySelector('button')?.focus();
  };
  menu.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('.menu-choices button')) comeBack();
    },
    // Before what is chosen is done: it may open a dialog, or leave the page's focus elsewhere.
    { signal, capture: true },
  );
  menu.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      comeBack();
    },
    { signal },
  );
  const leave = (target: EventTarget | null) => {
    if (target instanceof Node && !menu.contains(target)) close();
  };
  menu.addEventListener('focusout', ({ relatedTarget }) => leave(relatedTarget), { signal });
  document.addEventListener('pointerdown', ({ target }) => leave(target), { signal });
  return () => listening.abort();
}

import { type ReactNode, useCallback, useId, useState } from 'react';
import { words } from '../words';

/** What is seldom needed: in the row where it is wide, else folded behind a button. */
export function Menu({ children }: { children: ReactNode }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const host = useCallback((element: HTMLDivElement) => bindClosing(element, setOpen), []);
  return (
    <div className="menu" ref={host}>
      <button
        type="button"
        className="menu-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.header.menu}
      </button>
      <div className="menu-choices" id={id} data-open={open || undefined}>
        {children}
      </div>
    </div>
  );
}

/** Closes the menu at a choice, at Escape, and when the pointer or the focus goes elsewhere. */
function bindClosing(menu: HTMLElement, setOpen: (open: boolean) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const button = menu.querySelector<HTMLElement>('.menu-button');
  const isOpen = () => menu.querySelector('[data-open]') !== null;
  const close = () => {
    setOpen(false);
    // Before the choice has gone, so that a dialog gives the focus back to what is still there.
    button?.focus();
  };
  menu.addEventListener(
    'click',
    ({ target }) => {
      if (isOpen() && target instanceof Element && target.closest('.menu-choices button')) close();
    },
    // Before what is chosen is done: it may open a dialog, or leave the page's focus elsewhere.
    { signal, capture: true },
  );
  menu.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isOpen()) return;
      event.preventDefault();
      close();
    },
    { signal },
  );
  const leave = (target: EventTarget | null) => {
    if (target instanceof Node && !menu.contains(target)) setOpen(false);
  };
  menu.addEventListener('focusout', ({ relatedTarget }) => leave(relatedTarget), { signal });
  document.addEventListener('pointerdown', ({ target }) => leave(target), { signal });
  return () => listening.abort();
}

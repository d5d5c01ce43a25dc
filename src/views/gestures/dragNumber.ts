import { LIMIT, type Ref } from '../../engine';
import type { Backstep } from '../../store';
import { focusedByKeys } from './focusedByKeys';

/** How much a number changes by, and by how much with Shift. */
const PER_PIXEL = { usual: 0.01, fine: 0.001 };
const KEY_STEPS: Record<string, { by: number; fine: number }> = {
  ArrowUp: { by: 0.01, fine: 0.001 },
  ArrowRight: { by: 0.01, fine: 0.001 },
  ArrowDown: { by: -0.01, fine: -0.001 },
  ArrowLeft: { by: -0.01, fine: -0.001 },
  PageUp: { by: 0.1, fine: 0.1 },
  PageDown: { by: -0.1, fine: -0.1 },
};

const LESSON_KEYS = new Set(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown']);

/** Pixels that the pointer may stray in a click before it is a drag. */
const SLACK = 3;

type Drag = {
  id: number;
  /** Where the pointer was last. */
  x: number;
  y: number;
  /** The number at the beginning, and by how much it has been pulled. */
  from: number;
  by: number;
  /** Whether it has moved far enough to be a drag. */
  moved: boolean;
  /** Ends the listening to keys and fingers elsewhere. */
  elsewhere: AbortController;
};

/** Sums of steps pick up noise in the last digits, which would show at twelve decimals. */
const tidy = (value: number, limit: number) =>
  Math.max(-limit, Math.min(limit, Number(Number(value.toPrecision(15)).toFixed(12)) || 0));

/** Training may have led beyond what may be set: such a number can come nearer step by step. */
const limitFor = (present: number): number => Math.max(LIMIT, Math.abs(present));

const isSecondFinger = ({ pointerType, isPrimary }: PointerEvent): boolean =>
  pointerType === 'touch' && !isPrimary;

/**
 * Lets a number be pulled: dragged sideways or up and down, stepped by keys, or typed after Enter
 * or a double click. One gesture is one change that can be undone; Escape or a second finger
 * gives it up. Returns the undo of the listening.
 * @param edit opens the field in which a number is typed
 */
export function dragNumber(
  element: HTMLElement | SVGElement,
  ref: Ref,
  app: Backstep,
  edit: (ref: Ref, at: Element) => void,
): () => void {
  let drag: Drag | null = null;
  const listening = new AbortController();
  const byKeys = focusedByKeys(element, element, listening.signal);
  const present = () => app.view().network.parameters[ref] ?? 0;
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ) => element.addEventListener(name, listener as EventListener, { signal: listening.signal });

  const end = (finish: () => void) => {
    drag?.elsewhere.abort();
    if (drag && element.hasPointerCapture(drag.id)) element.releasePointerCapture(drag.id);
    // Keys that follow a drag are meant for the lesson; a click, though, chooses the number.
    if (drag?.moved) element.blur();
    drag = null;
    element.removeAttribute('data-pulling');
    finish();
  };

  on('pointerdown', (event) => {
    // A second finger is one of a gesture on the page, wherever it comes down.
    if (event.button !== 0 || drag || isSecondFinger(event)) return;
    const { pointerId: id, clientX: x, clientY: y } = event;
    const elsewhere = new AbortController();
    drag = { id, x, y, from: present(), by: 0, moved: false, elsewhere };
    element.setPointerCapture(id);
    element.focus();
    // Not every number that can be dragged can be focused, so Escape is heard from anywhere.
    const giveUp = (key: KeyboardEvent) => {
      if (key.key === 'Escape') end(app.giveUp);
    };
    const pinch = (other: PointerEvent) => {
      if (isSecondFinger(other)) end(app.giveUp);
    };
    const options = { signal: elsewhere.signal, capture: true };
    window.addEventListener('keydown', giveUp, options);
    window.addEventListener('pointerdown', pinch, options);
  });
  on('pointermove', (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const sideways = event.clientX - drag.x;
    const up = drag.y - event.clientY;
    if (!drag.moved && Math.hypot(sideways, up) < SLACK) return;
    // Undone on the way, or another finger pulls another number: this drag is over.
    const pull = app.store.getState().pull;
    if (drag.moved ? !(pull && ref in pull) : pull) return end(() => {});
    drag.moved = true;
    element.setAttribute('data-pulling', '');
    // Each move counts from the one before, so that Shift can be pressed and let go on the way.
    const unit = event.shiftKey ? PER_PIXEL.fine : PER_PIXEL.usual;
    drag.by += (sideways + up) * unit;
    drag.x = event.clientX;
    drag.y = event.clientY;
    // Whole units only, though screens count parts of a pixel.
    app.pull(ref, tidy(drag.from + Math.round(drag.by / unit) * unit, limitFor(drag.from)));
  });
  on('pointerup', (event) => {
    if (drag?.id === event.pointerId) end(app.letGo);
  });
  on('pointercancel', (event) => {
    if (drag?.id === event.pointerId) end(app.giveUp);
  });
  on('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = KEY_STEPS[event.key];
    // To who clicked the number, and to a clicker, these keys belong to the lesson.
    if (LESSON_KEYS.has(event.key) && !byKeys()) return;
    if (step && drag) {
      // The pointer has the number.
    } else if (step) {
      const from = present();
      app.pull(ref, tidy(from + (event.shiftKey ? step.fine : step.by), limitFor(from)));
    } else if (event.key === 'Enter' && !event.repeat) {
      app.letGo();
      edit(ref, element);
    } else if (event.key === 'Escape' && app.store.getState().pull) {
      app.giveUp();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // A key held down is one change: it ends when the key is let go.
  on('keyup', (event) => {
    if (KEY_STEPS[event.key] && !drag) app.letGo();
  });
  on('blur', () => {
    if (!drag) app.letGo();
  });
  on('dblclick', () => edit(ref, element));
  return () => {
    if (drag) end(app.letGo);
    listening.abort();
  };
}

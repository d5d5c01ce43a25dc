import { pointing } from '../gestures/pointing';

/** How long the pointer rests before it is hidden, in ms. */
const REST = 2500;

/** Marks an element as idle while the pointer rests. Returns the undo. */
export function bindIdle(element: HTMLDivElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = () => {
    clearTimeout(timer);
    delete element.dataset.idle;
    timer = setTimeout(() => {
      element.dataset.idle = '';
      // A pointer that rests points at nothing.
      pointing.set(null);
    }, REST);
  };
  wake();
  // A finger that wakes the tools is not to press the one it happens to meet: it moves and presses
  // before its click, which comes when all is decided.
  const move = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') wake();
  };
  element.addEventListener('pointermove', move);
  element.addEventListener('click', wake);
  return () => {
    clearTimeout(timer);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('click', wake);
  };
}

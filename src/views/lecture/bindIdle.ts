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
    }, REST);
  };
  wake();
  element.addEventListener('pointermove', wake);
  element.addEventListener('pointerdown', wake);
  return () => {
    clearTimeout(timer);
    element.removeEventListener('pointermove', wake);
    element.removeEventListener('pointerdown', wake);
  };
}

/**
 * Tells whether the focus came to an element by keys. What the pointer has focused leaves to the
 * lesson the keys that it shares with it: `:focus-visible` does not tell, since any key sets it.
 * @param surface where a press of the pointer focuses the element
 */
export function focusedByKeys(
  element: Element,
  surface: Element,
  signal: AbortSignal,
): () => boolean {
  let byPointer = false;
  const press = () => {
    byPointer = true;
  };
  const leave = () => {
    byPointer = false;
  };
  surface.addEventListener('pointerdown', press, { signal, capture: true });
  element.addEventListener('blur', leave, { signal });
  return () => !byPointer;
}

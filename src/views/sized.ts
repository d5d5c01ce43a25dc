export type Size = { width: number; height: number };

/** Tells the size that an element has been given, in CSS pixels, now and later. Returns the undo. */
export function sized(element: Element, listener: (size: Size) => void): () => void {
  let told: Size = { width: 0, height: 0 };
  const measure = () => {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || (width === told.width && height === told.height)) return;
    told = { width, height };
    listener(told);
  };
  const watching = new ResizeObserver(measure);
  watching.observe(element);
  measure();
  return () => watching.disconnect();
}

export type Size = {
  width: number;
  height: number;
  /** How much larger the page's type is than 16 pixels; 1 unless told. */
  unit?: number;
};

/** Tells the size that an element has been given, in CSS pixels, now and later. Returns the undo. */
export function watchSize(element: Element, listener: (size: Size) => void): () => void {
  let told: Size = { width: 0, height: 0 };
  const measure = () => {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || (width === told.width && height === told.height)) return;
    const type = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    told = { width, height, unit: type / 16 };
    listener(told);
  };
  const watching = new ResizeObserver(measure);
  watching.observe(element);
  measure();
  return () => watching.disconnect();
}

/** As small as equations are set before they scroll instead. */
const SMALLEST = 0.72;

/**
 * Sets the equations in a box smaller, all alike, where one of them is too wide for it. Returns
 * the undo.
 */
export function shrinkToFit(box: HTMLDivElement): () => void {
  const resize = () => {
    box.style.removeProperty('--fit');
    const scales = [...box.querySelectorAll<HTMLElement>('.equation')].map(
      ({ clientWidth, scrollWidth }) => clientWidth / scrollWidth,
    );
    const scale = Math.max(SMALLEST, Math.floor(Math.min(...scales) * 100) / 100);
    if (scale < 1) box.style.setProperty('--fit', String(scale));
  };
  const observer = new ResizeObserver(resize);
  observer.observe(box);
  // An equation grows when its typeface arrives, without its box growing.
  document.fonts.addEventListener('loadingdone', resize);
  return () => {
    observer.disconnect();
    document.fonts.removeEventListener('loadingdone', resize);
  };
}

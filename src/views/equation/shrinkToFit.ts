/** As small as equations are set before they scroll instead. */
const SMALLEST = 0.62;

/**
 * Sets the equations in a box smaller, all alike, where one of them is too wide for it: when the
 * box is resized, when a number takes more room, when a typeface arrives. Returns the undo.
 */
export function shrinkToFit(box: HTMLDivElement): () => void {
  const shrink = () => {
    box.style.removeProperty('--fit');
    const scales = [...box.querySelectorAll<HTMLElement>('.equation')].map(
      ({ clientWidth, scrollWidth }) => clientWidth / scrollWidth,
    );
    const scale = Math.max(SMALLEST, Math.floor(Math.min(...scales) * 500) / 500);
    if (scale < 1) box.style.setProperty('--fit', String(scale));
  };
  // Once a frame, however many numbers have changed; and not while sizes are being observed.
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(shrink);
  };
  const sizes = new ResizeObserver(soon);
  sizes.observe(box);
  const rooms = new MutationObserver((changes) => {
    if (changes.some(({ target }) => target !== box)) soon();
  });
  rooms.observe(box, { subtree: true, childList: true, attributeFilter: ['style'] });
  document.fonts.addEventListener('loadingdone', soon);
  shrink();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    rooms.disconnect();
    document.fonts.removeEventListener('loadingdone', soon);
  };
}

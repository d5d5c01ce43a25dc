import { alignEquals } from './alignEquals';

/** As small as equations are set before they scroll instead. */
const SMALLEST = 0.62;

/**
 * Sets the equations in a box = below =, and smaller, all alike, where one of them is too wide for
 * it: when the box is resized, when a number takes more room, when a typeface arrives. Returns the undo.
 */
export function shrinkToFit(box: HTMLDivElement): () => void {
  const size = () => {
    const { width, height } = box.getBoundingClientRect();
    return `${width} ${height}`;
  };
  let fitted = '';
  const shrink = () => {
    box.style.removeProperty('--fit');
    const equations = [...box.querySelectorAll<HTMLElement>('.equation')];
    for (const { style } of equations) style.removeProperty('--lead');
    alignEquals(equations);
    const scales = equations.map(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);
    fitted = size();
    const scale = Math.max(SMALLEST, Math.floor(Math.min(...scales) * 500) / 500);
    if (scale < 1) box.style.setProperty('--fit', String(scale));
    // What was just written is no reason to look again.
    rooms.takeRecords();
  };
  // Once a frame, however many numbers have changed; and not while sizes are being observed.
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(shrink);
  };
  // It tells of the size at first, too, which has just been seen.
  const sizes = new ResizeObserver(() => {
    if (size() !== fitted) soon();
  });
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

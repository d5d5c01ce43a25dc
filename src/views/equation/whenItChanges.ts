/**
 * Has a box of equations fitted anew: when it is resized, when a number takes more room, when a
 * typeface arrives. Returns the undo.
 * @param adapt fits what stands in the box, and is called at once
 * @param texts whether each text that is written may need it, too
 */
export function whenItChanges(box: HTMLElement, adapt: () => void, texts = false): () => void {
  const size = () => {
    const { width, height } = box.getBoundingClientRect();
    return `${width} ${height}`;
  };
  let fitted = '';
  const refit = () => {
    adapt();
    fitted = size();
    // What was just written is no reason to look again.
    rooms.takeRecords();
  };
  // Once a frame, however many numbers have changed; and not while sizes are being observed.
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(refit);
  };
  // It tells of the size at first, too, which has just been seen.
  const sizes = new ResizeObserver(() => {
    if (size() !== fitted) soon();
  });
  sizes.observe(box);
  const rooms = new MutationObserver((changes) => {
    if (changes.some(({ target }) => target !== box)) soon();
  });
  rooms.observe(box, {
    subtree: true,
    childList: true,
    characterData: texts,
    attributeFilter: ['style'],
  });
  document.fonts.addEventListener('loadingdone', soon);
  refit();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    rooms.disconnect();
    document.fonts.removeEventListener('loadingdone', soon);
  };
}

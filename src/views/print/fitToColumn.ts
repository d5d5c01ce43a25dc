/** Equations that would have to be smaller than this have the whole width of the paper. */
const SMALLEST = 0.68;

/** Sets each equation and table that is wider than its column smaller. */
export function fitToColumn(sheet: HTMLElement): void {
  const wide = [...sheet.querySelectorAll<HTMLElement>('.fitted')];
  const scales = () => wide.map(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);
  const inColumns = scales();
  const isNarrow = Math.min(...inColumns) < SMALLEST;
  sheet.classList.toggle('one-column', isNarrow);
  for (const [index, scale] of (isNarrow ? scales() : inColumns).entries()) {
    if (scale < 1) wide[index]?.style.setProperty('--fit', String(Math.floor(scale * 100) / 100));
  }
}

/** Equations that would have to be smaller than this have the whole width of the paper. */
const SMALLEST = 0.68;

/** Sets each equation and table that is wider than its column smaller, anew each time. */
export function fitToColumn(sheet: HTMLElement): void {
  const wide = [...sheet.querySelectorAll<HTMLElement>('.fitted:not(.narrow)')];
  sheet.classList.remove('one-column');
  for (const each of wide) each.style.removeProperty('--fit');
  const scales = () => wide.map(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);
  const inColumns = scales();
  const isNarrow = Math.min(...inColumns) < SMALLEST;
  sheet.classList.toggle('one-column', isNarrow);
  const shrink = (each: HTMLElement, scale: number) =>
    each.style.setProperty('--fit', String(scale));
  const chosen = (isNarrow ? scales() : inColumns).map((scale) => Math.floor(scale * 100) / 100);
  for (const [index, each] of wide.entries()) {
    const scale = chosen[index] ?? 1;
    if (scale < 1) shrink(each, scale);
  }
  // Not all of an equation shrinks in proportion: what is still a pixel too wide gives in once more.
  for (const [index, scale] of scales().entries()) {
    const each = wide[index];
    if (each && scale < 1) shrink(each, (chosen[index] ?? 1) - 0.01);
  }
}

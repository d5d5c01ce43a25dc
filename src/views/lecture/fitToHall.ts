/** Digits of this share of their size can still be read from the last row. */
const READABLE = 0.75;

/** As small as equations are set before they scroll instead. */
const SMALLEST = 0.4;

/** How much smaller they are set at a time. */
const STEP = 0.05;

/**
 * Sets all that stands in the column smaller, all alike, until nothing of it is out of sight: a
 * number that is cut off may read as another one. Where that would take small type, the chain above
 * goes first.
 */
export function fitToHall(column: HTMLElement): void {
  column.removeAttribute('data-short');
  if (shrunk(column) >= READABLE) return;
  column.setAttribute('data-short', '');
  shrunk(column);
}

/** Sets it as large as it fits, and returns that size. */
function shrunk(column: HTMLElement): number {
  const boxes = [column, ...column.querySelectorAll<HTMLElement>('.equation')];
  const fits = () =>
    boxes.every(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1,
    );
  column.style.removeProperty('--fit');
  let scale = 1;
  while (!fits() && scale > SMALLEST) {
    scale -= STEP;
    column.style.setProperty('--fit', scale.toFixed(2));
  }
  return scale;
}

/** The rows of each column of an equation as KaTeX sets it. */
const COLUMNS = '.mtable > [class^="col-align"]';
const ROWS = ':scope > .vlist-t > .vlist-r:first-child > .vlist > span';

/** How many signs an equation's longest row has at most, those above and below a line together. */
export function longestRow(equation: ParentNode): number {
  const columns = [...equation.querySelectorAll(COLUMNS)].map((column) => {
    const rows = [...column.querySelectorAll(ROWS)];
    return Math.max(
      ...rows.map(({ textContent }) => textContent?.replaceAll('\u200b', '').length ?? 0),
    );
  });
  return columns.length > 0
    ? columns.reduce((sum, signs) => sum + signs)
    : Number.POSITIVE_INFINITY;
}

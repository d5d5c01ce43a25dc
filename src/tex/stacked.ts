import { others } from './others';

/**
 * Where an equation stands. A screen scrolls, the panel of a step beside the picture has an end, a
 * narrow one has short rows; on paper rows stand closer, but clear of each other's fractions; in a
 * lecture the type is large, and rows are short.
 */
export type Medium = 'screen' | 'panel' | 'narrow' | 'paper' | 'lecture';

/** A right-hand side of so many terms, or more, takes two rows; elsewhere it is its width that counts. */
const LONG: Partial<Record<Medium, number>> = { narrow: 4, lecture: 4, paper: 7 };

/** How wide a row may be, in em, with what stands before its =. The article's rows are not wider. */
const ROOM: Partial<Record<Medium, number>> = { panel: 35.5, narrow: 27, lecture: 20, paper: 37 };

/** Rows, each with its sign before it, below one another in TeX, the left-hand side before the first. */
export function stacked(left: string, rows: readonly string[], medium: Medium): string {
  const set = medium === 'lecture' ? rows.map(plain) : rows;
  const body = set.reduce((above, row, index) => {
    return index === 0 ? `&${row}` : `${above} \\\\[${gap(set[index - 1] ?? '', medium)}] &${row}`;
  }, '');
  return `\\begin{aligned}${left} ${body}\\end{aligned}`;
}

/** TeX counts the space below a row from the line, so a row with fractions takes more of it. */
function gap(row: string, medium: Medium): string {
  if (medium === 'paper') return /\\frac|\\sum/.test(row) ? '0.8em' : '0.1em';
  return medium === 'lecture' ? '0.15em' : '0.3em';
}

/** Exponents as large as the rest, so that they can be read, and sums no larger. */
const plain = (row: string): string =>
  row.replaceAll('e^{-', 'e^{\\textstyle -').replaceAll('\\sum_', '\\textstyle\\sum_');

/** A half of a row that is still as long as this is broken again. */
const STILL_LONG = 6;

/**
 * A row as it suits the medium: where rows are short a long one is broken in two, at the plus nearest to its
 * middle or, without one, where factors meet. What is wider than its place is broken until it is not.
 * @param left what stands before it
 */
export const broken = (row: string, medium: Medium, left: string): string =>
  inTwo(row, LONG[medium] ?? Number.POSITIVE_INFINITY, (part) => isWide(left + part, medium));

/** Whether a row, with what stands before it, is wider than its place. */
export const isWide = (row: string, medium: Medium): boolean =>
  (others.rowWidth?.(row, medium === 'lecture') ?? 0) > (ROOM[medium] ?? Number.POSITIVE_INFINITY);

function inTwo(row: string, least: number, isWide: (row: string) => boolean): string {
  if (terms(row) < least && !isWide(row)) return row;
  const pluses = outer(row, /\+/g);
  const halves = (pluses.length > 0 ? pluses : outer(row, /\\(cdot|times)/g)).map(
    (at) => [row.slice(0, at), row.slice(at)] as const,
  );
  const uneven = halves.map(([before, after]) => Math.abs(terms(before) - terms(after)));
  const [before, after] = halves[uneven.indexOf(Math.min(...uneven))] ?? [];
  if (!before || !after) return row;
  return [before, after]
    .map((half) => inTwo(half, STILL_LONG, isWide))
    .join(' \\\\[0.1em] &\\quad {}');
}

/** How many symbols or numbers a row has; a sum's sign and index take the width of two. */
const terms = (row: string): number =>
  row.split('\\htmlData').length - 1 + 2 * (row.split('\\sum').length - 1);

/** Where a row has a sign that stands in no braces. */
const outer = (row: string, sign: RegExp): number[] =>
  [...row.matchAll(sign)].map(({ index }) => index).filter((at) => depthAt(row, at) === 0);

const depthAt = (row: string, at: number): number =>
  [...row.slice(0, at)].reduce(
    (depth, sign) => depth + Number(sign === '{') - Number(sign === '}'),
    0,
  );

import { type Refusal, typed } from '../../tex';
import { MOST_BYTES } from '../fileFault';

/** What is wrong with a pasted table; rows and columns are counted from 1 as they were pasted. */
export type TableFault =
  | { why: Refusal; row: number; column: number; text: string }
  | { why: 'uneven'; row: number; count: number; others: number }
  | { why: 'size'; rows: number; columns: number }
  /** A layer shares one bias, and the table has several. */
  | { why: 'several biases' }
  | { why: 'nothing' | 'too long' };

/** How many rows and columns of numbers would do. */
type Fits = (rows: number, columns: number) => boolean;

type Cell = { text: string; column: number };
type Row = { row: number; cells: readonly Cell[] };
/** `unread` is the share of its cells that cannot be read. */
type Read = { numbers: number[][]; faults: readonly TableFault[]; unread: number };

/**
 * Reads a table as it is copied from a spreadsheet, a text or a program: numbers parted by tabs,
 * semicolons, commas or spaces, with points or decimal commas. A row and a column of names are left
 * out. Where a comma may be either, it is what makes the table fit; where both do, a decimal one.
 */
export function readTable(
  text: string,
  fits: Fits,
): { numbers: readonly (readonly number[])[] } | { fault: TableFault } {
  if (text.length > MOST_BYTES) return { fault: { why: 'too long' } };
  const lines = plainLines(text);
  const all = partings(text).map((part) => numbersIn(lines.map(part)));
  const good = all.filter(({ faults }) => faults.length === 0);
  const found = good.find(({ numbers }) => fits(numbers.length, numbers[0]?.length ?? 0));
  if (found) return { numbers: found.numbers };
  const [best] = good.length > 0 ? good : all.sort((a, b) => a.unread - b.unread);
  const { numbers = [], faults = [] } = best ?? {};
  const size = { rows: numbers.length, columns: numbers[0]?.length ?? 0 };
  return { fault: faults[0] ?? { why: 'size', ...size } };
}

/** The lines of a table, without quotation marks, nor the brackets in which programs write one. */
const plainLines = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, '')
    .replace(/"([^"\n]*)"/g, '$1')
    .replace(/\]\s*,?\s*\[/g, '\n')
    .replace(/[[\]]/g, '')
    .split(/\r\n|\r|\n/);

type Parting = (line: string) => readonly string[];

/** What may stand between the numbers of a line: a decimal comma has no space behind it. */
function partings(text: string): readonly Parting[] {
  if (text.includes('\t')) return [(line) => line.split('\t')];
  if (text.includes(';')) return [(line) => line.split(';')];
  return [
    (line) => line.split(/,\s+/),
    (line) => line.split(','),
    (line) => tight(line).trim().split(/\s+/),
  ];
}

/** A line in which no number has a space: not after its minus, nor around its power of ten. */
const tight = (line: string): string =>
  line
    .replace(
      /\s*([\u00d7\u00b7\u22c5*x])\s*10\s*(?=[\^\u207b\u2070\u00b9\u00b2\u00b3\u2074-\u2079])/gi,
      '$110',
    )
    .replace(/(^|\s)([-\u2010-\u2015\u2212\ufe63\uff0d])\s+(?=[\d.,])/g, '$1$2');

/** The numbers of a table that has been parted, and all that is wrong with it. */
function numbersIn(lines: readonly (readonly string[])[]): Read {
  const rows = withoutNames(
    lines
      .map((parts, index) => ({ row: index + 1, cells: cellsOf(parts) }))
      .filter(({ cells }) => cells.length > 0),
  );
  if (rows.length === 0) return { numbers: [], faults: [{ why: 'nothing' }], unread: 1 };
  const faults: TableFault[] = [];
  const numbers = rows.map(({ row, cells }) =>
    cells.map(({ text, column }) => {
      const read = typed(text);
      if ('value' in read) return read.value;
      faults.push({ why: read.refusal, row, column, text });
      return Number.NaN;
    }),
  );
  const unread = faults.length / numbers.flat().length;
  const others = rows[0]?.cells.length ?? 0;
  const uneven = rows.find(({ cells }) => cells.length !== others);
  if (uneven) faults.push({ why: 'uneven', row: uneven.row, count: uneven.cells.length, others });
  return { numbers, faults, unread };
}

/** The cells of a row, without the empty ones at its end. */
function cellsOf(parts: readonly string[]): readonly Cell[] {
  const cells = parts.map((part, index) => ({ text: part.trim(), column: index + 1 }));
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);
}

const isName = ({ text }: Cell): boolean => /^\p{L}/u.test(text);

/** The rows without one of names above them, and without a column of names before them. */
function withoutNames(rows: readonly Row[]): readonly Row[] {
  const [first] = rows;
  const isHeading =
    first?.cells.some(isName) && first.cells.every((cell) => cell.text === '' || isName(cell));
  const body = isHeading ? rows.slice(1) : rows;
  if (!body.every(({ cells: [cell] }) => cell && isName(cell))) return body;
  return body.map(({ row, cells }) => ({ row, cells: cells.slice(1) }));
}

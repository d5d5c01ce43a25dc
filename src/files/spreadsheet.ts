import { parseRef, type Quantity, type Ref } from '../engine';
import { copiedLine, inNotation } from '../tex';
import { csv } from './csv';
import { exact } from './exact';
import { formula } from './formula';
import type { Given } from './given';

/** What stands before a number's decimals where the spreadsheet is. */
export type DecimalSign = '.' | ',';

const HEAD = ['Quantity', 'Value', 'How it is worked out'];

/** What a given number is, in words. */
const KINDS: Partial<Record<Quantity['kind'], string>> = {
  input: 'input',
  target: 'target',
  weight: 'weight',
  bias: 'bias',
  eta: 'learning rate',
  mu: 'momentum',
  velocity: 'velocity',
};

/** Where the values stand. */
const COLUMN = 'B';

/** A spreadsheet counts from 1, and its first row has the columns' names. */
const FIRST_ROW = 2;

/**
 * The round as cells that work each other out: names, values or formulas, and what they are. A
 * number changed among the given ones changes all that follows from it.
 */
function cells({ trace, notation }: Given, sign: DecimalSign): string[][] {
  const { parameters } = trace.layout;
  const refs = [...parameters, ...trace.lines.map(({ ref }) => ref)];
  const rows = new Map(refs.map((ref, index) => [ref, index + FIRST_ROW]));
  const cell = (ref: Ref) => `${COLUMN}${rows.get(ref)}`;
  const turned = (ref: Ref) => inNotation(ref, 1, notation) < 0;
  const unknown = () => null;
  return [
    HEAD,
    ...parameters.map((ref) => [
      ref,
      exact(trace.values.get(ref) ?? Number.NaN).replace('.', sign),
      KINDS[parseRef(ref).kind] ?? '',
    ]),
    ...trace.lines.map((line) => [
      line.ref,
      formula(line, cell, turned),
      copiedLine(line, notation, unknown),
    ]),
  ];
}

/** As text that a spreadsheet takes from the clipboard: its first cell belongs into A1. */
export const spreadsheetText = (given: Given, sign: DecimalSign = '.'): string =>
  cells(given, sign)
    .map((row) => `${row.join('\t')}\n`)
    .join('');

/** Tells a spreadsheet that the file's signs are Unicode. */
const MARK = '\ufeff';

/** As a file. Where decimals have a comma, spreadsheets expect a semicolon between cells. */
export const spreadsheetCsv = (given: Given, sign: DecimalSign = '.'): string =>
  MARK + csv(cells(given, sign), sign === ',' ? ';' : ',');

import type { Working } from '../engine';
import { type Topic, topic } from '../lesson';
import { equation } from './equation';
import type { Notation } from './notation';

/** What has so many symbols that there is no room for a number in the last row of a column. */
const LONG: ReadonlySet<Topic> = new Set([
  'net',
  'error slope',
  'chain',
  'delta',
  'hidden delta',
  'bias gradient',
  'coupled delta',
  'sum of slopes',
  'velocity',
  'binary cross-entropy',
  'binary cross-entropy slope',
  'cross-entropy',
  'cross-entropy delta',
  'mean square slope',
  'leaky ReLU',
]);

/** So has what reads more than this, or adds up more. */
const MANY = 4;
const TERMS = 2;

/**
 * An equation in symbols, in TeX, with room for its result and no number at all: in its last row,
 * or below that where it is long.
 * @param room what leaves the room, in TeX
 * @param gap how much lower than usual a row of its own is, in TeX
 */
export function toFill(working: Working, notation: Notation, room: string, gap: string): string {
  const { tex } = equation(working, notation, 'symbols', 'paper');
  const { rule, inputs } = working;
  const most = rule === 'sum' || rule === 'mean' ? TERMS : MANY;
  const isLong = LONG.has(topic(working)) || inputs.length > most;
  const result = isLong ? ` \\\\[${gap}] &= ${room}` : ` = ${room}`;
  return tex.replace(/\\end\{aligned\}$/, () => `${result}\\end{aligned}`);
}

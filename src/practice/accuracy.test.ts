import { describe, expect, it } from 'vitest';
import { plan, round } from '../engine';
import {
  type Count,
  countMistake,
  countRight,
  countRounding,
  DIGITS,
  emptyTable,
  networks,
  pairsOf,
  type Table,
} from './accuracy.fixture';
import { mistakes } from './mistakes';

const SPREADS = ['here', 'everywhere', 'once'] as const;

const shareOf = (count: Count, kinds: readonly (keyof Count)[]): number => {
  const wrong = count.first + count.among + count.rounded + count['not recognised'];
  return kinds.map((kind) => count[kind]).reduce((a, b) => a + b) / wrong;
};

/**
 * Of the pairs of quantity and mistake, far too many to try them all with every network, each takes
 * one of every spread, one rounding and three right numbers. Strides prime to all lengths that
 * occur lead through the lists, so that every mistake has its turn.
 */
describe('500 random networks', () => {
  const tables = Object.fromEntries(
    [...SPREADS, 'rounding', 'right'].map((name) => [name, emptyTable()]),
  ) as Record<(typeof SPREADS)[number] | 'rounding' | 'right', Table>;
  const met = new Set<string>();

  for (const [seed, network] of networks.entries()) {
    const trace = round(network);
    const pairs = pairsOf(network);
    for (const spread of SPREADS) {
      const own = pairs[spread];
      const pair = own[(seed * 7919) % own.length];
      if (!pair) continue;
      met.add(pair[1].id);
      countMistake(tables[spread], trace, ...pair);
    }
    const { workings } = plan(network);
    for (let turn = 0; turn < 3; turn++) {
      const ref = workings[(3 * seed + turn) % workings.length]?.ref ?? '';
      countRight(tables.right, trace, ref);
      if (turn === 0) countRounding(tables.rounding, trace, ref, seed % 6);
    }
  }
  const counts = Object.values(tables).flatMap((table) => DIGITS.map((digits) => table[digits]));

  it('meet every mistake', () => {
    expect(mistakes.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });

  it('call no wrong number right, and no right number wrong', () => {
    expect(counts.filter((count) => count['wrong called right'] > 0)).toEqual([]);
    expect(counts.filter((count) => count['right called wrong'] > 0)).toEqual([]);
  });

  it('recognise every mistake, at any number of digits', () => {
    for (const spread of SPREADS) {
      for (const digits of DIGITS) {
        const count = tables[spread][digits];
        expect(shareOf(count, ['first', 'among']), `${spread}, ${digits} digits`).toBe(1);
        expect(count.first + count.among, `${spread}, ${digits} digits`).toBeGreaterThan(200);
      }
    }
  });

  it.each([
    ['here', 0.97, 0.99, 0.99, 0.99],
    ['everywhere', 0.75, 0.85, 0.9, 0.9],
    ['once', 0.6, 0.75, 0.9, 0.93],
  ] as const)('name a mistake made %s first in most cases', (spread, ...floors) => {
    for (const [index, digits] of DIGITS.entries()) {
      const share = shareOf(tables[spread][digits], ['first']);
      expect(share, `${digits} digits`).toBeGreaterThan(floors[index] as number);
    }
  });

  it('see what was rounded too early', () => {
    for (const digits of DIGITS) {
      expect(shareOf(tables.rounding[digits], ['first', 'among']), `${digits} digits`).toBe(1);
    }
  });
});

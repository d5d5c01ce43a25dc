import { describe, expect, it } from 'vitest';
import { plan, round, rules } from '../engine';
import {
  byMistake,
  type Count,
  countMistake,
  countRight,
  countRounding,
  DIGITS,
  emptyTable,
  networks,
  otherNetworks,
  pairsOf,
  type Table,
  typed,
} from './accuracy.fixture';
import { candidates } from './candidates';
import { coreMistakes } from './mistakes';
import { moreMistakes } from './moreMistakes';
import { verdict } from './verdict';

const SPREADS = ['here', 'everywhere', 'once'] as const;

const shareOf = (count: Count, kinds: readonly (keyof Count)[]): number => {
  const wrong = count.first + count.among + count.rounded + count['not recognised'];
  return kinds.map((kind) => count[kind]).reduce((a, b) => a + b) / wrong;
};

/** A learner who has one number wrong, and goes on from it rightly. */
describe('what follows from an own wrong number', () => {
  it('is seen on 500 random networks', () => {
    const faults = networks.flatMap((network, seed) => {
      const trace = round(network);
      const { workings, byRef } = plan(network);
      const following = workings.filter(({ inputs }) => inputs.some((input) => byRef.has(input)));
      const working = following[(seed * 31) % following.length] as (typeof following)[number];
      const source = working.inputs.find((input) => byRef.has(input)) as string;
      const read = (ref: string) => trace.values.get(ref) as number;
      const given = read(source);
      const wrong = Number((given * 1.31 + Math.sign(given) * 0.17).toPrecision(6));
      const value = rules[working.rule](
        working.inputs.map((input) => (input === source ? wrong : read(input))),
      );
      const answers = new Map(
        working.inputs
          .filter((input) => byRef.has(input))
          .map((input) => [input, typed(read(input).toPrecision(12))]),
      );
      answers.set(source, typed(wrong.toPrecision(6)));
      const told = (text: string) => verdict(trace, working.ref, typed(text), answers);
      const found = told(value.toPrecision(5));
      const follows = found.kind === 'follows' && found.from.join() === source;
      const right = told(read(working.ref).toPrecision(5)).kind === 'right';
      return right && (follows || found.kind === 'right') ? [] : [`${working.ref}, seed ${seed}`];
    });
    expect(faults).toEqual([]);
  });
});

/**
 * Of the pairs of quantity and mistake, far too many to try them all with every network, each takes
 * one of two spreads in turn, one rounding and three right numbers. Strides prime to all lengths that
 * occur lead through the lists, so that every mistake has its turn. `npm run accuracy` takes every
 * mistake in every quantity that it can be made in, with each network, and many more of those that
 * were made earlier; and prints what came of them.
 */
const THOROUGH = import.meta.env.MODE === 'accuracy';
const TURNS = THOROUGH
  ? { here: Number.POSITIVE_INFINITY, everywhere: 24, once: 24, ofRound: 24 }
  : { here: 1, everywhere: 1, once: 1, ofRound: 3 };

/** Prints what came of all mistakes of a kind, where that is asked for. */
function print(tables: Readonly<Record<string, Table>>): void {
  if (!THOROUGH) return;
  for (const [made, table] of Object.entries(tables)) {
    process.stdout.write(`\n${made}\n`);
    // biome-ignore lint/suspicious/noConsole: this is what the script is for
    console.table(table);
  }
}

/** Each of so many quantities has its turn. */
const FIRST = 3;

/** Each mistake in one quantity or, thoroughly, in all that it can be made in. */
describe('networks of other kinds', () => {
  const tables = { here: emptyTable(), everywhere: emptyTable(), right: emptyTable() };
  const met = new Set<string>();
  for (const [seed, network] of otherNetworks.entries()) {
    if (!THOROUGH && seed % 2 > 0) continue;
    const trace = round(network);
    const { workings } = plan(network);
    for (const [id, all] of byMistake(network)) {
      met.add(id);
      // What comes early has the least behind it.
      const place = seed % Math.min(FIRST, all.length);
      for (const pair of THOROUGH ? all : all.slice(place, place + 1)) {
        countMistake(tables.here, trace, ...pair);
      }
    }
    for (const [place, { ref }] of workings.entries()) {
      if (!THOROUGH && place % 9 !== seed % 9) continue;
      countRight(tables.right, trace, ref);
      const further = candidates(network, ref).filter(({ spread }) => spread === 'everywhere');
      const made = further[(seed * 7919) % Math.max(1, further.length)];
      if (made) countMistake(tables.everywhere, trace, ref, made);
    }
  }
  print(tables);
  const counts = Object.values(tables).flatMap((table) => DIGITS.map((digits) => table[digits]));

  it('meet every mistake that is made in them', () => {
    const all = moreMistakes.map(({ id }) => id);
    expect(all.filter((id) => !met.has(id))).toEqual([]);
  });

  it('call no wrong number right, and no right number wrong', () => {
    expect(counts.filter((count) => count['wrong called right'] > 0)).toEqual([]);
    expect(counts.filter((count) => count['right called wrong'] > 0)).toEqual([]);
  });

  it.each([
    ['here', 0.9],
    ['everywhere', 0.6],
  ] as const)('recognise every mistake made %s, most of them first', (spread, floor) => {
    for (const digits of DIGITS) {
      const count = tables[spread][digits];
      expect(shareOf(count, ['first', 'among']), `${digits} digits`).toBe(1);
      expect(shareOf(count, ['first']), `${digits} digits`).toBeGreaterThan(floor);
      expect(count.first, `${digits} digits`).toBeGreaterThan(50);
    }
  });
});

describe('500 random networks', () => {
  const tables = Object.fromEntries(
    [...SPREADS, 'rounding', 'right'].map((name) => [name, emptyTable()]),
  ) as Record<(typeof SPREADS)[number] | 'rounding' | 'right', Table>;
  const met = new Set<string>();

  for (const [seed, network] of networks.entries()) {
    const trace = round(network);
    const pairs = pairsOf(network);
    const left = THOROUGH ? -1 : Math.floor(seed / 36) % 3;
    for (const spread of SPREADS.filter((_, index) => index !== left)) {
      const own = pairs[spread];
      const turns = Math.min(TURNS[spread], own.length);
      for (let turn = 0; turn < turns; turn++) {
        const pair = own[((seed * turns + turn) * 7919) % own.length];
        if (!pair) continue;
        met.add(pair[1].id);
        countMistake(tables[spread], trace, ...pair);
      }
    }
    const { workings } = plan(network);
    for (let turn = 0; turn < Math.min(TURNS.ofRound, workings.length); turn++) {
      const ref = workings[(TURNS.ofRound * seed + turn) % workings.length]?.ref ?? '';
      countRight(tables.right, trace, ref);
      if (THOROUGH || turn === 0) countRounding(tables.rounding, trace, ref, (seed + turn) % 6);
    }
  }
  print(tables);
  const counts = Object.values(tables).flatMap((table) => DIGITS.map((digits) => table[digits]));

  it('meet every mistake', () => {
    expect(coreMistakes.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
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

import {
  keyOf,
  type Network,
  plan,
  type Ref,
  randomNetwork,
  type Shape,
  seeded,
  type Trace,
} from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { type Candidate, candidates, consequences, type Spread } from './candidates';
import { type MistakeId, mistakesIn } from './mistakes';
import { roundings } from './roundings';
import { readTyped, type Typed } from './typed';
import { verdict } from './verdict';

export const DIGITS = [3, 4, 6, 9] as const;

const KINDS = [
  'first',
  'among',
  'rounded',
  'not recognised',
  'agrees in all digits',
  'wrong called right',
  'right called wrong',
] as const;
export type Count = Record<(typeof KINDS)[number], number>;
export type Table = Record<(typeof DIGITS)[number], Count>;

const none = (): Count => Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Count;
export const emptyTable = (): Table =>
  Object.fromEntries(DIGITS.map((digits) => [digits, none()])) as Table;

export const typed = (text: string): Typed => {
  const read = readTyped(text);
  if ('fault' in read) throw new Error(`${text}: ${read.fault.sentence}`);
  return read;
};

/** Layers that are wide, deep, or narrow, the worked example's most of all. */
const SIZES = [
  [2, 2, 2],
  [2, 2, 2],
  [2, 2, 2],
  [3, 4, 2],
  [2, 3, 1],
  [2, 2, 2, 2],
] as const;
const BIASES = ['frozen', 'per layer', 'per neuron'] as const;
const ORDERS = ['simultaneous', 'output layer first'] as const;

/**
 * 500 networks, each drawn from its seed: those of the worked example's sizes with every policy and
 * order, the others with one each, since all that can go wrong in a shape has to be found first.
 */
export const networks = Array.from({ length: 500 }, (_, seed) => {
  const place = seed % SIZES.length;
  const turn = place < 3 ? Math.floor(seed / SIZES.length) : place;
  return randomNetwork(
    SIZES[place] as readonly number[],
    BIASES[turn % 3] as (typeof BIASES)[number],
    ORDERS[Math.floor(turn / 3) % 2] as (typeof ORDERS)[number],
    1,
    seeded(seed),
  );
});

/** Networks of all kinds, so small that every mistake in them can be looked at. */
export const otherNetworks: readonly Network[] = [...networksOfAllKinds(100, 1, 30)].filter(
  (network) => plan(network).workings.length < 120,
);

/** Mistakes made in a network's quantities themselves, by what they are. */
export function byMistake(shape: Shape): Map<MistakeId, (readonly [Ref, Candidate])[]> {
  const found = new Map<MistakeId, (readonly [Ref, Candidate])[]>();
  const made = plan(shape);
  for (const working of made.workings) {
    const { ref } = working;
    for (const slip of mistakesIn(working, made)) {
      const all = found.get(slip.id) ?? [];
      found.set(slip.id, all);
      const steps = [{ ...working, wrong: slip.expression }];
      all.push([ref, { ...slip, spread: 'here', at: [ref], steps }]);
    }
  }
  return found;
}

/** Whether a text is a value's own digits, rounded or cut off: by its decimals, as text. */
export function digitsAgree(text: string, value: number): boolean {
  const places = Math.min(90, placesOf(text));
  const given = Number(text);
  const long = value.toFixed(Math.min(100, places + 10));
  const cut = Number(long.slice(0, long.length - 10));
  const near = (other: number) => Math.abs(other - given) < 10 ** -places / 1000;
  return near(Number(value.toFixed(places))) || (cut !== 0 && near(cut));
}

function placesOf(text: string): number {
  const [mantissa = '', exponent = '0'] = text.split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

type Pairs = Record<Spread, (readonly [Ref, Candidate])[]>;
const kept = new Map<string, Pairs>();

/** All mistakes of all quantities of a shape, by where they are made. */
export function pairsOf(shape: Shape): Pairs {
  const known = kept.get(keyOf(shape));
  if (known) return known;
  const pairs: Pairs = { here: [], everywhere: [], once: [] };
  for (const { ref } of plan(shape).workings) {
    for (const made of candidates(shape, ref)) pairs[made.spread].push([ref, made]);
  }
  kept.set(keyOf(shape), pairs);
  return pairs;
}

/** Counts what is said of a mistake's number, typed with so many digits. */
export function countMistake(table: Table, trace: Trace, ref: Ref, made: Candidate): void {
  const read = (name: Ref) => trace.values.get(name) as number;
  const value = consequences(made, read).get(ref) as number;
  if (!Number.isFinite(value)) return;
  for (const digits of DIGITS) {
    const count = table[digits];
    const text = value.toPrecision(digits);
    const same = digitsAgree(text, read(ref));
    const found = verdict(trace, ref, typed(text));
    if (found.kind === 'right') count[same ? 'agrees in all digits' : 'wrong called right']++;
    else if (same) count['right called wrong']++;
    else if (found.kind === 'mistake') {
      const place = found.named.findIndex(
        ({ id, value: named, at }) =>
          id === made.id && named === value && at.join() === made.at.join(),
      );
      count[place < 0 ? 'not recognised' : place === 0 ? 'first' : 'among']++;
    } else count[found.kind === 'rounded' ? 'rounded' : 'not recognised']++;
  }
}

/** Counts what is said of a number that was rounded on the way. */
export function countRounding(table: Table, trace: Trace, ref: Ref, which: number): void {
  const read = (name: Ref) => trace.values.get(name) as number;
  const value = roundings(trace, ref, read)[which]?.value ?? Number.NaN;
  if (!Number.isFinite(value)) return;
  for (const digits of DIGITS) {
    const count = table[digits];
    const text = value.toPrecision(digits);
    const same = digitsAgree(text, read(ref));
    const found = verdict(trace, ref, typed(text));
    if (found.kind === 'right') count[same ? 'agrees in all digits' : 'wrong called right']++;
    else if (same) count['right called wrong']++;
    else if (found.kind === 'rounded') count.first++;
    else if (found.kind === 'mistake' && found.rounding) count.among++;
    else count['not recognised']++;
  }
}

/** Counts what is said of a right number, rounded or cut off. */
export function countRight(table: Table, trace: Trace, ref: Ref): void {
  const value = trace.values.get(ref) as number;
  for (const digits of DIGITS) {
    const rounded = value.toPrecision(digits);
    const [mantissa = '', exponent] = value.toExponential(digits + 8).split('e');
    const cut = `${mantissa.slice(0, mantissa.length - 9)}e${exponent}`;
    for (const text of [rounded, cut]) {
      const { kind } = verdict(trace, ref, typed(text));
      if (kind !== 'right') table[digits]['right called wrong']++;
    }
  }
}

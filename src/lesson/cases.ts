import type { Ref, Working } from '../engine';
import type { Kind, Step } from './step';
import { fill } from './words';

/** What is so with the present numbers, and the sentence that says it, with roles as in `words.ts`. */
export type Case = { when: (numbers: Numbers) => boolean; say: string };

/** The numbers that a step speaks of. */
type Numbers = {
  /** The value of a role's quantity. */
  of: (role: string) => number;
  /** The values of what the step's equation adds up. */
  parts: readonly number[];
};

export const sign = (role: string, wanted: -1 | 0 | 1, say: string): Case => ({
  when: ({ of }) => Math.sign(of(role)) === wanted,
  say,
});

const miss = (wanted: -1 | 0 | 1, say: string): Case => ({
  when: ({ of }) => Math.sign(of('out') - of('target')) === wanted,
  say,
});

/** A slope below this, of 0.25 at most, hardly passes anything on. */
const SATURATED = 0.02;
/** From this on it is near its largest. */
const STEEP = 0.2;

const step: readonly Case[] = [
  sign('gradient', 1, 'The slope is positive here, so {weight} becomes smaller.'),
  sign('gradient', -1, 'The slope is negative here, and minus a minus makes {weight} larger.'),
  sign('gradient', 0, 'The slope is 0 here, so {weight} stays.'),
];

/** For each kind of step its cases: one of them holds, whatever the numbers are. */
const known: Partial<Record<Kind, readonly Case[]>> = {
  out: [
    sign('net', 1, 'Here the net input is positive, so the output is above one half.'),
    sign('net', -1, 'Here the net input is negative, so the output is below one half.'),
    sign('net', 0, 'That is so here.'),
  ],
  error: [
    miss(1, 'Here {out} is above its target.'),
    miss(-1, 'Here {out} is below its target.'),
    miss(0, 'Here {out} is its target.'),
  ],
  'error slope': [
    sign('outSlope', 1, '{out} is above its target here, so raising it raises the error.'),
    sign('outSlope', -1, '{out} is below its target here, so raising it lowers the error.'),
    sign('outSlope', 0, '{out} is its target here, so the slope is 0.'),
  ],
  sum: [
    {
      when: ({ parts }) => parts.some((part) => part > 0) && parts.some((part) => part < 0),
      say: 'Here they have different signs and partly cancel.',
    },
    {
      when: ({ parts }) => parts.some((part) => part !== 0),
      say: 'Here none works against another.',
    },
    { when: () => true, say: 'Here all of them are 0.' },
  ],
  slope: [
    {
      when: ({ of }) => of('slope') < SATURATED,
      say: 'Here {name} is saturated: next to nothing gets through.',
    },
    {
      when: ({ of }) => of('slope') >= STEEP,
      say: 'Here {name} is near the middle: most of a change gets through.',
    },
    {
      when: () => true,
      say: 'Here {name} is away from the middle: part of a change gets through.',
    },
  ],
  product: [
    sign('gradient', 1, 'The product is positive here: raising {weight} raises the error.'),
    sign('gradient', -1, 'The product is negative here: raising {weight} lowers the error.'),
    sign('gradient', 0, 'The product is 0 here: a small change of {weight} changes nothing.'),
  ],
  new: step,
  'new at once': step,
};

/** By kind, and by what is said on a step; those of other networks come with `general.ts`. */
export const cases: Record<string, readonly Case[]> = known;

/**
 * What can be said of a step with the present numbers, true of them; empty where nothing is.
 * @param at the value of a quantity
 */
export function presently(step: Step, at: (ref: Ref) => number): string {
  const list = cases[step.says ?? ''] ?? cases[step.kind];
  if (!list) return '';
  const numbers: Numbers = {
    of: (role) => at(step.roles[role] ?? ''),
    parts: step.shows[0] ? partsOf(step.shows[0], at) : [],
  };
  return fill(list.find(({ when }) => when(numbers))?.say ?? '', step);
}

/** What is added up: numbers, or products of two. */
function partsOf({ rule, inputs }: Working, at: (ref: Ref) => number): number[] {
  if (rule === 'sum') return inputs.map(at);
  if (rule !== 'sum of products') return [];
  return inputs.flatMap((ref, place) => (place % 2 ? [at(inputs[place - 1] ?? '') * at(ref)] : []));
}

import type { State } from './state';

/**
 * What a field counts in. `start`: the network that a run begins with, and when. `undo`: what
 * one undo takes back. `view`: what is seen follows from it. `windows`: other windows are told of
 * it, besides what a link carries.
 */
type Part = 'start' | 'undo' | 'view' | 'windows';

/** Every field of the state, and what it counts in. */
const PARTS = {
  parameters: ['start', 'undo', 'view'],
  architecture: ['start', 'undo', 'view'],
  biases: ['start', 'undo', 'view'],
  order: ['start', 'view'],
  from: ['start', 'undo', 'view'],
  // The round is nothing to undo, but comes back with the numbers.
  round: ['undo', 'view'],
  pace: ['view'],
  step: ['view'],
  notation: ['view'],
  lecture: ['view'],
  asks: ['view'],
  speed: [],
  tab: [],
  chart: [],
  rival: ['view'],
  plane: ['view'],
  walk: ['view'],
  output: [],
  nudge: [],
  pull: ['view', 'windows'],
  cameFrom: ['windows'],
  answered: ['view', 'windows'],
  practising: ['view'],
  typed: ['windows'],
  playing: ['windows'],
  black: ['windows'],
  timer: ['windows'],
  work: ['view'],
  resting: ['windows'],
  ignored: [],
  awaited: [],
  opened: ['undo'],
} as const satisfies Record<keyof State, readonly Part[]>;

type Parts = typeof PARTS;

/** The fields that count in something. */
export type FieldOf<In extends Part> = {
  [Field in keyof Parts]: In extends Parts[Field][number] ? Field : never;
}[keyof Parts];

export const fieldsOf = <In extends Part>(part: In): readonly FieldOf<In>[] =>
  Object.entries<readonly Part[]>(PARTS)
    .filter(([, parts]) => parts.includes(part))
    .map(([field]) => field as FieldOf<In>);

/** What of a state counts in something. */
export function partOf<In extends Part>(part: In, state: Pick<State, FieldOf<In>>) {
  const entries = fieldsOf(part).map((field) => [field, state[field]]);
  return Object.fromEntries(entries) as Pick<State, FieldOf<In>>;
}

/** What one undo takes back: a change of the network's numbers, and the run that began there. */
export type Undoable = Pick<State, FieldOf<'undo'>>;

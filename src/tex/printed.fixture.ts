import { type Network, randomNetwork, seeded, type Working } from '../engine';
import { lesson } from '../lesson';
import { decimals } from './digits';
import { articleNotation, type Notation } from './notation';

/** Ways of writing that differ in everything. */
export const notations: readonly Notation[] = [
  articleNotation,
  {
    rate: 'alpha',
    pair: 'ideal, actual',
    times: 'cross',
    difference: 'output first',
    delta: 'minus slope',
    names: 'target by target',
    digits: decimals(5),
  },
  { ...articleNotation, rate: 'epsilon', delta: 'minus slope', digits: decimals(12) },
];

export const POLICIES = ['frozen', 'per layer', 'per neuron'] as const;

const SIZES = [
  [2, 2, 2],
  [1, 1, 1],
  [3, 2],
  [2, 3, 1],
  [2, 2, 2],
  [3, 4, 2, 2],
  [4, 5, 3, 2],
];

/** So many random networks of several sizes, under every policy and order. */
export function* networks(count: number, seed: number): Generator<Network> {
  const next = seeded(seed);
  for (let n = 0; n < count; n++) {
    const order = n % 2 ? 'simultaneous' : 'output layer first';
    yield randomNetwork(SIZES[n % 7] ?? [], POLICIES[n % 3] ?? 'frozen', order, 5, next);
  }
}

const made = new WeakMap<object, readonly Working[]>();

/** Every equation that the lesson on a network of this shape prints, once each. */
export function printed(network: Network): readonly Working[] {
  const { steps } = lesson(network, 'every factor');
  const known = made.get(steps);
  if (known) return known;
  const shown = steps.flatMap(({ shows }) => shows);
  const each = [...new Map(shown.map((working) => [JSON.stringify(working), working])).values()];
  made.set(steps, each);
  return each;
}

import { article, LIMIT, randomNetwork } from '../engine';
import { lesson, type Pace } from '../lesson';
import { decimals, type Notation, significant } from '../tex';
import { articleChoices, type Choices, SPEEDS, TABS } from './choices';
import { DIGITS } from './link';

const POLICIES = ['frozen', 'per layer', 'per neuron'] as const;
const ORDERS = ['simultaneous', 'output layer first'] as const;
const SCALES = ['linear', 'log'] as const;
const PACES: readonly Pace[] = ['every factor', 'one step a weight'];

const NOTATIONS: {
  [Key in Exclude<keyof Notation, 'digits' | 'weights'>]: readonly Notation[Key][];
} = {
  rate: ['eta', 'alpha', 'epsilon'],
  pair: ['target, output', 'ideal, actual'],
  times: ['dot', 'cross'],
  difference: ['target first', 'output first'],
  delta: ['slope', 'minus slope'],
  names: ['target by target', 'source by source', 'target, source', 'source, target'],
};

/** Choices with every field drawn: numbers of all sizes, short ones and long ones. */
export function randomChoices(next: () => number): Choices {
  const one = <Value>(of: readonly Value[]): Value => of[Math.floor(next() * of.length)] as Value;
  const span = 10 ** Math.floor(next() * 12 - 6);
  const from = one([0, 50, 9_900_000]);
  const network = randomNetwork(article.sizes, one(POLICIES), one(ORDERS), span, next);
  const parameters = Object.fromEntries(
    Object.entries(network.parameters).map(([ref, value]) => {
      // Training may have led anywhere.
      const trained =
        from > 0 && /^[wb]/.test(ref) ? [5e-324, value * 2 ** 990, -Number.MAX_VALUE] : [];
      const typed = [value, Number(value.toFixed(2)), Math.round(value), value * 1e-9, -LIMIT];
      return [ref, one([...typed, ...trained.filter(Number.isFinite)]) || 0];
    }),
  );
  const pace = one(PACES);
  const { biases, order } = network;
  const x = one(Object.keys(parameters).filter((ref) => ref !== 'eta'));
  const y = one(Object.keys(parameters).filter((ref) => ref !== 'eta' && ref !== x));
  const count = DIGITS.least + Math.floor(next() * (DIGITS.most - DIGITS.least + 1));
  return {
    parameters,
    architecture: articleChoices.architecture,
    walk: 1,
    output: 'o1',
    biases,
    order,
    pace,
    step: one(lesson(network, pace).steps).id,
    notation: {
      rate: one(NOTATIONS.rate),
      pair: one(NOTATIONS.pair),
      times: one(NOTATIONS.times),
      difference: one(NOTATIONS.difference),
      delta: one(NOTATIONS.delta),
      names: one(NOTATIONS.names),
      digits: one([null, decimals(count), significant(count)]),
    },
    lecture: one([true, false]),
    asks: one([true, false]),
    speed: one([...SPEEDS.keys()]),
    from,
    round: from + one([0, 1, 7342, 100_000]),
    tab: one(TABS),
    chart: { rounds: one(SCALES), error: one(SCALES), parts: one([true, false]) },
    rival: one([null, ...ORDERS, ...POLICIES]),
    plane: { x, y, xRange: one([null, [-2, 3.5]]), yRange: one([null, [0, 1e-3]]) },
    nudge: one([1, 5, 12]),
  };
}

/** Whether two choices are the same in every field, to the last bit of every number. */
export function same(a: Choices, b: Choices): boolean {
  const text = ({ parameters, notation, ...others }: Choices) =>
    JSON.stringify([sorted(parameters), sorted(notation), sorted(others)]);
  return text(a) === text(b);
}

const sorted = (fields: object) => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));

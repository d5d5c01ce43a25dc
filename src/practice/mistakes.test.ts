import { describe, expect, it } from 'vitest';
import { type Network, plan, type Ref, randomNetwork, round, seeded } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { candidates, consequences } from './candidates';
import { type Expression, evaluate, refsIn, truth } from './expression';
import { mistakesIn } from './mistakes';

const BIASES = ['frozen', 'per layer', 'per neuron'] as const;
const ORDERS = ['simultaneous', 'output layer first'] as const;
const settings = BIASES.flatMap((biases) => ORDERS.map((order) => [biases, order] as const));

const every = [
  [2, 2, 2],
  [3, 4, 2],
  [2, 3, 1],
  [1, 1, 1],
  [2, 2, 2, 2],
].flatMap((sizes, index) =>
  settings
    .filter((_, turn) => index === 0 || turn === index)
    .map(([biases, order]) => randomNetwork(sizes, biases, order, 1, seeded(7))),
);
const name = (network: Network) => {
  const { sizes, biases, order, activations = [], loss = '', passes = '' } = network;
  return [sizes.join('-'), biases, order, ...activations, loss, passes].filter(Boolean).join(', ');
};

describe.each(
  [...every, ...networksOfAllKinds(20, 1, 12)].map((network) => [name(network), network] as const),
)('%s', (_, network) => {
  const { values, lines: all } = round(network);
  // Of other kinds some quantities stand for all: there are many, with many mistakes each.
  const stride = network.pairs ? Math.ceil(all.length / 6) : 1;
  const lines = all.filter((_, place) => place % stride === 0);
  const made = plan(network);
  const read = (ref: Ref) => values.get(ref) as number;

  it('has a true tree for every quantity, which gives its value', () => {
    for (const line of all) {
      const value = evaluate(truth(line), read);
      expect(Math.abs(value - line.value), line.ref).toBeLessThanOrEqual(1e-12);
    }
  });

  it('has a mistake for every quantity, most of them one of its own', () => {
    for (const { ref, rule, inputs } of lines) {
      if (rule === 'count') continue;
      const all = candidates(network, ref);
      expect(all.length, ref).toBeGreaterThan(0);
      // A sum of one part can only go wrong before it.
      const own = all.some(({ spread }) => spread === 'here');
      expect(own || inputs.length === 1, ref).toBe(true);
    }
  });

  it('reads quantities alone that there are', () => {
    const missing = made.workings.flatMap((working) =>
      mistakesIn(working, made).flatMap(({ expression, roles, id }) =>
        [...refsIn(expression), ...Object.values(roles)]
          .filter((ref) => !values.has(ref))
          .map((ref) => `${ref}, ${id} in ${working.ref}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('ends with a number for the asked quantity, whatever the mistake', () => {
    const faults = lines.flatMap(({ ref }) =>
      candidates(network, ref).filter((candidate) => {
        const own = consequences(candidate, read);
        return [...own.keys()].at(-1) !== ref || typeof own.get(ref) !== 'number';
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the rules, on small numbers', () => {
  const numbers: Readonly<Record<Ref, number>> = { a: 2, b: 3, c: 5, d: 7, e: 11 };
  const value = (tree: Expression) => evaluate(tree, (ref) => numbers[ref] as number);

  it.each([
    ['net', ['a', 'b', 'c', 'd', 'e'], 2 * 3 + 5 * 7 + 11],
    ['half square', ['a', 'c'], 4.5],
    ['error slope', ['a', 'c'], 3],
    ['logistic slope', ['a'], -2],
    ['hidden delta', ['a', 'b', 'c', 'd', 'e'], (6 + 35) * 11],
    ['sum of products', ['a', 'b', 'c', 'd'], 41],
    ['descent', ['a', 'b', 'c'], -13],
    ['one', [], 1],
  ] as const)('%s', (rule, inputs, expected) => {
    expect(value(truth({ rule, inputs }))).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { article } from './article';
import { withBiases } from './biases';
import type { Given } from './kernel';
import { kernelOf222 } from './kernelOf222';
import { kernelOfLayers } from './kernelOfLayers';
import { machine, valuesOf } from './machine';
import { type Network, ParameterError } from './network';
import { randomNetwork, seeded } from './random';
import { round } from './round';
import { stepped } from './stepped.fixture';

const POLICIES = ['frozen', 'per layer', 'per neuron'] as const;
const ORDERS = ['simultaneous', 'output layer first'] as const;
const SHAPES = POLICIES.flatMap((biases) => ORDERS.map((order) => ({ biases, order })));
const SIZES = [
  [1, 1],
  [1, 1, 1],
  [3, 2],
  [2, 2, 2],
  [2, 3, 1],
  [3, 4, 2, 2],
  [2, 3, 2, 3, 2],
];

const fresh = (errors: number) =>
  Float64Array.from({ length: 2 * errors }, (_, n) => (n % 2 === 0 ? 1 : -1) / 0);

/** Numbers that are told apart to the last bit, the sign of zero among them. */
const bits = (numbers: Iterable<number>) =>
  [...numbers].map((number) => (Object.is(number, -0) ? '-0' : String(number)));

describe('the kernel of 2-2-2', () => {
  it.each([
    [[2, 2], '2, 2'],
    [[2, 2, 2, 2], '2, 2, 2, 2'],
    [[2, 3, 2], '2, 3, 2'],
  ])('refuses other sizes: %j', (sizes, named) => {
    const given: Given = { inputs: fresh(1), targets: fresh(1), eta: 0.5 };
    expect(() => kernelOf222({ ...article, sizes }, given)).toThrow(
      new RangeError(`layer sizes [${named}] are not 2-2-2`),
    );
  });
});

describe('a machine', () => {
  it.each(SIZES.map((sizes) => ({ sizes })))(
    'does to the last bit what traced rounds do, $sizes',
    ({ sizes }) => {
      const next = seeded(sizes.length * 100 + (sizes[0] ?? 0));
      for (const { biases, order } of SHAPES) {
        let network: Network = randomNetwork(sizes, biases, order, 5, next);
        const { refs, errors, run } = machine(network);
        const values = valuesOf(network, refs);
        for (let n = 0; n < 25; n++) {
          const extremes = fresh(errors.length);
          run(values, extremes, 1);
          const traced = round(network).values;
          const expected = errors.map((ref) => traced.get(ref) as number);
          expect(bits(extremes)).toEqual(bits(expected.flatMap((error) => [error, error])));
          network = stepped(network);
          expect(bits(values)).toEqual(bits(valuesOf(network, refs)));
        }
      }
    },
  );

  it('does the same with zeros and signs of zero', () => {
    const next = seeded(0);
    for (const sizes of SIZES) {
      for (const { biases, order } of SHAPES) {
        const drawn = randomNetwork(sizes, biases, order, 1, next);
        const parameters = Object.fromEntries(
          Object.keys(drawn.parameters).map((ref) => [ref, [0, -0, 1, -1][(4 * next()) | 0] ?? 0]),
        );
        const network: Network = { ...drawn, parameters };
        const { refs, errors, run } = machine(network);
        const values = valuesOf(network, refs);
        run(values, fresh(errors.length), 2);
        expect(bits(values)).toEqual(bits(valuesOf(stepped(stepped(network)), refs)));
      }
    }
  });

  it('has one and the same result from both kernels', () => {
    const next = seeded(222);
    for (const shape of SHAPES) {
      for (let n = 0; n < 20; n++) {
        const network = randomNetwork([2, 2, 2], shape.biases, shape.order, 5, next);
        const { refs } = machine(network);
        const given: Given = {
          inputs: valuesOf(network, ['i1', 'i2']),
          targets: valuesOf(network, ['target_o1', 'target_o2']),
          eta: 10 * next(),
        };
        const results = [kernelOf222, kernelOfLayers].map((kernel) => {
          const values = valuesOf(network, refs);
          const extremes = fresh(3);
          kernel(network, given)(values, extremes, 500);
          return bits([...values, ...extremes]);
        });
        expect(results[0]).toEqual(results[1]);
      }
    }
  });

  it('widens the extremes by the errors before each round, not by those after the last', () => {
    const { refs, errors, run } = machine(article);
    const extremes = fresh(3);
    run(valuesOf(article, refs), extremes, 2);
    const [before, after] = [article, stepped(article)].map((network) => round(network).values);
    const expected = errors.flatMap((ref) => {
      const both = [before?.get(ref), after?.get(ref)] as number[];
      return [Math.min(...both), Math.max(...both)];
    });
    expect([...extremes]).toEqual(expected);
  });

  it('names weights, then biases, frozen ones too', () => {
    const weights = Array.from({ length: 8 }, (_, n) => `w${n + 1}`);
    expect(machine(article).refs).toEqual([...weights, 'b1', 'b2']);
    const own = machine(withBiases(article, 'per neuron'));
    expect(own.refs).toEqual([...weights, 'b_h1', 'b_h2', 'b_o1', 'b_o2']);
    expect(own.errors).toEqual(['E_total', 'E_o1', 'E_o2']);
  });

  it('refuses a parameter that is not finite', () => {
    const parameters = { ...article.parameters, w5: Number.NaN };
    expect(() => machine({ ...article, parameters })).toThrow(ParameterError);
  });
});

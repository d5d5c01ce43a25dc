import { describe, expect, it } from 'vitest';
import type { Network, Ref } from '../../engine';
import { createBackstep } from '../../store';
import {
  bandsOf,
  middleOf,
  pairsOf,
  sectionOf,
  spanAround,
  spanOf,
  stillHolds,
} from './answersScene';

const numbers = (
  ...pairs: readonly (readonly [i1: number, i2: number, target: number])[]
): Record<Ref, number> =>
  Object.fromEntries(
    pairs.flatMap(([i1, i2, target], index) => {
      const mark = pairs.length > 1 ? `@${index + 1}` : '';
      return [
        [`i1${mark}`, i1],
        [`i2${mark}`, i2],
        [`target_o1${mark}`, target],
      ];
    }),
  );

const xor: Network = {
  sizes: [2, 2, 1],
  biases: 'per neuron',
  order: 'simultaneous',
  activations: ['tanh', 'tanh'],
  pairs: 4,
  passes: 'batch mean',
  parameters: {
    ...numbers([0, 0, 0], [1, 0, 1], [0, 1, 1], [1, 1, 0]),
    ...{ w1: 2, w2: 2, w3: -2, w4: -2, w5: 1.5, w6: 1.5 },
    ...{ b_h1: -1, b_h2: 3, b_o1: -1.5, eta: 0.5 },
  },
};

const viewOf = (network: Network, walk = 1) => {
  const app = createBackstep();
  app.setNetwork(network);
  if (network.pairs) app.setWalk(walk);
  return app.view();
};

describe('the answers over the inputs', () => {
  it('are shown as far around the pairs as suits', () => {
    expect(sectionOf(viewOf(xor))).toEqual({
      ...{ x: 'i1', y: 'i2', xRange: [-0.5, 1.5], yRange: [-0.5, 1.5] },
    });
    const { pairs: _, passes: __, ...one } = xor;
    const alone = { ...one, parameters: { ...xor.parameters, ...numbers([0.05, 10, 1]) } };
    const { xRange, yRange } = sectionOf(viewOf(alone));
    expect([xRange, yRange]).toEqual([
      [-1, 1.5],
      [9, 11],
    ]);
  });

  it('do not move with what is dragged', () => {
    const app = createBackstep();
    app.setNetwork(xor);
    const before = sectionOf(app.view());
    app.pullAll({ 'i1@2': 30 });
    expect(pairsOf(app.view(), 'o1')[1]?.at).toEqual([30, 0]);
    expect(sectionOf(app.view())).toEqual(before);
  });

  it('have the pairs on them, and which side of the line each is on', () => {
    const told = pairsOf(viewOf(xor, 3), 'o1').map(
      ({ at, target, answer, high, right, present }) =>
        `${at}: ${target}, ${answer.toFixed(2)}, ${[high && 'high', right && 'right', present && 'present'].filter(Boolean).join(' ')}`,
    );
    expect(told).toEqual([
      '0,0: 0, -0.82, right',
      '1,0: 1, 0.66, high right',
      '0,1: 1, 0.66, high right present',
      '1,1: 0, -0.82, right',
    ]);
    // With its bias higher the network answers more than half to all four.
    const other = { ...xor, parameters: { ...xor.parameters, b_o1: 3 } };
    expect(pairsOf(viewOf(other), 'o1').map(({ right }) => right)).toEqual([
      ...[false, true, true, false],
    ]);
  });

  it('are parted halfway between the targets, or between the ends of what can be answered', () => {
    const { pairs: _, passes: __, ...one } = xor;
    const alone = { ...one, parameters: { ...xor.parameters, ...numbers([0, 0, 0.9]) } };
    expect(middleOf(viewOf(xor), 'o1')).toBe(0.5);
    expect(middleOf(viewOf(alone), 'o1')).toBe(0);
    const linear: Network = { ...alone, activations: ['tanh', 'identity'] };
    expect(middleOf(viewOf(linear), 'o1')).toBe(0.9);
  });

  it('have colours from end to end of the activation, or around what is answered', () => {
    expect(spanOf({})).toEqual([0, 1]);
    expect(spanOf({ activations: ['ReLU', 'softmax'] })).toEqual([0, 1]);
    expect(spanOf({ activations: ['ReLU', 'tanh'] })).toEqual([-1, 1]);
    expect(spanOf({ activations: ['tanh', 'ReLU'] })).toBeNull();
    expect(spanAround([0.3, 7.2, -1.1])).toEqual([-2, 8]);
    expect(spanAround([2, 2])).toEqual([1, 3]);
    expect(stillHolds([0, 8], 1, 7)).toBe(true);
    expect(stillHolds([0, 8], 1, 8.1)).toBe(false);
    expect(stillHolds([0, 8], 1, 2.9)).toBe(false);
  });

  it('have even bands, the middle among their ends', () => {
    expect(bandsOf([0, 1], 0.5)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(bandsOf([-1, 1], 0.5)).toEqual([-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.5, 0.8]);
    expect(bandsOf([0, 1], 2)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  });
});

import { expect, it } from 'vitest';
import { type Activation, article, type Network } from '../../engine';
import { adviceOn } from './advice';
import { examples } from './examples';
import { resized } from './resized';

const ending = (last: Activation, target: number): Network => {
  const made = resized(article, { activations: ['tanh', last], pairs: 2 });
  return { ...made, parameters: { ...made.parameters, 'target_o2@2': target } };
};

it.each<[last: Activation, target: number, range: readonly [number, number] | null]>([
  ['logistic', 1, null],
  ['logistic', 1.01, [0, 1]],
  ['softmax', -0.1, [0, 1]],
  ['tanh', -1, null],
  ['tanh', 2, [-1, 1]],
  ['ReLU', 100, null],
  ['ReLU', -0.5, [0, Number.POSITIVE_INFINITY]],
  ['identity', -100, null],
])('of an output by %s a target of %d is within reach, or not', (last, target, range) => {
  expect(adviceOn(ending(last, target))).toEqual(
    range && { why: 'reach', ref: 'target_o2@2', low: range[0], high: range[1] },
  );
});

it('targets of classes sum up to 1', () => {
  const classes = (target: number) =>
    resized(ending('softmax', target), { loss: 'cross-entropy', pairs: 2 });
  expect(adviceOn(classes(1))).toBeNull();
  expect(adviceOn(classes(0.9))).toEqual({ why: 'sum', pair: 2 });
  expect(adviceOn({ ...classes(0.9), loss: 'square' })).toBeNull();
});

it('there is nothing to say of the examples', () => {
  expect(examples.map(({ network }) => adviceOn(network))).toEqual(examples.map(() => null));
});

import { describe, expect, it } from 'vitest';
import { article } from './article';
import { keyOf, type Shape } from './shape';

const shape: Shape = { sizes: [2, 2, 2], biases: 'frozen', order: 'simultaneous' };

/** For every field, other values than the one above. */
const others: { readonly [Field in keyof Shape]-?: readonly Shape[Field][] } = {
  sizes: [
    [2, 2],
    [2, 2, 2, 2],
    [2, 3, 2],
    [22, 2],
    [3, 2, 2],
  ],
  biases: ['per layer', 'per neuron'],
  order: ['output layer first'],
};

const changed = Object.entries(others).flatMap(([field, values]) =>
  values.map((value) => ({ field, value, other: { ...shape, [field]: value } as Shape })),
);

describe('the key of a shape', () => {
  it.each(changed)('is another with $field $value', ({ other }) => {
    expect(keyOf(other)).not.toBe(keyOf(shape));
  });

  it('is another for each of them', () => {
    const keys = [shape, ...changed.map(({ other }) => other)].map(keyOf);
    expect(new Set(keys).size).toBe(1 + changed.length);
  });

  it('is the same for a copy, in any order of its fields', () => {
    const { sizes, biases, order } = shape;
    expect(keyOf({ order, biases, sizes: [...sizes] })).toBe(keyOf(shape));
  });

  it('leaves the numbers of a network out', () => {
    expect(keyOf({ ...article, parameters: { w1: 1 } } as Shape)).toBe(keyOf(shape));
  });
});

import { describe, expect, it } from 'vitest';
import { article } from './article';
import { type Complete, complete, turned } from './complete';
import { keyOf } from './keyOf';
import type { Shape } from './shape';

const shape: Shape = { sizes: [2, 2, 2], biases: 'frozen', order: 'simultaneous' };

/** For every field, other values than the one above. */
const others: { readonly [Field in keyof Complete]: readonly Complete[Field][] } = {
  sizes: [
    [2, 2],
    [2, 2, 2, 2],
    [2, 3, 2],
    [22, 2],
    [3, 2, 2],
  ],
  biases: ['per layer', 'per neuron', 'none'],
  order: ['output layer first'],
  activations: [
    ['tanh', 'logistic'],
    ['logistic', 'tanh'],
    ['logistic', 'softmax'],
  ],
  loss: ['square', 'mean square', 'binary cross-entropy', 'cross-entropy'],
  held: [['w5'], ['w1', 'w5']],
  pairs: [2, 3],
  // These two say nothing of a single pair.
  passes: [],
  turn: [],
  momentum: [true],
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

  it('is the same whether what is usual is said or not', () => {
    expect(keyOf(complete(shape))).toBe(keyOf(shape));
    expect(complete(complete({ ...shape, pairs: 3, turn: 2 }))).toEqual(
      complete({ ...shape, pairs: 3, turn: 2 }),
    );
  });

  it.each<[string, Partial<Shape>, Partial<Shape>]>([
    ['how a single pair is gone through', { passes: 'batch mean' }, { passes: 'batch sum' }],
    [
      'whose turn it is in a batch',
      { pairs: 2, passes: 'batch sum', turn: 2 },
      { pairs: 2, passes: 'batch sum' },
    ],
    ['in which order held ones are named', { held: ['w2', 'w1'] }, { held: ['w1', 'w2', 'w1'] }],
    ['that a frozen bias is held', { held: ['w1', 'b1'] }, { held: ['w1'] }],
  ])('is the same whatever is said of %s', (_, one, other) => {
    expect(keyOf({ ...shape, ...one })).toBe(keyOf({ ...shape, ...other }));
  });

  it.each<[string, Partial<Shape>, Partial<Shape>]>([
    [
      'how pairs are gone through',
      { pairs: 2, passes: 'batch mean' },
      { pairs: 2, passes: 'batch sum' },
    ],
    ['whose turn it is', { pairs: 2, turn: 2 }, { pairs: 2 }],
    ['which bias is held', { biases: 'per layer', held: ['b1'] }, { biases: 'per layer' }],
  ])('is another for %s', (_, one, other) => {
    expect(keyOf({ ...shape, ...one })).not.toBe(keyOf({ ...shape, ...other }));
  });
});

describe('whose turn it is', () => {
  it('goes round the pairs, and is nobody’s in a batch or with one pair', () => {
    const three: Shape = { ...shape, pairs: 3 };
    const turns = [0, 1, 2, 3, 4, 3_000_002].map((rounds) => turned(three, rounds).turn);
    expect(turns).toEqual([1, 2, 3, 1, 2, 3]);
    expect(turned({ ...three, turn: 3 }, 1).turn).toBe(1);
    const batch: Shape = { ...three, passes: 'batch sum' };
    expect([turned(batch, 5), turned(shape, 5)]).toEqual([batch, shape]);
  });
});

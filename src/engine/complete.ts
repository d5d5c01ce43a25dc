import type { Shape } from './shape';

/** A shape that leaves nothing unsaid. */
export type Complete = Required<Shape>;

/** The biases that can be held: those that would be trained. */
const BIASES: Readonly<Record<Shape['biases'], RegExp>> = {
  frozen: /$^/,
  none: /$^/,
  'per layer': /^b\d/,
  'per neuron': /^b_/,
};

/** Every field as it is meant, so that what is the same is said in one way. */
const EVERY: { readonly [Field in keyof Complete]: (shape: Shape) => Complete[Field] } = {
  sizes: ({ sizes }) => sizes,
  biases: ({ biases }) => biases,
  order: ({ order }) => order,
  activations: ({ sizes, activations }) => activations ?? sizes.slice(1).map(() => 'logistic'),
  loss: ({ loss }) => loss ?? 'half square',
  held: ({ held = [], biases }) =>
    [...new Set(held)].filter((ref) => BIASES[biases]?.test(ref) || !ref.startsWith('b')).sort(),
  pairs: ({ pairs }) => pairs ?? 1,
  passes: ({ pairs = 1, passes }) => (pairs > 1 && passes) || 'online',
  turn: (shape) => (EVERY.passes(shape) === 'online' && shape.turn) || 1,
  momentum: ({ momentum }) => momentum ?? false,
};

/** The same shape with all that it leaves unsaid. */
export const complete = (shape: Shape): Complete =>
  Object.fromEntries(
    Object.entries(EVERY).map(([field, read]) => [field, read(shape)]),
  ) as Complete;

/** Whether what a field says is usual, where it need not be said. */
const USUAL: {
  readonly [Field in keyof Omit<Complete, 'sizes' | 'biases' | 'order'>]: (
    value: Complete[Field],
  ) => boolean;
} = {
  activations: (all) => all.every((each) => each === 'logistic'),
  loss: (loss) => loss === 'half square',
  held: (held) => held.length === 0,
  pairs: (pairs) => pairs === 1,
  passes: (passes) => passes === 'online',
  turn: (turn) => turn === 1,
  momentum: (momentum) => !momentum,
};

/** The same shape without what is usual, so that what is the same is said in one way. */
export function tidy(shape: Shape): Shape {
  const said: Record<string, unknown> = complete(shape);
  for (const [field, isUsual] of Object.entries(USUAL)) {
    if ((isUsual as (value: unknown) => boolean)(said[field])) delete said[field];
  }
  return said as Shape;
}

/**
 * The pair whose turn it is so many rounds later. Only where pairs are taken one after another
 * does it change.
 */
export function turned<S extends Shape>(shape: S, rounds: number): S {
  const { passes, pairs, turn } = complete(shape);
  if (passes !== 'online' || pairs === 1) return shape;
  return { ...shape, turn: ((turn - 1 + rounds) % pairs) + 1 };
}

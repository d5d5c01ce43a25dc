/** Frozen and per layer share one bias (b1, b2, …) a layer; per neuron has b_h1, b_h2, …. */
export type BiasPolicy = 'frozen' | 'per layer' | 'per neuron';

/**
 * Simultaneous: every gradient reads the weights that the round began with.
 * Output layer first: a hidden layer's gradients read the already updated weights of the next layer.
 */
export type UpdateOrder = 'simultaneous' | 'output layer first';

export type Activation = 'logistic' | 'tanh' | 'ReLU' | 'leaky ReLU' | 'identity' | 'softmax';

export type Loss =
  | 'half square'
  | 'square'
  | 'mean square'
  | 'binary cross-entropy'
  | 'cross-entropy';

/**
 * How several training pairs are gone through. Online: each round takes one pair, in order, and the
 * error of the set is the sum (Rumelhart, Hinton and Williams 1986). Batch: each round takes all,
 * and their mean or sum is both the error and what its slopes are of.
 */
export type Passes = 'online' | 'batch mean' | 'batch sum';

/** A network without its numbers: what its round computes, and from what, follows from this. */
export type Shape = {
  /** Neurons in each layer, the input layer first. */
  sizes: readonly number[];
  /** None: there are no biases at all. */
  biases: BiasPolicy | 'none';
  order: UpdateOrder;
  /** One for each layer after the inputs; logistic where it is not said. */
  activations?: readonly Activation[];
  /** Of an output; half square where it is not said. */
  loss?: Loss;
  /** Weights and biases that no round changes; none where it is not said. */
  held?: readonly string[];
  /** How many training pairs there are, 1 to 16; one where it is not said. */
  pairs?: number;
  /** Online where it is not said; one pair alone has no other way. */
  passes?: Passes;
  /** Online: which pair the round takes, counted from 1, the first where it is not said. */
  turn?: number;
  /** Whether each weight and bias has a velocity; none where it is not said. */
  momentum?: boolean;
};

/** A shape that leaves nothing unsaid. */
export type Complete = Required<Shape>;

/** Every field as it is meant, so that what is the same is said in one way. */
const EVERY: { readonly [Field in keyof Complete]: (shape: Shape) => Complete[Field] } = {
  sizes: ({ sizes }) => sizes,
  biases: ({ biases }) => biases,
  order: ({ order }) => order,
  activations: ({ sizes, activations }) => activations ?? sizes.slice(1).map(() => 'logistic'),
  loss: ({ loss }) => loss ?? 'half square',
  held: ({ held = [], biases }) =>
    [...new Set(held)].filter((ref) => areTrained(biases) || !ref.startsWith('b')).sort(),
  pairs: ({ pairs }) => pairs ?? 1,
  passes: ({ pairs = 1, passes }) => (pairs > 1 && passes) || 'online',
  turn: (shape) => (EVERY.passes(shape) === 'online' && shape.turn) || 1,
  momentum: ({ momentum }) => momentum ?? false,
};

export const areTrained = (biases: Shape['biases']): boolean => biases.startsWith('per');

/** The same shape with all that it leaves unsaid. */
export const complete = (shape: Shape): Complete =>
  Object.fromEntries(
    Object.entries(EVERY).map(([field, read]) => [field, read(shape)]),
  ) as Complete;

/**
 * A text that is the same for equal shapes alone: what is kept for a shape is kept under it. What
 * else the given object holds, such as a network's numbers, makes no difference, and neither does
 * whether something usual is said.
 */
export const keyOf = (shape: Shape): string => JSON.stringify(Object.values(complete(shape)));

/**
 * The pair whose turn it is so many rounds later. Only where pairs are taken one after another
 * does it change.
 */
export function turned<S extends Shape>(shape: S, rounds: number): S {
  const { passes, pairs, turn } = complete(shape);
  if (passes !== 'online' || pairs === 1) return shape;
  return { ...shape, turn: ((turn - 1 + rounds) % pairs) + 1 };
}

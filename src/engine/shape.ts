/** Frozen and per layer share one bias (b1, b2, …) a layer; per neuron has b_h1, b_h2, …. */
export type BiasPolicy = 'frozen' | 'per layer' | 'per neuron';

/**
 * Simultaneous: every gradient reads the weights that the round began with.
 * Output layer first: a hidden layer's gradients read the already updated weights of the next layer.
 */
export type UpdateOrder = 'simultaneous' | 'output layer first';

export type Activation = 'logistic' | 'tanh' | 'ReLU' | 'leaky ReLU' | 'identity' | 'softmax';

/** The slope of the leaky ReLU below 0. */
export const LEAK = 0.01;

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

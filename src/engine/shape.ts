/** Frozen and per layer share one bias (b1, b2, …) a layer; per neuron has b_h1, b_h2, …. */
export type BiasPolicy = 'frozen' | 'per layer' | 'per neuron';

/**
 * Simultaneous: every gradient reads the weights that the round began with.
 * Output layer first: a hidden layer's gradients read the already updated weights of the next layer.
 */
export type UpdateOrder = 'simultaneous' | 'output layer first';

/** A network without its numbers: what its round computes, and from what, follows from this. */
export type Shape = {
  /** Neurons in each layer, the input layer first. */
  sizes: readonly number[];
  biases: BiasPolicy;
  order: UpdateOrder;
};

const EVERY: Readonly<Record<keyof Shape, true>> = { sizes: true, biases: true, order: true };
const FIELDS = Object.keys(EVERY) as (keyof Shape)[];

/**
 * A text that is the same for equal shapes alone: what is kept for a shape is kept under it. What
 * else the given object holds, such as a network's numbers, makes no difference.
 */
export const keyOf = (shape: Shape): string => JSON.stringify(FIELDS.map((field) => shape[field]));

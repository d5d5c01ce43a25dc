import { learned } from './learned';
import type { Shape } from './shape';

/** Every field, and whether it says what is not so of the article's network, if it says anything. */
const FIELDS: Readonly<Record<keyof Shape, boolean>> = {
  sizes: false,
  biases: false,
  order: false,
  activations: true,
  loss: true,
  held: true,
  pairs: true,
  passes: true,
  turn: true,
  momentum: true,
};
const ALL = Object.entries(FIELDS) as [keyof Shape, boolean][];

/** Whether a shape is the article's but for its sizes, biases and order, and says no more. */
export const isPlain = (shape: Shape): boolean =>
  /^(frozen|per layer|per neuron)(simultaneous|output layer first)$/.test(
    shape.biases + shape.order,
  ) && !ALL.some(([field, more]) => more && shape[field] !== undefined);

/**
 * A text that is the same for equal shapes alone: what is kept for a shape is kept under it. What
 * else the given object holds, such as a network's numbers, makes no difference, and neither does
 * whether something usual is said.
 */
export const keyOf = (shape: Shape): string => {
  const said = isPlain(shape) ? shape : learned().tidy(shape);
  return JSON.stringify(ALL.map(([field]) => said[field]));
};

import { learned } from './learned';
import type { Shape } from './shape';

const PLAIN = ['sizes', 'biases', 'order'] as const;

/** What says what is not so of the article's network, if it says anything. */
const MORE = ['activations', 'loss', 'held', 'pairs', 'passes', 'turn', 'momentum'] as const;

type Known = (typeof PLAIN | typeof MORE)[number];

/** Every field there is, or a type error. */
const FIELDS: readonly (keyof Shape extends Known ? Known : never)[] = [...PLAIN, ...MORE];

/** Whether a shape is the article's but for its sizes, biases and order, and says no more. */
export const isPlain = (shape: Shape): boolean =>
  shape.biases !== 'none' && MORE.every((field) => shape[field] === undefined);

/**
 * A text that is the same for equal shapes alone: what is kept for a shape is kept under it. What
 * else the given object holds, such as a network's numbers, makes no difference, and neither does
 * whether something usual is said.
 */
export const keyOf = (shape: Shape): string => {
  const said = isPlain(shape) ? shape : learned().tidy(shape);
  return JSON.stringify(FIELDS.map((field) => said[field]));
};

import { isPlain } from './keyOf';
import { type Layout, layout } from './layout';
import { learned } from './learned';
import type { BiasPolicy, Shape } from './shape';

/**
 * Names every part of a network of this shape.
 * @throws RangeError for sizes that are none
 */
export const layoutOf = (shape: Shape): Layout =>
  isPlain(shape) ? layout(shape.sizes, shape.biases as BiasPolicy) : learned().layoutOf(shape);

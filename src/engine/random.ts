import { layoutOf } from './layoutOf';
import type { Network } from './network';
import type { Shape, UpdateOrder } from './shape';

/** Mulberry32: numbers from 0 to 1 that the seed alone decides (Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A network with parameters drawn evenly from −span to span, inputs, targets, eta and mu from 0 to 1.
 * @param next gives numbers from 0 to 1
 */
export function randomNetwork<Policy extends Shape['biases']>(
  sizes: readonly number[],
  biases: Policy,
  order: UpdateOrder,
  span: number,
  next: () => number,
): Network & { biases: Policy } {
  return randomOf({ sizes, biases, order }, span, next);
}

/** The same for any shape. */
export function randomOf<S extends Shape>(shape: S, span: number, next: () => number): S & Network {
  const draw = (ref: string) => (/^[wbv]/.test(ref) ? (2 * next() - 1) * span : next());
  const { parameters } = layoutOf(shape);
  return { ...shape, parameters: Object.fromEntries(parameters.map((ref) => [ref, draw(ref)])) };
}

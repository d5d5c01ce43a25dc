import {
  complete,
  isPlain,
  layoutOf,
  losses,
  type Network,
  plan,
  type Ref,
  round,
  type Shape,
  seeded,
} from '../engine';
import { workable } from './workable';

export type WorksheetOptions = Shape & {
  /** Decimals of the given numbers. */
  decimals: 1 | 2;
};

/** So many lines are worked out in search of numbers without a fault: as many as take a moment. */
const LINES = 60_000;
const FEWEST_TRIES = 6;

/** A seed as it is printed and compared: without spaces around it or zeros before a number. */
export function tidySeed(seed: string): string {
  const text = seed.trim().replace(/\s+/g, ' ');
  return /^\d{1,9}$/.test(text) ? String(Number(text)) : text;
}

/** FNV-1a over the code units of a text. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed >>> 0;
}

/**
 * The network of a worksheet, with numbers for working by hand; the seed and the options decide. Of
 * large networks, in which something always vanishes or comes twice, the numbers with the least of it.
 */
export function worksheet(seed: string, { decimals, ...shape }: WorksheetOptions): Network {
  const next = seeded(hash(tidySeed(seed)));
  const tries = Math.max(FEWEST_TRIES, LINES / plan(shape).workings.length);
  let best = drawn(shape, decimals, next);
  let fewest = workable(round(best), Number.POSITIVE_INFINITY);
  for (let n = 1; n < tries && fewest > 0; n++) {
    const network = drawn(shape, decimals, next);
    const faults = workable(round(network), fewest);
    if (faults < fewest) [best, fewest] = [network, faults];
  }
  return best;
}

/** Weights, biases and inputs all differ, and so do the targets, while there are others; none is 0. */
function drawn(shape: Shape, decimals: 1 | 2, next: () => number): Network {
  const unit = 10 ** decimals;
  const taken = { numbers: new Set<number>(), targets: new Set<number>() };
  const draw = (ref: Ref): number => {
    // A learning rate that moves the weights so far that it shows, and a share that stays.
    if (ref === 'eta' || ref === 'mu') return (1 + Math.floor(next() * 9)) / 10;
    const used = ref.startsWith('target') ? taken.targets : taken.numbers;
    const signed = /^[wbv]/.test(ref);
    for (;;) {
      if (isUsedUp(used, unit, signed)) used.clear();
      const size = 1 + Math.floor(next() * (unit - 1));
      const count = signed && next() < 0.3 ? -size : size;
      if (used.has(count)) continue;
      used.add(count);
      return count / unit;
    }
  };
  const { parameters, outputs, pairs } = layoutOf(shape);
  const numbers = Object.fromEntries(parameters.map((ref) => [ref, draw(ref)]));
  const classes = isPlain(shape) ? {} : classTargets(shape, outputs, pairs, next);
  return { ...shape, parameters: { ...numbers, ...classes } };
}

/** Whether there is no number left: those above 0 and, where they may be, those below it. */
function isUsedUp(used: ReadonlySet<number>, unit: number, signed: boolean): boolean {
  if (used.size < unit - 1) return false;
  const above = [...used].filter((count) => count > 0).length;
  return above === unit - 1 && (!signed || used.size === 2 * (unit - 1));
}

/** What a cross-entropy is asked of: one class of several, or yes or no of each output. */
function classTargets(
  shape: Shape,
  outputs: readonly string[],
  pairs: readonly string[],
  next: () => number,
): Record<Ref, number> {
  const { loss } = complete(shape);
  const { goesWith } = losses[loss];
  if (!goesWith) return {};
  return Object.fromEntries(
    pairs.flatMap((mark) => {
      const chosen = Math.floor(next() * outputs.length);
      return outputs.map((name, place): [Ref, number] => {
        const isIt = goesWith === 'softmax' ? place === chosen : next() < 0.5;
        return [`target_${name}${mark}`, Number(isIt)];
      });
    }),
  );
}

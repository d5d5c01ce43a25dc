import { activations, complete, layoutOf, type Network, type Ref } from '../../engine';

/** What can be computed, but will hardly have been meant. */
export type Advice =
  /** A target that no output of this activation comes to. */
  | { why: 'reach'; ref: Ref; low: number; high: number }
  /** Targets of a pair, counted from 1, that do not sum up to 1, as those of classes do. */
  | { why: 'sum'; pair: number };

/** The noise of a sum of decimals. */
const NOISE = 1e-9;

/** The first thing about a network’s targets that will hardly have been meant, or null. */
export function adviceOn(network: Network): Advice | null {
  const { activations: all, loss } = complete(network);
  const { outputs, pairs } = layoutOf(network);
  const last = all.at(-1) ?? 'logistic';
  const [low, high] = last === 'softmax' ? ([0, 1] as const) : activations[last].range;
  for (const [index, mark] of pairs.entries()) {
    const refs = outputs.map((name) => `target_${name}${mark}`);
    const targets = refs.map((ref) => network.parameters[ref] as number);
    const beyond = targets.findIndex((target) => target < low || target > high);
    if (beyond >= 0) return { why: 'reach', ref: refs[beyond] as Ref, low, high };
    const sum = targets.reduce((a, b) => a + b);
    if (loss === 'cross-entropy' && Math.abs(sum - 1) > NOISE)
      return { why: 'sum', pair: index + 1 };
  }
  return null;
}

import type { Ref } from './ref';
import type { Rule } from './rules';

/** How one quantity follows from others. */
export type Working = {
  ref: Ref;
  rule: Rule;
  inputs: readonly Ref[];
  /** Whether the shorter forms that books have for the rule do not hold here. */
  asIs?: boolean;
  /** Another way, for where numbers that end give no number by this one. */
  instead?: Working;
};

/** Whether a working gives no number by its own rule, so that another way has to. */
export const isReplaced = (
  { inputs, instead }: Working,
  values: ReadonlyMap<Ref, number>,
): boolean => instead !== undefined && !inputs.every((ref) => Number.isFinite(values.get(ref)));

import type { Ref } from './ref';
import type { Rule } from './rules';

/** How one quantity follows from others. */
export type Working = {
  ref: Ref;
  rule: Rule;
  inputs: readonly Ref[];
  /** Whether the shorter forms that books have for the rule do not hold here. */
  asIs?: boolean;
};

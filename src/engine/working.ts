import type { Ref } from './ref';
import type { Rule } from './rules';

/** How one quantity follows from others. */
export type Working = { ref: Ref; rule: Rule; inputs: readonly Ref[] };

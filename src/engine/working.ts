import type { Ref } from './ref';
import type { Rule } from './rules';

/** How one quantity follows from others; `instead`, where numbers that end give no number that way. */
export type Working = { ref: Ref; rule: Rule; inputs: readonly Ref[]; instead?: Working };

/** Whether a working gives no number by its own rule, so that another way has to. */
export const isReplaced = (
  { inputs, instead }: Working,
  values: ReadonlyMap<Ref, number>,
): boolean => instead !== undefined && !inputs.every((ref) => Number.isFinite(values.get(ref)));

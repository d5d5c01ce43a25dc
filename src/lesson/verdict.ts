import type { Ref } from '../engine';
import type { Lesson } from './lesson';
import { others } from './others';
import { verdicts } from './words';

/**
 * Whether a round has helped, with `{by}` for how much the error has changed.
 * @param to what has become of the total error
 * @param at the value of a quantity
 */
export const verdict = (
  { steps }: Lesson,
  to: keyof typeof verdicts,
  at: (ref: Ref) => number,
): string => others.verdict?.(steps.at(-1), to, at) ?? verdicts[to];

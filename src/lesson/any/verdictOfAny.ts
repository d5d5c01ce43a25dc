import type { Ref } from '../../engine';
import type { Step } from '../step';
import { fill } from '../words';

const CHANGES: Readonly<Record<number, string>> = { [-1]: 'lower', 0: 'same', 1: 'higher' };

/** By what has become of the error of the pair that the step was for, and of that of all pairs. */
const verdicts: Readonly<Record<string, string>> = {
  'lower, higher':
    'For pair {Pair} it has. Over all pairs the error is more by {by}: what this pair has gained, others have lost, and more.',
  'same, higher':
    'Nothing has changed for pair {Pair}, but over all pairs the error is more by {by}.',
  'higher, lower':
    'Over all pairs it has, by {by}, but not for pair {Pair}: its own step went too far, or the wrong way.',
};

/**
 * Whether a round for one pair of several has helped, where the pair and all together differ.
 * @param last the last step of a lesson
 * @param to what has become of the error of all pairs
 */
export function verdictOfAny(
  last: Step | undefined,
  to: string,
  at: (ref: Ref) => number,
): string | undefined {
  const { before, after } = last?.roles ?? {};
  if (!last || !before || !after) return undefined;
  const own = CHANGES[Math.sign(at(after) - at(before))];
  const said = verdicts[`${own}, ${to}`];
  return said && fill(said, last);
}

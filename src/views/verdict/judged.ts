import type { Ref } from '../../engine';
import {
  type Answers,
  type Fault,
  readTyped,
  type Typed,
  type Verdict,
  verdict,
} from '../../practice';
import { answersIn, backstep, type View } from '../../store';
import { inNotation, type Notation } from '../../tex';

export type Judged = { fault: Fault } | { verdict: Verdict };

/** A number as the engine has it: a δ may be typed with its minus taken out. */
export const meantIn =
  (notation: Notation) =>
  (ref: Ref, typed: Typed): Typed => ({ ...typed, value: inNotation(ref, typed.value, notation) });

/** What is to be said of one of the texts that the learner has typed; null where there is none. */
export function judgedAmong(
  texts: ReadonlyMap<Ref, string>,
  { trace, notation }: Pick<View, 'trace' | 'notation'>,
  ref: Ref,
): Judged | null {
  const text = texts.get(ref);
  if (text === undefined) return null;
  const meant = meantIn(notation);
  const typed = readTyped(text);
  if ('fault' in typed) return typed;
  const answers: Answers = new Map(
    [...texts].flatMap(([name, each]) => {
      const other = readTyped(each);
      return 'fault' in other || name === ref ? [] : [[name, meant(name, other)] as const];
    }),
  );
  return { verdict: verdict(trace, ref, meant(ref, typed), answers) };
}

/** What is to be said of what the learner has typed for a quantity; null where that is nothing. */
export const judged = (view: View, ref: Ref): Judged | null =>
  judgedAmong(answersIn(backstep.store.getState(), view.round), view, ref);

/** Whether a number is right in all the digits that were typed, and these are enough to tell. */
export const isCertain = (verdict: Verdict): boolean =>
  verdict.kind === 'right' && !verdict.tooFew && !verdict.like;

/** Whether a learner's number is right. */
export function isRight(view: View, ref: Ref): boolean {
  const found = judged(view, ref);
  return found !== null && 'verdict' in found && isCertain(found.verdict);
}

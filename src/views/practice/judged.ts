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
import { inNotation } from '../../tex';

export type Judged = { fault: Fault } | { verdict: Verdict };

/** A number as the engine has it: a δ may be typed with its minus taken out. */
const meant = (ref: Ref, typed: Typed, { notation }: View): Typed => ({
  ...typed,
  value: inNotation(ref, typed.value, notation),
});

/** What is to be said of what the learner has typed for a quantity; null where that is nothing. */
export function judged(view: View, ref: Ref): Judged | null {
  const texts = answersIn(backstep.store.getState(), view.round);
  const text = texts.get(ref);
  if (text === undefined) return null;
  const typed = readTyped(text);
  if ('fault' in typed) return typed;
  const answers: Answers = new Map(
    [...texts].flatMap(([name, each]) => {
      const other = readTyped(each);
      return 'fault' in other || name === ref ? [] : [[name, meant(name, other, view)] as const];
    }),
  );
  return { verdict: verdict(view.trace, ref, meant(ref, typed, view), answers) };
}

/** Whether a learner's number is right, in all the digits that were typed. */
export function isRight(view: View, ref: Ref): boolean {
  const found = judged(view, ref);
  return found !== null && 'verdict' in found && found.verdict.kind === 'right';
}

import type { Ref } from '../../engine';
import { answersIn, asked, backstep, triedIn, type View } from '../../store';
import { isCertain, type Judged, judgedAmong } from '../verdict/judged';

/** A number that the learner has had checked in the round that is shown, and what was said of it. */
export type Attempt = { ref: Ref; text: string; judged: Judged };

/** All of them by their quantities, in turn. What they started from is taken as it is by now. */
export function attempts(view: View): Map<Ref, Attempt[]> {
  const state = backstep.store.getState();
  const answers = answersIn(state, view.round);
  const judge = (ref: Ref, text: string): Attempt[] => {
    const judged = judgedAmong(new Map([...answers, [ref, text]]), view, ref);
    return judged ? [{ ref, text, judged }] : [];
  };
  return new Map(
    [...triedIn(state, view.round)].map(([ref, texts]) => [
      ref,
      texts.flatMap((text) => judge(ref, text)),
    ]),
  );
}

const isRight = (attempt: Attempt | undefined): boolean =>
  attempt !== undefined && 'verdict' in attempt.judged && isCertain(attempt.judged.verdict);

export type Progress = {
  all: number;
  right: number;
  atOnce: number;
  /** What has been tried and is not right yet. */
  open: readonly Ref[];
};

/** How many numbers the round asks for, how many are right by now, and how many were so at once. */
export function progress(view: View): Progress {
  const refs = [...new Set(view.lesson.steps.flatMap((step) => asked({ step })))];
  const made = attempts(view);
  return {
    all: refs.length,
    open: refs.filter((ref) => made.has(ref) && !isRight(made.get(ref)?.at(-1))),
    right: refs.filter((ref) => isRight(made.get(ref)?.at(-1))).length,
    atOnce: refs.filter((ref) => isRight(made.get(ref)?.[0])).length,
  };
}

import type { Working } from '../../engine';
import type { Kind } from '../../lesson';
import type { View } from '../../store';

export type StepEquations = {
  /** What all steps of a weight are about; null where there is no such chain. */
  chain: Working | null;
  /** The step's others. */
  own: readonly Working[];
  /** The chain, too, where the step shows it: what is read first, and what only follows from it. */
  main: readonly Working[];
  others: readonly Working[];
};

/** Which of a step's equations is its answer, where the others follow from it or only say it again. */
const ANSWER: Partial<Record<Kind, number>> = { delta: 0, 'hidden delta': 1 };

/** Whether two lines say the same: rounds of one and of several pairs have their own. */
export const isSame = (one: Working, other: Working | null): boolean =>
  one.ref === other?.ref && one.rule === other.rule && `${one.inputs}` === `${other.inputs}`;

/** What a step shows. */
export function stepEquations({ lesson, step }: Pick<View, 'lesson' | 'step'>): StepEquations {
  // The slope of the weight or bias is the last of its factors; that of several pairs has none.
  const slope = step.factors.at(-1) ?? '';
  const isOwn = step.roles.gradient === slope;
  const chain = (isOwn && (step.chain ?? lesson.plan.byRef.get(slope))) || null;
  const own = step.shows.filter((working) => !isSame(working, chain));
  const answer = ANSWER[step.kind];
  const isMain = (_: Working, place: number) => answer === undefined || place === answer;
  const main = step.shows.filter(isMain);
  return { chain, own, main, others: step.shows.filter((each) => !main.includes(each)) };
}

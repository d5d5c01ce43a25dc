import { answersOfAny } from './any/answersOfAny';
import { biasesOfAny } from './any/biasesOfAny';
import { casesOfAny } from './any/casesOfAny';
import { forwardOfAny } from './any/forwardOfAny';
import { notesOfAny } from './any/notesOfAny';
import { updateOfAny } from './any/updateOfAny';
import { verdictOfAny } from './any/verdictOfAny';
import { walkOf } from './any/walk';
import { weightsOfAny } from './any/weightsOfAny';
import { wordsOfAny } from './any/wordsOfAny';
import { cases } from './cases';
import { isArticles } from './isArticles';
import { others } from './others';
import type { Step } from './step';
import { paced } from './steps';
import { phaseNames, words } from './words';

/** Gives every network a lesson of its own; see the engine's `general.ts`. */
export function learnAllLessons(): void {
  Object.assign(others, {
    steps: (plan, pace, chosen) => {
      if (isArticles(plan.shape)) return null;
      const walk = walkOf(plan, chosen);
      const parts = [forwardOfAny, weightsOfAny, biasesOfAny, updateOfAny];
      return paced(
        parts.flatMap((part) => [...part(walk)]),
        pace,
      ).map(inOne);
    },
    notes: notesOfAny,
    answers: answersOfAny,
    verdict: verdictOfAny,
  } satisfies typeof others);
  Object.assign(words, wordsOfAny);
  Object.assign(cases, casesOfAny);
  Object.assign(phaseNames, { layers: 'Hidden layers' });
}

/** All the working for a weight or bias has words of its own; an equation that it repeats is left out. */
function inOne(step: Step): Step {
  if (!step.kind.startsWith('whole')) return step;
  const shows = new Map(
    step.shows.map((line) => [`${line.ref} ${line.rule} ${line.inputs}`, line]),
  );
  return { ...step, says: `any ${step.kind}`, shows: [...shows.values()] };
}

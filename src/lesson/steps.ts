import type { Plan } from '../engine';
import { biasSteps } from './biasSteps';
import { forwardSteps } from './forwardSteps';
import { others, type Pace } from './others';
import type { Step } from './step';
import { updateSteps } from './updateSteps';
import { weightSteps } from './weightSteps';

const PARTS = [forwardSteps, weightSteps, biasSteps, updateSteps];

/**
 * The order of teaching one round of a network of this shape. Equal plans give equal lessons.
 * @param walk the training pair that is followed, where a round takes all of them
 */
export const steps = (plan: Plan, pace: Pace, walk: number): Step[] =>
  others.steps(plan, pace, walk) ??
  paced(
    PARTS.flatMap((part) => [...part(plan)]),
    pace,
  );

/** The steps as they are, or one for each weight or bias with all the equations of its steps, each once. */
export function paced(all: readonly Step[], pace: Pace): Step[] {
  const result: Step[] = [];
  for (const step of all) {
    const last = result.at(-1);
    if (step.subject === null || pace === 'every factor') result.push(step);
    else if (last?.subject === step.subject) result[result.length - 1] = joined(last, step);
    else {
      const kind = step.phase === 'biases' ? 'whole bias' : 'whole weight';
      const shows = step.computes.length > 0 ? step.shows : [];
      result.push({ ...step, id: step.subject, kind, shows });
    }
  }
  return result;
}

function joined(whole: Step, part: Step): Step {
  return {
    ...whole,
    shows: [...whole.shows, ...part.shows],
    computes: [...whole.computes, ...part.computes],
  };
}

import type { Plan } from '../engine';
import { biasSteps } from './biasSteps';
import { forwardSteps } from './forwardSteps';
import type { Step } from './step';
import { updateSteps } from './updateSteps';
import { weightSteps } from './weightSteps';

/** Every factor on a step of its own, or all the working for a weight on one. */
export type Pace = 'every factor' | 'one step a weight';

type Part = (plan: Plan) => Iterable<Step>;

/** The parts of lessons that are not the article's; `general.ts` brings them. */
export const others: { of: (plan: Plan) => readonly Part[] | null } = { of: () => null };

/** The order of teaching one round of a network of this shape. Equal plans give equal lessons. */
export function steps(plan: Plan, pace: Pace): Step[] {
  const parts = others.of(plan) ?? [forwardSteps, weightSteps, biasSteps, updateSteps];
  const all = parts.flatMap((part) => [...part(plan)]);
  return pace === 'every factor' ? all : merged(all);
}

/** One step for each weight or bias, with all the equations of its steps, each equation once. */
function merged(all: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of all) {
    const last = result.at(-1);
    if (step.subject === null) result.push(step);
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

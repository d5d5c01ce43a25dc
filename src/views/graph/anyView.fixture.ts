import { type Network, round } from '../../engine';
import { lesson, type Pace, type Step } from '../../lesson';
import { articleChoices, createBackstep, type View } from '../../store';

const base = createBackstep(articleChoices).view();

/** The view of any network on each step of its lesson; the step's result is known. */
export function viewsOf(network: Network, pace: Pace = 'every factor', walk = 1): View[] {
  const trace = round(network);
  const made = lesson(network, pace);
  return made.steps.map((step: Step, index) => ({
    ...base,
    network,
    trace,
    lesson: made,
    index,
    step,
    asks: false,
    held: false,
    walk,
  }));
}

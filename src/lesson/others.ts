import type { Plan, Ref } from '../engine';
import type { Answer, Notes } from './exchange';
import type { Step } from './step';

/** Every factor on a step of its own, or all the working for a weight on one. */
export type Pace = 'every factor' | 'one step a weight';

/** The lessons on other networks than the article's; `general.ts` brings them. */
export const others: {
  steps: (plan: Plan, pace: Pace, walk: number) => Step[] | null;
  /** By what is said on a step. */
  notes?: Readonly<Record<string, Notes>>;
  answers?: readonly Answer[];
  /** Where more is to be said than what has become of the total error: by the last step. */
  verdict?: (last: Step | undefined, to: string, at: (ref: Ref) => number) => string | undefined;
} = { steps: () => null };

import type { Seen } from '../equation/mountEquation';

/** The present step with its results, also while the class does not see them. */
export const revealed: Seen = {
  from: (view) => (view.held ? { ...view, held: false } : view),
  live: true,
};

/** The numbers as they are going to be at the next step. */
export const ahead: Seen = {
  from: (view) => ({ ...view, index: view.index + 1, held: false }),
  live: false,
};

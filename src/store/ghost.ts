import type { TrainingRun } from '../engine';
import { type Choices, networkOf } from './choices';
import type { Undoable } from './stateParts';
import type { TrainingRuns } from './trainingRuns';

/**
 * The last run before the present one that has been trained, as far as runs are kept. What
 * it was asked for last is remembered, since every frame of a drag asks again.
 */
export function lastGhost(
  about: () => {
    past: readonly Partial<Undoable>[];
    order: Choices['order'];
    present: TrainingRun;
  },
  kept: TrainingRuns,
): () => TrainingRun | null {
  let last: ReturnType<typeof about> | null = null;
  let ghost: TrainingRun | null = null;
  return () => {
    const now = about();
    const { past, order, present } = now;
    if (last && last.past === past && last.order === order && last.present === present)
      return ghost;
    last = now;
    ghost = null;
    for (const start of [...past].reverse() as Undoable[]) {
      const before = kept.known(networkOf({ ...start, order }), start.from);
      if (before && before !== present && before.end > before.first) {
        ghost = before;
        break;
      }
    }
    return ghost;
  };
}

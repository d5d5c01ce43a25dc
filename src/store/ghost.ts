import type { Course } from '../engine';
import { type Choices, networkOf } from './choices';
import type { Courses } from './courses';
import type { Undoable } from './fields';

/**
 * The last course before the present one that has been trained, as far as courses are kept. What
 * it was asked for last is remembered, since every frame of a drag asks again.
 */
export function lastGhost(
  about: () => { past: readonly Partial<Undoable>[]; order: Choices['order']; present: Course },
  kept: Courses,
): () => Course | null {
  let last: ReturnType<typeof about> | null = null;
  let ghost: Course | null = null;
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

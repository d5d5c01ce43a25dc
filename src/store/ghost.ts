import type { Course } from '../engine';
import type { Choices } from './choices';
import type { Courses } from './courses';
import { startOf } from './derive';

/** A beginning of a course that undo can come back to. */
type Past = Pick<Choices, 'parameters' | 'biases' | 'from'>;

/**
 * The last course before the present one that has been trained, as far as courses are kept. What
 * it was asked for last is remembered, since every frame of a drag asks again.
 */
export function lastGhost(
  about: () => { past: readonly Past[]; order: Choices['order']; present: Course },
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
    for (const { parameters, biases, from } of [...past].reverse()) {
      const before = kept.known(startOf({ parameters, biases, order, from }), from);
      if (before && before !== present && before.end > before.first) {
        ghost = before;
        break;
      }
    }
    return ghost;
  };
}

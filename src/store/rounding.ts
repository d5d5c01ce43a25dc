import type { Working } from '../engine';
import { isKnown } from '../lesson';
import { relation } from '../tex';
import { knownValue, type View } from './derive';

/**
 * The first line of the present step whose result its numbers only tend to: → before it.
 */
export function tendsTo(view: View): Working | undefined {
  return view.step.shows.find(
    (working) => relation(working, view.notation, (ref) => knownValue(view, ref)) === '→',
  );
}

/** Whether the present step is the first of its lesson with ≈ before a result. */
export function beginsRounding({ lesson, index, held, trace, notation }: View): boolean {
  const isRounded = (at: number): boolean => {
    // As that step shows them: later on, more numbers of its equations are known.
    const known = (ref: string) =>
      isKnown(lesson, at, ref) ? (trace.values.get(ref) ?? null) : null;
    return (lesson.steps[at]?.shows ?? []).some(
      (working) => relation(working, notation, known) === '≈',
    );
  };
  if (held || !isRounded(index)) return false;
  // Backward: a step with one has mostly another close before it, and a drag asks every frame.
  for (let at = index - 1; at >= 0; at--) if (isRounded(at)) return false;
  return true;
}

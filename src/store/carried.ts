import { nearest, type Step } from '../lesson';
import type { Choices } from './choices';
import { fieldsOf, lessonOf, writeLink } from './link';

/** The choices that a link to this state carries, each with the keys of its fields that do. */
export function carriedBy(choices: Choices): ReadonlyMap<keyof Choices, readonly string[]> {
  const carried = new Set(new URLSearchParams(writeLink(choices)).keys());
  const all = Object.entries(fieldsOf(choices)) as [keyof Choices, object][];
  return new Map(
    all
      .map(
        ([name, fields]) => [name, Object.keys(fields).filter((key) => carried.has(key))] as const,
      )
      .filter(([, keys]) => keys.length > 0),
  );
}

/** The step that is shown: the one that was chosen, or what the lesson has instead. */
export function shownStep(choices: Choices): Step {
  const given = lessonOf(choices);
  return given.steps[nearest(given, choices.step)] as Step;
}

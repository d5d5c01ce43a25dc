import type { Working } from '../engine';
import type { Lesson } from './lesson';
import type { Phase, Step } from './step';

/** A step on paper: counted on through the round, with the equations that are new. */
export type Entry = { step: Step; number: number; equations: readonly Working[] };

export type Section = { phase: Phase; entries: Entry[] };

/** The worked solution of a round, phase by phase. Each equation stands where it comes up first. */
export function sections({ steps }: Pick<Lesson, 'steps'>): Section[] {
  const printed = new Set<string>();
  const result: Section[] = [];
  const worked = steps.filter(({ phase }) => phase !== 'start');
  for (const [index, step] of worked.entries()) {
    const equations = step.shows.filter(({ ref, rule, inputs }) => {
      const key = `${ref} ${rule} ${inputs}`;
      return !printed.has(key) && printed.add(key);
    });
    if (result.at(-1)?.phase !== step.phase) result.push({ phase: step.phase, entries: [] });
    result.at(-1)?.entries.push({ step, number: index + 1, equations });
  }
  return result;
}

import type { Working } from '../../engine';
import type { View } from '../../store';

/** What a step shows: the chain that all steps of its weight are about, and its own equations. */
export type StepEquations = { chain: Working | null; own: readonly Working[] };

export function stepEquations({ lesson, step }: Pick<View, 'lesson' | 'step'>): StepEquations {
  // The slope of the weight or bias is the last of its factors.
  const chain = lesson.plan.byRef.get(step.factors.at(-1) ?? '') ?? null;
  return { chain, own: step.shows.filter((working) => working !== chain) };
}

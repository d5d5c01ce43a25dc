import type { Ref } from '../../engine';
import type { View } from '../../store';

type Seen = Pick<View, 'step' | 'trace'>;

/** The slope by a parameter that the present step works out, if it is one. */
export function slopeNudged({ step, trace }: Seen): Ref | null {
  const total = `dE_total/d${step.subject}`;
  // A round of one pair has the slope of its own error alone; in a batch that of all comes later.
  const isOwn = (ref: Ref) => !trace.values.has(total) && ref.replace(/@\d+/, '') === total;
  return step.computes.find((ref) => ref === total || isOwn(ref)) ?? null;
}

/** The parameter of that slope. */
export const nudged = (view: Seen): Ref | null => slopeNudged(view) && view.step.subject;

/** The training pair whose error alone that slope is of, if it is. */
export const pairNudged = (view: Seen): string | null =>
  /@(\d+)/.exec(slopeNudged(view) ?? '')?.[1] ?? null;

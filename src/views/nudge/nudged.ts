import type { Ref } from '../../engine';
import type { View } from '../../store';

/** The parameter whose slope the present step works out, if it is one. */
export const nudged = ({ step }: Pick<View, 'step'>): Ref | null =>
  step.computes.includes(`dE_total/d${step.subject}`) ? step.subject : null;

import type { Ref } from '../../engine';
import type { Kind } from '../../lesson';
import type { View } from '../../store';

/** The steps that work out a slope of the error by a parameter as a whole. */
const KINDS: ReadonlySet<Kind> = new Set([
  'product',
  'bias gradient',
  'whole weight',
  'whole bias',
]);

/** The parameter whose slope the present step works out, if it is one. */
export const nudged = ({ step }: Pick<View, 'step'>): Ref | null =>
  KINDS.has(step.kind) ? step.subject : null;

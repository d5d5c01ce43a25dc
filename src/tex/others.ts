import type { Plan, Ref, Working } from '../engine';
import type { Topic } from '../lesson';
import type { Notation } from './notation';

/**
 * The line or two of calculus behind an equation.
 * @param x writes a quantity, with the training pair of the line
 * @param pair what stands above a symbol that belongs to that pair, and is none of a quantity
 */
export type Derive = (
  x: (ref: Ref) => string,
  working: Working,
  notation: Notation,
  pair: string,
) => string[];

/** What other networks than the article's take besides; `general.ts` brings it. */
export const others: {
  /** How wide a row is printed, in em: those of the article are not too wide for any place. */
  rowWidth?: (tex: string, few: boolean) => number;
  /** What derivations there are. */
  deriving?: (topic: Topic, working: Working, plan: Plan | undefined) => Derive | undefined;
} = {};

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

/** What derivations there are besides for other networks than the article's; `general.ts` brings them. */
export const others: {
  deriving?: (topic: Topic, working: Working, plan: Plan | undefined) => Derive | undefined;
} = {};

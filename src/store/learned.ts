import type { Network, Ref } from '../engine';
import type { Choices, Chosen } from './choices';
import type { Fields } from './field';
import type { Pair, Read } from './linkText';
import type { State } from './state';

/** What there is besides for networks that are not of the article's kind. */
export type General = {
  /** What is chosen with a network, each thing said in one way. @throws ShapeError */
  chosen(network: Network): Chosen;
  /** What changes where a network takes the place of the present one. @throws ShapeError */
  begun(network: Network, present: State): Partial<State>;
  /** The same network with a weight or bias held, or trained again. */
  withHeld(network: Network, ref: Ref, held: boolean): Chosen;
  fieldsOf(choices: Choices): Fields;
  /** What a link to these choices need not say. */
  usual(choices: Choices): Choices;
  read(pairs: readonly Pair[]): Read;
  /** The article's choices with the shape that these texts of fields say, or what is wrong with it. */
  shaped(texts: ReadonlyMap<string, string>): { choices: Choices } | { key: string; says: string };
};

let general: General | null = null;

export const learn = (all: General): void => {
  general = all;
};

/** @throws Error where `knowEveryNetwork` has not been waited for */
export function learned(): General {
  if (!general) throw new Error('not loaded');
  return general;
}

export const isLearned = (): boolean => general !== null;

import { type Digits, decimals } from './digits';
import type { Naming, WeightNames } from './naming';

/** How quantities are written. It changes symbols and signs on the page, never a computed number. */
export type Notation = {
  /** The letter for the learning rate. */
  rate: 'eta' | 'alpha' | 'epsilon';
  /** What the goal and the output of an output neuron are called. */
  pair: 'target, output' | 'ideal, actual';
  times: 'dot' | 'cross';
  /** −(target − out), or (out − target). */
  difference: 'target first' | 'output first';
  /** δ = ∂E/∂net, or with the minus sign taken out: δ = −∂E/∂net. */
  delta: 'slope' | 'minus slope';
  /** How weights are told from each other. */
  names: Naming;
  /** What that comes to in the network that is written of; as usual where it is not given. */
  weights?: WeightNames;
  /** How far numbers are written in equations and tables, 3 to 12 digits. */
  digits: Digits;
};

export const articleNotation: Notation = {
  rate: 'eta',
  pair: 'target, output',
  times: 'dot',
  difference: 'target first',
  delta: 'slope',
  names: 'target by target',
  digits: decimals(9),
};

/** All that symbols and signs follow from: how far numbers are written changes none. */
const FORMING = Object.keys(articleNotation).filter(
  (field) => field !== 'digits',
) as (keyof Notation)[];

/** A text that is the same for notations that differ in nothing but their digits. */
export const formKey = (notation: Notation): string =>
  FORMING.map((field) => notation[field]).join();

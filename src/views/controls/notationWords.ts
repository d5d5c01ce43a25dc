import type { BiasPolicy } from '../../engine';
import type { Choices } from '../../store';
import type { Digits, Notation } from '../../tex';

/** The words of the dialog for notation and rules. */
export const notationWords = {
  title: 'Notation and rules',
  rate: 'Learning rate',
  pair: 'Names of goal and result',
  times: 'Multiplication sign',
  difference: 'Difference in the error’s slope',
  delta: 'Sign of delta',
  names: 'Names of weights',
  digits: 'Numbers are rounded to',
  order: 'Update order',
  biases: 'Biases',
  close: 'Close',
} as const;

/** The ways of writing that can be chosen, by the notation's own names. */
export const notationNames: {
  [Key in Exclude<keyof Notation, 'digits' | 'weights'>]: Readonly<Record<string, string>>;
} = {
  rate: { eta: 'η', alpha: 'α', epsilon: 'ε' },
  pair: { 'target, output': 'target and out', 'ideal, actual': 'ideal and actual' },
  times: { dot: 'a · b', cross: 'a × b' },
  difference: { 'target first': '−(target − out)', 'output first': 'out − target' },
  delta: { slope: 'δ = ∂E/∂net', 'minus slope': 'δ = −∂E/∂net' },
  names: {
    'target by target': 'Numbered, target by target',
    'source by source': 'Numbered, source by source',
    'target, source': 'Two indices, target first',
    'source, target': 'Two indices, source first',
  },
};

/** In which way the digits of a number are counted. */
export const digitNames: Readonly<Record<Digits['of'], string>> = {
  decimals: 'Decimals',
  significant: 'Significant digits',
};

export const biasNames: Record<BiasPolicy, string> = {
  frozen: 'Frozen, as in the article',
  'per layer': 'Trained, one for each layer',
  'per neuron': 'Trained, one for each neuron',
};

/** Of a network that is not the article's, which may have none. */
export const allBiasNames: Record<Choices['biases'], string> = {
  ...biasNames,
  frozen: 'Frozen',
  none: 'None',
};

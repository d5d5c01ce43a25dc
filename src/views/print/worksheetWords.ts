import {
  type Activation,
  type BiasPolicy,
  complete,
  isPlain,
  type Loss,
  type Passes,
  type Shape,
  type UpdateOrder,
} from '../../engine';
import type { Digits } from '../../tex';

const sheets = (count: string) => `${count} ${count === '1' ? 'worksheet' : 'worksheets'}`;
const keys = (count: string) => `${count} ${count === '1' ? 'key' : 'keys'}`;

/** The words of the dialog for worksheets. */
export const worksheetWords = {
  title: 'Worksheets',
  numbers: 'Numbers',
  sources: { drawn: 'New ones for each sheet', page: 'Those on the page, on one sheet' },
  count: 'How many sheets',
  first: 'Number of the first',
  decimals: 'Decimals of the given numbers',
  decimalNames: { 1: 'One', 2: 'Two' },
  phases: 'What is asked',
  biases: 'Biases',
  biasNames: {
    frozen: 'Not trained',
    'per layer': 'Trained, one for each layer',
    'per neuron': 'Trained, one for each neuron',
  } satisfies Record<BiasPolicy, string>,
  order: 'Update order',
  keys: 'Answer keys, after the sheets',
  /** What will come. */
  coming: (count: string, withKeys: boolean) =>
    withKeys ? `${sheets(count)}, then ${keys(count)}.` : `${sheets(count)}.`,
  howFar: (digits: string) => `Results have ${digits}, as chosen under Notation.`,
  same: 'The number of a sheet and these choices always give the same numbers.',
  print: 'Print',
  latex: 'Save as LaTeX',
  close: 'Close',
  cancel: 'Cancel',
  progress: 'Making the pages',
  making: (made: number, of: number) =>
    made > of ? `Key ${made - of} of ${of}` : `Sheet ${Math.max(made, 1)} of ${of}`,
  saved: (name: string) => `Saved as ${name}`,
  failed: 'The sheets could not be made. Check the connection, and try again.',
  faults: {
    count: (most: number) => `Type how many sheets: a whole number from 1 to ${most}.`,
    first: (most: string) => `Type the first sheet’s number: a whole number from 1 to ${most}.`,
    phases: 'Choose at least one part of the round to ask for.',
  },
} as const;

const ACTIVATIONS: Readonly<Record<Activation, string>> = {
  logistic: 'logistic',
  tanh: 'tanh',
  ReLU: 'ReLU',
  'leaky ReLU': 'leaky ReLU (0.01)',
  identity: 'identity',
  softmax: 'softmax',
};

const LOSSES: Readonly<Record<Loss, string>> = {
  'half square': 'error: ½ squared difference',
  square: 'error: squared difference',
  'mean square': 'error: squared difference, by the number of outputs',
  'binary cross-entropy': 'error: binary cross-entropy',
  'cross-entropy': 'error: cross-entropy',
};

const PASSES: Readonly<Record<Passes, (pairs: number, pair: number) => string>> = {
  online: (pairs, pair) => `training pair ${pair} of ${pairs}`,
  'batch mean': (pairs, pair) => `mean over ${pairs} training pairs, worked out for pair ${pair}`,
  'batch sum': (pairs, pair) => `sum over ${pairs} training pairs, worked out for pair ${pair}`,
};

/** What a network is where it is not that of the worked example, in short. */
export function networkWords(given: Shape, walk: number): string[] {
  if (isPlain(given) && given.sizes.join() === '2,2,2') return [];
  const { sizes, activations, loss, pairs, passes, momentum, held } = complete(given);
  const layers = activations.map((each) => ACTIVATIONS[each]);
  const same = new Set(layers).size === 1;
  return [
    `${sizes.join('-')}, ${same ? layers[0] : layers.join(', then ')}`,
    LOSSES[loss],
    ...(pairs > 1 ? [PASSES[passes](pairs, walk)] : []),
    ...(momentum ? ['momentum'] : []),
    ...(held.length > 0 ? [`held: ${held.join(', ')}`] : []),
  ];
}

/** The words of the sheets themselves. */
export const handoutWords = {
  sheet: (number: string) => `Sheet ${number}`,
  key: (number: string) => `Key to sheet ${number}`,
  ownSheet: 'Worksheet',
  ownKey: 'Key to the worksheet',
  name: 'Name',
  given: 'Given are',
  known: 'Worked out already:',
  page: (title: string, at: number, of: number) =>
    of === 1 ? title : `${title}, page ${at} of ${of}`,
  practise: 'To practise this sheet on the screen, choose Practise in the menu at',
  decimals: { 1: 'One decimal', 2: 'Two decimals' },
  ownNumbers: 'Numbers of one’s own',
  biases: {
    frozen: 'biases trained: none',
    'per layer': 'biases trained: one for each layer',
    'per neuron': 'biases trained: one for each neuron',
    none: 'no biases',
  } satisfies Record<Shape['biases'], string>,
  order: {
    simultaneous: 'all weights updated together',
    'output layer first': 'output layer updated first',
    /** Where there is not just one hidden layer. */
    'layer by layer': 'output layer updated first, then layer by layer',
  } satisfies Record<UpdateOrder | 'layer by layer', string>,
  results: (digits: string) => `results to ${digits}`,
  digits: {
    decimals: (count: string) => `${count} decimals`,
    significant: (count: string) => `${count} significant digits`,
  } satisfies Record<Digits['of'], unknown>,
  fileName: (first: string, last: string) =>
    first === last ? `backstep-sheet-${first}` : `backstep-sheets-${first}-to-${last}`,
  ownFile: 'backstep-worksheet',
} as const;

import type { Activation, Loss, Passes, Ref, Shape } from '../../engine';
import type { Advice, TableFault, Way } from '../../store/network';
import type { Refusal } from '../../tex';

const counted = (count: number, one: string, more = `${one}s`) =>
  `${count} ${count === 1 ? one : more}`;

/** The words of the dialog for a network. */
export const networkWords = {
  title: 'Network',
  close: 'Cancel',
  use: 'Use this network',
  examples: 'Begin with an example',
  own: 'Choose one to begin with, or change what is here. Nothing of the page changes until you use it.',
  layers: 'Layers',
  hiddenLayers: 'Hidden layers',
  layer: {
    inputs: 'Inputs',
    hidden: (number: number, of: number) => (of === 1 ? 'Hidden layer' : `Hidden layer ${number}`),
    outputs: 'Outputs',
  },
  fewer: (what: string) => `${what}: one fewer`,
  more: (what: string) => `${what}: one more`,
  activation: (layer: string) => `${layer}: activation`,
  picture: (sizes: readonly number[]) => `Layers of ${sizes.join(', ')}`,
  rules: 'Rules',
  loss: 'Loss',
  biases: 'Biases',
  passes: 'Each round takes',
  eta: 'Learning rate',
  momentum: 'Momentum',
  pairs: (count: number) => `Training pairs: ${count}`,
  pairsLabel: 'Training pairs',
  pair: 'Pair',
  inputs: 'Inputs',
  targets: 'Targets',
  addPair: 'Add a pair',
  removePair: (pair: number) => `Remove pair ${pair}`,
  remove: '×',
  added: (pair: number) => `Pair ${pair} added.`,
  removed: (pair: number, left: number) => `Pair ${pair} removed, ${left} left.`,
  weights: (weights: number, biases: number) =>
    biases > 0
      ? `Weights and biases: ${weights} and ${biases}`
      : `Weights: ${weights}, and no biases`,
  way: 'Each row has',
  from: 'from',
  to: 'to',
  bias: 'bias',
  into: {
    hidden: (number: number, of: number) =>
      of === 1 ? 'Into the hidden layer' : `Into hidden layer ${number}`,
    outputs: 'Into the output layer',
  },
  hold: 'Hold some: what is held is changed by no round',
  held: 'held',
  heldName: (name: string) => `Hold ${name}`,
  paste: 'Paste a table …',
  pasteInto: (what: string) => `Paste a table: ${what}`,
  pasteName: {
    pairs: (inputs: number, targets: number) =>
      `A row for each pair: ${counted(inputs, 'input')}, then ${counted(targets, 'target')}`,
    weights: 'The weights of this layer, with or without its biases',
  },
  pasteHint: 'A copied table can also be pasted into any of the fields.',
  read: 'Take over',
  taken: {
    pairs: (count: number) => `${counted(count, 'pair')} taken over.`,
    weights: 'Weights taken over.',
    turned: 'Weights taken over. They fit the other way round, so that is how they are shown now.',
  },
} as const;

export const wayNames: Record<Way, string> = {
  'to in rows': 'what comes into a neuron: W[to][from]',
  'from in rows': 'what leaves a neuron: W[from][to]',
};

export const activationNames: Record<Activation, string> = {
  logistic: 'Logistic',
  tanh: 'tanh',
  ReLU: 'ReLU',
  'leaky ReLU': 'Leaky ReLU',
  identity: 'Identity',
  softmax: 'Softmax',
};

export const lossNames: Record<Loss, string> = {
  'half square': 'Half the squared error',
  square: 'Squared error',
  'mean square': 'Mean squared error',
  'binary cross-entropy': 'Binary cross-entropy',
  'cross-entropy': 'Cross-entropy',
};

export const biasNames: Record<Shape['biases'], string> = {
  none: 'None',
  frozen: 'Frozen, one for each layer',
  'per layer': 'Trained, one for each layer',
  'per neuron': 'Trained, one for each neuron',
};

export const passNames: Record<Passes, string> = {
  online: 'One pair, in order',
  'batch mean': 'All pairs, their mean',
  'batch sum': 'All pairs, their sum',
};

const refusals: Record<Refusal, string> = {
  empty: 'there is no number yet.',
  'not a number': 'this is not a number. Digits, a minus sign and a point or comma are.',
  'too large': 'this is too large. Numbers go from minus to plus one million.',
};

/** What is wrong with a number, in a sentence that names it. */
export const numberFault = (refusal: Refusal, name: string): string =>
  `${capitalised(name)}: ${refusals[refusal]}`;

/** What is said of targets that will hardly have been meant. */
export function advised(advice: Advice, activation: Activation, nameOf: (ref: Ref) => string) {
  if (advice.why === 'sum') {
    return `Cross-entropy is for targets that sum up to 1; those of pair ${advice.pair} do not.`;
  }
  const { ref, low, high } = advice;
  const least = String(low).replace('-', '\u2212');
  const reach = Number.isFinite(high) ? `from ${least} to ${high}` : `of ${least} and more`;
  return `${capitalised(nameOf(ref))} cannot be reached: ${activationNames[activation]} gives numbers ${reach}.`;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How large a table would have to be. */
export type Wanted =
  | { of: 'pairs'; inputs: number; targets: number; most: number }
  | { of: 'weights'; rows: number; columns: number; hasBiases: boolean };

const UNCHANGED = 'Nothing has been changed.';

/** What is wrong with a pasted table, and where. */
export function tableFault(fault: TableFault, wanted: Wanted): string {
  return `${sentence(fault, wanted)} ${UNCHANGED}`;
}

function sentence(fault: TableFault, wanted: Wanted): string {
  switch (fault.why) {
    case 'nothing':
      return 'There are no numbers here.';
    case 'too long':
      return 'This is too long to be such a table.';
    case 'several biases':
      return 'This layer has one bias for all of its neurons, and the table has several.';
    case 'uneven':
      return `Row ${fault.row} has ${counted(fault.count, 'number')} where the first one has ${fault.others}.`;
    case 'size':
      return `This has ${counted(fault.rows, 'row')} of ${counted(fault.columns, 'number')}. ${fitting(wanted)}`;
    default: {
      const place = `Row ${fault.row}, column ${fault.column}`;
      if (fault.why === 'empty') return `${place} is empty.`;
      const text = fault.text.length > 24 ? `${fault.text.slice(0, 24)}…` : fault.text;
      return fault.why === 'too large'
        ? `${place}: “${text}” is too large. Numbers go from minus to plus one million.`
        : `${place}: “${text}” is not a number.`;
    }
  }
}

function fitting(wanted: Wanted): string {
  if (wanted.of === 'pairs') {
    const { inputs, targets, most } = wanted;
    return `There can be 1 to ${most} rows of ${inputs + targets}: ${counted(inputs, 'input')} and ${counted(targets, 'target')}.`;
  }
  const { rows, columns, hasBiases } = wanted;
  return `This layer has ${counted(rows, 'row')} of ${columns}${hasBiases ? `, or of ${columns + 1} with its biases` : ''}, or the same the other way round.`;
}

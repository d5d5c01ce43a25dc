import {
  type Activation,
  article,
  type Complete,
  complete,
  isPlain,
  keyOf,
  type Loss,
  type Network,
  type Passes,
  plan,
  type Shape,
  type UpdateOrder,
} from '../engine';
import { beganAsArticle } from '../lesson';
import { counted, type Digits } from '../tex';
import type { Given } from './given';

const rounds = (count: string) => `${count} ${count === '1' ? 'round' : 'rounds'}`;

const ROUNDED =
  ', and calculated with all their digits: ≈ stands where the printed numbers do not give the printed result to its last digit.';

const EXAMPLES = {
  article: 'the article’s example',
  numbers: 'an example with other numbers',
  network: 'another network',
};

const ACTIVATIONS: Readonly<Record<Activation, string>> = {
  logistic: 'the logistic function',
  tanh: 'tanh',
  ReLU: 'ReLU',
  'leaky ReLU': 'leaky ReLU',
  identity: 'the identity',
  softmax: 'softmax',
};

const LOSSES: Readonly<Record<Loss, string>> = {
  'half square': 'half its squared difference',
  square: 'its squared difference',
  'mean square': 'its squared difference, divided by the number of outputs',
  'binary cross-entropy': 'binary cross-entropy',
  'cross-entropy': 'cross-entropy',
};

/** Of each layer what it has, or of all where they have the same. */
function having(activations: readonly Activation[]): string {
  const names = activations.map((each) => ACTIVATIONS[each]);
  if (new Set(names).size === 1) return `Its neurons have ${names[0]}`;
  return `Its layers have ${names.slice(0, -1).join(', ')} and, at the outputs, ${names.at(-1)}`;
}

/** The words of a round that is written down, besides the lesson's. `{ref}` and `{ref!}` as there. */
export const roundWords = {
  title: (round: string, what: keyof typeof EXAMPLES) =>
    `Backstep: round ${round} of ${EXAMPLES[what]}`,
  numbers: {
    article: 'The numbers are those of Matt Mazur’s worked example of backpropagation.',
    own: 'The numbers are the learner’s own, in place of the article’s.',
    changed: (count: string) =>
      `The numbers are the learner’s own, last changed after ${rounds(count)}.`,
  },
  order: {
    simultaneous: 'All weights take their new values together, at the end of the round.',
    'output layer first':
      'The output layer is updated first, and the hidden layer reads its new weights.',
  } satisfies Record<UpdateOrder, string>,
  biases: {
    frozen: 'The biases stay as they are.',
    'per layer': 'The biases are trained too, one for each layer.',
    'per neuron': 'The biases are trained too, one for each neuron.',
    none: 'There are no biases.',
  } satisfies Record<Network['biases'], string>,
  network: ({ sizes, activations, loss }: Complete) =>
    `The network is ${sizes.join('-')}. ${having(activations)}, and an output’s error is ${LOSSES[loss]}.`,
  /** In the order “output layer first” where there is not just one hidden layer. */
  layerByLayer: 'Each layer is updated before the one in front of it, which reads the new weights.',
  passes: {
    online: (pairs, pair) =>
      `There are ${pairs} training pairs, and each round takes one of them in turn: this one takes number ${pair}.`,
    'batch mean': (pairs, pair) =>
      `Each round takes all ${pairs} training pairs, and their mean is the error. The steps follow number ${pair}.`,
    'batch sum': (pairs, pair) =>
      `Each round takes all ${pairs} training pairs, and their sum is the error. The steps follow number ${pair}.`,
  } satisfies Record<Passes, (pairs: number, pair: number) => string>,
  momentum: 'Each step keeps {mu} = {mu!} of the one before.',
  held: (refs: readonly string[]) =>
    `No round changes ${refs.map((ref) => `{${ref}}`).join(', ')}.`,
  rate: 'The learning rate is {eta} = {eta!}.',
  digits: {
    decimals: (count: string) => `Numbers are printed with up to ${count} decimals${ROUNDED}`,
    significant: (count: string) =>
      `Numbers are printed with up to ${count} significant digits${ROUNDED}`,
  } satisfies Record<Digits['of'], unknown>,
  given: 'Given are',
  table: {
    parameter: 'Weight',
    parameters: 'Weight or bias',
    before: 'Before',
    slope: 'Slope of the error',
    after: 'After',
  },
  link: 'The same round on the screen, where every number can be changed:',
} as const;

/** Whether a network is the worked example but for its numbers, its biases and its order. */
const isOfArticle = (shape: Shape): boolean =>
  isPlain(plan(shape).shape) && keyOf({ ...article, sizes: shape.sizes }) === keyOf(article);

/** What a written round is called: it is counted from 1. */
export const roundTitle = ({ round, run }: Pick<Given, 'round' | 'run'>): string => {
  const other = isOfArticle(run.network) ? 'numbers' : 'network';
  return roundWords.title(counted(round + 1), beganAsArticle(run) ? 'article' : other);
};

/** What a network is, sentence by sentence, where it is not that of the worked example. */
function networkFacts(network: Shape, walk: number): string[] {
  if (isOfArticle(network)) return [];
  const { passes, momentum, held } = roundWords;
  const shape = complete(network);
  return [
    roundWords.network(shape),
    ...(shape.pairs > 1 ? [passes[shape.passes](shape.pairs, walk)] : []),
    ...(shape.momentum ? [momentum] : []),
    ...(shape.held.length > 0 ? [held(shape.held)] : []),
  ];
}

/** Whose numbers a round has, and by which rules it is worked. */
export function roundFacts({ network, run, notation, walk }: Omit<Given, 'address'>): string {
  const { numbers, order, biases, rate, digits, layerByLayer } = roundWords;
  const changed = run.first > 0 ? numbers.changed(counted(run.first)) : numbers.own;
  const isDeep = network.sizes.length !== article.sizes.length;
  return [
    beganAsArticle(run) ? numbers.article : changed,
    ...networkFacts(network, walk),
    network.order === 'output layer first' && isDeep ? layerByLayer : order[network.order],
    biases[network.biases],
    rate,
    digits[notation.digits.of](String(notation.digits.count)),
  ].join(' ');
}

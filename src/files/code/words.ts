import type { Activation, Complete, Loss, Passes, UpdateOrder } from '../../engine';
import { counted } from '../../tex';

const rounds = (count: number): string => (count === 1 ? '1 round' : `${counted(count)} rounds`);

/** dE/dout. */
const SLOPES: Readonly<Record<Loss, string>> = {
  'half square': '-(target - out)',
  square: '-2 (target - out)',
  'mean square': '-2 (target - out) / n',
  'binary cross-entropy': '(1 - target) / (1 - out) - target / out',
  'cross-entropy': '-target / out',
};

type Biases = Complete['biases'];

/** The several, each once, in the order of layers: tanh and softmax. */
const listed = (names: readonly string[]): string =>
  [...new Set(names)].join(', ').replace(/, ([^,]*)$/, ' and $1');

const ACTIVATIONS: Readonly<Record<Activation, string>> = {
  logistic: 'logistic',
  tanh: 'tanh',
  ReLU: 'ReLU',
  'leaky ReLU': 'leaky ReLU',
  identity: 'linear',
  softmax: 'softmax',
};

const LOSSES: Readonly<Record<Loss, string>> = {
  'half square': 'half the squared error',
  square: 'squared error',
  'mean square': 'mean squared error over the outputs',
  'binary cross-entropy': 'binary cross-entropy',
  'cross-entropy': 'cross-entropy',
};

/**
 * What programs say besides their code, all of it in comments: in plain letters and signs, which
 * every editor shows.
 */
export const codeWords = {
  titles: {
    python: 'Backpropagation, number by number, in plain Python.',
    numpy: 'Backpropagation, number by number, with the vectors and matrices of NumPy.',
    pytorch: 'Backpropagation, number by number, by hand and by the autograd of PyTorch.',
    javascript: 'Backpropagation, number by number, in JavaScript: for Node or a browser console.',
  },
  madeBy: 'Made by Backstep:',
  network: ({ sizes, activations, loss, pairs }: Complete) =>
    `Network: ${sizes.join('-')}, ${listed(activations.map((each) => ACTIVATIONS[each]))} neurons, ${LOSSES[loss]}, ${pairs === 1 ? 'one example' : `${pairs} examples`}.`,
  round: (count: number) => `Round ${counted(count + 1)}, after ${rounds(count)} of training.`,
  order: {
    simultaneous:
      'Update order: simultaneous. All slopes read the weights that the round began with.',
    'output layer first':
      'Update order: output layer first. The layer before it reads the new weights.',
  } satisfies Record<UpdateOrder, string>,
  biases: {
    frozen: 'Biases: frozen. They stay as they are.',
    'per layer': 'Biases: trained, one for each layer.',
    'per neuron': 'Biases: trained, one for each neuron.',
    none: 'Biases: none.',
  } satisfies Record<Biases, string>,
  passes: {
    online: (pairs, turn) =>
      `Examples: one a round, in order; this round learns from number ${turn} of ${pairs}. E_total is the sum over all.`,
    'batch mean': () => 'Examples: all in each round, and their mean is the error.',
    'batch sum': () => 'Examples: all in each round, and their sum is the error.',
  } satisfies Record<Passes, (pairs: number, turn: number) => string>,
  momentum: 'Momentum: each step keeps a share of the one before, v+ = mu v - eta dE/dw.',
  held: (refs: readonly string[]) => `Held: ${refs.join(', ')}. No round changes them.`,
  rate: 'the learning rate',
  momentumRate: 'the momentum',
  outputs: 'the number of outputs',
  pairs: 'The training pairs by their numbers, inputs and then targets.',
  page: 'The numbers on the page.',

  layer: {
    frozen: 'A row of weights for each neuron, and one bias for all of them, which stays.',
    'per layer': 'A row of weights for each neuron, and one bias for all of them.',
    'per neuron': 'A row of weights and a bias for each neuron.',
    none: 'A row of weights for each neuron.',
  } satisfies Record<Biases, string>,
  /** After a layer's numbers, what they are. */
  velocities: 'and their velocities',
  free: 'and 1 for what is trained, 0 for what is held',
  ofPairs: 'These belong to each training pair, by its number.',
  logistic: '1 / (1 + e^-net).',
  overflow: 'e^710 is too large for a number',
  layerForward: (bias: boolean, out: string) =>
    `net = w x + w x + ...${bias ? ' + b' : ''}, and ${out}.`,
  layerBackward: 'delta = dE/dnet = dE/dout dout/dnet, and dE/dw = delta x.',
  layerBack: 'dE/dout of the layer before: the sum of delta w over all edges from there.',
  layerUpdate: (w: 'w' | 'W', bias: boolean, momentum: boolean) => {
    const step = (name: string) =>
      momentum
        ? `v+ = mu v - eta dE/d${name}, ${name}+ = ${name} + v+`
        : `${name}+ = ${name} - eta dE/d${name}`;
    return `${step(w)}${bias ? `, and ${step('b')}` : ''}.`;
  },
  gathered: {
    mean: 'The slopes over all pairs are their mean.',
    sum: 'The slopes over all pairs are their sum.',
  },
  matrixLayer: {
    frozen: 'Weights W, a row for each neuron, and one bias b for all of them, which stays.',
    'per layer': 'Weights W, a row for each neuron, and one bias b for all of them.',
    'per neuron': 'Weights W, a row for each neuron, and biases b.',
    none: 'Weights W, a row for each neuron.',
  } satisfies Record<Biases, string>,
  matrixForward: (bias: boolean, out: string) => `net = W x${bias ? ' + b' : ''}, and ${out}.`,
  matrixBackward: 'delta = dE/dnet = dE/dout * dout/dnet, and dE/dW = delta x^T.',
  matrixBack: 'dE/dout of the layer before: W^T delta.',
  sharedBias: 'b is in the net of every neuron',
  ownBias: 'dnet/db = 1',

  forward: 'From the inputs to the outputs.',
  errors: {
    'half square': 'E = 1/2 (target - out)^2 for each output.',
    square: 'E = (target - out)^2 for each output.',
    'mean square': 'E = (target - out)^2 / n for each of n outputs.',
    'binary cross-entropy':
      'E = -target log(out) - (1 - target) log(1 - out), which is log(1 + e^net) - target net.',
    'cross-entropy':
      'E = -target log(out), which is target (log(sum of all e^net) - net), for each output.',
  } satisfies Record<Loss, string>,
  total: {
    mean: 'The mean over all training pairs.',
    sum: 'The sum over all training pairs.',
  },
  learn: (loss: Loss, order: UpdateOrder) =>
    `From the errors back, dE/dout = ${SLOPES[loss]}; ${order === 'simultaneous' ? 'then all take their step' : 'each layer takes its step at once'}.`,

  /** What the layers of one kind do, where there are several kinds. */
  kinds: {
    logistic: 'out = logistic(net), and dout/dnet = out (1 - out).',
    tanh: 'out = tanh(net), and dout/dnet = 1 - out^2.',
    ReLU: 'out = net where that is above 0, else 0, and dout/dnet = 1 or 0.',
    'leaky ReLU': 'out = net where that is above 0, else 0.01 net, and dout/dnet = 1 or 0.01.',
    identity: 'out = net, and dout/dnet = 1.',
    softmax: 'out = e^net / (sum of all e^net): every out has a slope by every net.',
  } satisfies Record<Activation, string>,
  out: {
    logistic: 'out = logistic(net)',
    tanh: 'out = tanh(net)',
    ReLU: 'out = net above 0, else 0',
    'leaky ReLU': 'out = net above 0, else 0.01 net',
    identity: 'out = net',
    softmax: 'out = e^net / (sum of all e^net)',
  } satisfies Record<Activation, string>,
  matrixOut: {
    logistic: 'out = 1 / (1 + e^-net)',
    tanh: 'out = tanh(net)',
    ReLU: 'out = net above 0, else 0',
    'leaky ReLU': 'out = net above 0, else 0.01 net',
    identity: 'out = net',
    softmax: 'out = e^net / (sum of all e^net)',
  } satisfies Record<Activation, string>,
  /** The same where layers are of several kinds. */
  anyOut: 'out follows from it',
  anyBackward: 'delta = dE/dnet, and dE/dw = delta x.',
  anyMatrixBackward: 'delta = dE/dnet, and dE/dW = delta x^T.',
  /** Why delta is not what its two slopes give. */
  short: {
    logistic: 'dE/dnet is out - target: short, and never infinity times 0',
    softmax: 'dE/dnet is out sum(targets) - target: short, and never infinity times 0',
  },
  /** What dE/dnet is as on the page, which has it both ways. */
  long: 'The same from its slopes, unless one of them is infinite.',
  largest: 'so that no power is too large',
  logSumExp: 'log(sum of e^net), the largest power taken out, so that none is too large.',
  softplus: 'log(1 + e^net), so that no power is too large.',
  share: 'target / out, and 0 for a target of 0.',
  times: 'a b, and 0 where one of them is 0, whatever the other is.',
  least: 'the least number above 0',
  check: 'Prints values by their names, and asserts that they are the numbers on the page.',
  tolerance: [
    'To twelve digits of sixteen: the last ones depend on the order of sums and on the',
    'exponential function, which is not the same everywhere.',
  ],
  cancelled: [
    'Where nearly equal numbers are subtracted, rounding leaves fewer: there an absolute',
    'tolerance says how far they may be off.',
  ],
  delta: 'Here delta is dE/dnet: on the page, as its notation is, it has the opposite sign.',
  /** How other numbers are tried, of which the assertions know nothing. */
  others: {
    python: 'To try other numbers, run it without assertions: python3 -O, and this file.',
    javascript: 'To try other numbers, take out the line that throws.',
  },
  /** @param value writes a value into a text, as the language does it */
  differs: (value: (expression: string) => string) =>
    `${value('name')} is ${value('value')} here, ${value('page[name]')} on the page`,

  began: (from: number) => `The network after ${rounds(from)}.`,
  shortened: (from: number, count: number) =>
    `The network after ${rounds(from)}: of its training the last ${rounds(count)} are done here.`,
  training: (count: number) =>
    `Training of ${rounds(count)}, on which last digits part a little, leads to the page's weights.`,
  thisRound: "The round on the page begins with the page's own digits.",
  forwardPass: 'Forward, to the errors.',
  backwardPass: (biases: boolean) =>
    `Backward, from the output layer on, and the new weights${biases ? ' and biases' : ''}.`,
  forwardAgain: 'Forward once more, with what is new.',
  more: (count: number) => `Training goes on: with this round, ${rounds(count)}.`,
  moreResult: (count: number) => `E_total after ${rounds(count)} from here`,

  autograd: 'The slopes by autograd.',
  compared: 'Autograd has come to the slopes that were worked out by hand.',
  detached: 'for autograd, each layer begins anew',
  autogradApart: [
    'In this update order the slopes are not those of one function, since weights change on',
    'the way. So autograd is asked for one layer at a time.',
  ],
} as const;

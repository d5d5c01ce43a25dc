import type { BiasPolicy, UpdateOrder } from '../../engine';
import { counted } from '../../tex';

const rounds = (count: number): string => (count === 1 ? '1 round' : `${counted(count)} rounds`);

/**
 * What programs say besides their code, all of it in comments: in plain letters and signs, which
 * every editor shows.
 */
export const codeWords = {
  /** Of a network that no program is written for. */
  unknown:
    'Programs are written for networks with biases, of logistic neurons with ½ squared error, that learn from one training pair.',
  titles: {
    python: 'Backpropagation, number by number, in plain Python.',
    numpy: 'Backpropagation, number by number, with the vectors and matrices of NumPy.',
    pytorch: 'Backpropagation, number by number, by hand and by the autograd of PyTorch.',
    javascript: 'Backpropagation, number by number, in JavaScript: for Node or a browser console.',
  },
  madeBy: 'Made by Backstep:',
  network: (sizes: readonly number[]) =>
    `Network: ${sizes.join('-')}, logistic neurons, half the squared error, one example.`,
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
  } satisfies Record<BiasPolicy, string>,
  rate: 'the learning rate',
  page: 'The numbers on the page.',

  layer: {
    frozen: 'A row of weights for each neuron, and one bias for all of them, which stays.',
    'per layer': 'A row of weights for each neuron, and one bias for all of them.',
    'per neuron': 'A row of weights and a bias for each neuron.',
  } satisfies Record<BiasPolicy, string>,
  logistic: '1 / (1 + e^-net).',
  overflow: 'e^710 is too large for a number',
  layerForward: 'net = w x + w x + ... + b, and out = logistic(net).',
  layerBackward: 'delta = dE/dnet = dE/dout dout/dnet, and dE/dw = delta x.',
  layerBack: 'dE/dout of the layer before: the sum of delta w over all edges from there.',
  layerUpdate: {
    frozen: 'w+ = w - eta dE/dw.',
    'per layer': 'w+ = w - eta dE/dw, and b+ = b - eta dE/db.',
    'per neuron': 'w+ = w - eta dE/dw, and b+ = b - eta dE/db.',
  } satisfies Record<BiasPolicy, string>,
  matrixLayer: {
    frozen: 'Weights W, a row for each neuron, and one bias b for all of them, which stays.',
    'per layer': 'Weights W, a row for each neuron, and one bias b for all of them.',
    'per neuron': 'Weights W, a row for each neuron, and biases b.',
  } satisfies Record<BiasPolicy, string>,
  matrixForward: 'net = W x + b, and out = 1 / (1 + e^-net).',
  matrixBackward: 'delta = dE/dnet = dE/dout * dout/dnet, and dE/dW = delta x^T.',
  matrixBack: 'dE/dout of the layer before: W^T delta.',
  matrixUpdate: {
    frozen: 'W+ = W - eta dE/dW.',
    'per layer': 'W+ = W - eta dE/dW, and b+ = b - eta dE/db.',
    'per neuron': 'W+ = W - eta dE/dW, and b+ = b - eta dE/db.',
  } satisfies Record<BiasPolicy, string>,
  sharedBias: 'b is in the net of every neuron',
  ownBias: 'dnet/db = 1',

  forward: 'From the inputs to the outputs.',
  errors: 'E = 1/2 (target - out)^2 for each output.',
  learn: {
    simultaneous: 'From the errors back, dE/dout = -(target - out); then all take their step.',
    'output layer first':
      'From the errors back, dE/dout = -(target - out); each layer takes its step at once.',
  } satisfies Record<UpdateOrder, string>,

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
  backwardPass: {
    frozen: 'Backward, from the output layer on, and the new weights.',
    'per layer': 'Backward, from the output layer on, and the new weights and biases.',
    'per neuron': 'Backward, from the output layer on, and the new weights and biases.',
  } satisfies Record<BiasPolicy, string>,
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

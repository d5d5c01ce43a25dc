import type { BiasPolicy } from '../../engine';
import type { Given } from '../given';
import { programOf } from './program';
import { pythonScript } from './pythonScript';
import { codeWords as words } from './words';

/** A few seconds of plain Python. */
const MOST_ROUNDS = 100_000;

/**
 * A program in plain Python, with nothing but its standard library, that trains the network up to
 * the present round, computes the round, and asserts that each number is the page's.
 */
export function pythonCode(given: Given): string {
  const program = programOf(given, { title: 'python', most: MOST_ROUNDS, shares: true });
  return pythonScript(program, {
    imports: 'from math import exp, isclose',
    vector: (list) => list,
    layer: layer(program.network.biases),
    errors: '[(target - out) ** 2 / 2 for target, out in zip(targets, output.out)]',
    total: 'sum(errors())',
    slopes: '[out - target for target, out in zip(targets, output.out)]',
    attributes: { bias: BIASES[program.network.biases].name },
    numbers: 'values',
  });
}

/** What a layer does with its biases. */
const BIASES = {
  frozen: {
    name: 'bias',
    net: 'dot(row, signals) + self.bias for row in self.weights',
    slope: '',
    update: '',
  },
  'per layer': {
    name: 'bias',
    net: 'dot(row, signals) + self.bias for row in self.weights',
    slope: `
        self.dE_db = sum(self.delta)  # ${words.sharedBias}`,
    update: `
        self.bias -= eta * self.dE_db`,
  },
  'per neuron': {
    name: 'biases',
    net: 'dot(row, signals) + bias for row, bias in zip(self.weights, self.biases)',
    slope: `
        self.dE_db = self.delta  # ${words.ownBias}`,
    update: `
        self.biases = descend(self.biases, self.dE_db)`,
  },
} satisfies Record<BiasPolicy, object>;

function layer(policy: BiasPolicy): string {
  const { name, net, slope, update } = BIASES[policy];
  return `def logistic(net):
    """${words.logistic}"""
    return 1 / (1 + exp(-max(net, -700)))  # ${words.overflow}


def dot(some, others):
    return sum(a * b for a, b in zip(some, others))


def descend(numbers, slopes):
    return [number - eta * slope for number, slope in zip(numbers, slopes)]


class Layer:
    """${words.layer[policy]}"""

    def __init__(self, weights, ${name}):
        self.weights = weights
        self.${name} = ${name}

    def forward(self, signals):
        """${words.layerForward}"""
        self.signals = signals
        self.net = [${net}]
        self.out = [logistic(net) for net in self.net]
        return self.out

    def backward(self, dE_dout):
        """${words.layerBackward}"""
        self.dE_dout = dE_dout
        self.dout_dnet = [out * (1 - out) for out in self.out]
        self.delta = [a * b for a, b in zip(self.dE_dout, self.dout_dnet)]
        self.dE_dw = [[delta * x for x in self.signals] for delta in self.delta]${slope}

    def back(self):
        """${words.layerBack}"""
        self.shares = [[delta * w for w in row] for delta, row in zip(self.delta, self.weights)]
        return [sum(shares) for shares in zip(*self.shares)]

    def update(self):
        """${words.layerUpdate[policy]}"""
        self.weights = [descend(row, slopes) for row, slopes in zip(self.weights, self.dE_dw)]${update}`;
}

import type { BiasPolicy } from '../../engine';
import type { Given } from '../given';
import { programOf } from './program';
import { pythonScript } from './pythonScript';
import { codeWords as words } from './words';

/** About a second with arrays as small as these. */
const MOST_ROUNDS = 20_000;

/** The same program as in plain Python, with NumPy's vectors and matrices. */
export function numpyCode(given: Given): string {
  const program = programOf(given, { title: 'numpy', most: MOST_ROUNDS, shares: false });
  return pythonScript(program, {
    imports: `from math import isclose

import numpy as np`,
    vector: (list) => `np.array(${list})`,
    layer: layer(program.network.biases),
    errors: '(targets - output.out) ** 2 / 2',
    total: 'errors().sum()',
    slopes: 'output.out - targets',
    attributes: { weights: 'W', bias: 'b', dE_dw: 'dE_dW' },
    numbers: 'map(float, values)',
  });
}

/** What a layer does with its biases. */
const BIASES = {
  frozen: { slope: '', update: '' },
  'per layer': {
    slope: `
        self.dE_db = self.delta.sum()  # ${words.sharedBias}`,
    update: `
        self.b = self.b - eta * self.dE_db`,
  },
  'per neuron': {
    slope: `
        self.dE_db = self.delta  # ${words.ownBias}`,
    update: `
        self.b = self.b - eta * self.dE_db`,
  },
} satisfies Record<BiasPolicy, object>;

function layer(policy: BiasPolicy): string {
  const { slope, update } = BIASES[policy];
  return `class Layer:
    """${words.matrixLayer[policy]}"""

    def __init__(self, W, b):
        self.W = np.array(W)
        self.b = np.array(b)

    def forward(self, x):
        """${words.matrixForward}"""
        self.x = x
        self.net = self.W @ x + self.b
        self.out = 1 / (1 + np.exp(-self.net))
        return self.out

    def backward(self, dE_dout):
        """${words.matrixBackward}"""
        self.dE_dout = dE_dout
        self.dout_dnet = self.out * (1 - self.out)
        self.delta = self.dE_dout * self.dout_dnet
        self.dE_dW = np.outer(self.delta, self.x)${slope}

    def back(self):
        """${words.matrixBack}"""
        return self.W.T @ self.delta

    def update(self):
        """${words.matrixUpdate[policy]}"""
        self.W = self.W - eta * self.dE_dW${update}`;
}

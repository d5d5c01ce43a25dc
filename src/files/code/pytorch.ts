import type { Biased, BiasPolicy } from '../../engine';
import type { Given } from '../given';
import { type Program, programOf } from './program';
import { pythonScript } from './pythonScript';
import { RELATIVE } from './tolerance';
import { codeWords as words } from './words';

/** A few seconds of PyTorch, which takes its time with tensors as small as these. */
const MOST_ROUNDS = 10_000;

/**
 * The round worked out by hand with tensors of 64 bits, and its slopes once more by autograd.
 * Training is left to autograd and an optimizer, unless the update order is one they do not have.
 */
export function pytorchCode(given: Given): string {
  const program = programOf(given, { title: 'pytorch', most: MOST_ROUNDS, shares: false });
  const { order } = program.network;
  return pythonScript(program, {
    imports: `from math import isclose

import torch

torch.set_default_dtype(torch.float64)`,
    vector: (list) => `torch.tensor(${list})`,
    layer: layer(program.network),
    errors: '(targets - output.out) ** 2 / 2',
    total: 'errors().sum()',
    printed: 'errors().sum().item()',
    slopes: '(output.out - targets).detach()',
    attributes: { weights: 'W', bias: 'b', dE_dw: 'dE_dW' },
    numbers: '[value.item() for value in values]',
    beforeLearning: order === 'simultaneous' ? `# ${words.autograd}\n${BACKWARD}` : '',
    afterLearning: compared(program),
    ...(order === 'simultaneous' && { train: optimized(program) }),
  });
}

const BACKWARD = 'errors().sum().backward()';

const optimized =
  (program: Program) =>
  (rounds: number): string =>
    `optimizer = torch.optim.SGD([${tensors(program)}], lr=eta)
for _ in range(${rounds}):
    optimizer.zero_grad()
    forward()
    ${BACKWARD}
    optimizer.step()`;

/** Every tensor that is trained. */
const tensors = ({ layers, network }: Program): string =>
  layers
    .flatMap(({ name }) => [`${name}.W`, ...(network.biases === 'frozen' ? [] : [`${name}.b`])])
    .join(', ');

/** Compares autograd's slopes with those worked out by hand. */
function compared(program: Program): string {
  const { network, layers, checks } = program;
  const slopes = checks.learn.filter(({ part }) => part === 'dE_dw' || part === 'dE_db');
  const absolute = Math.max(0, ...slopes.map(program.absolute));
  const apart = network.order === 'output layer first';
  const same = (tensor: string, slope: string) =>
    `    torch.testing.assert_close(layer.${tensor}.grad, layer.${slope}, rtol=${RELATIVE}, atol=${absolute})`;
  return [
    ...(apart ? words.autogradApart : [words.compared]).map((line) => `# ${line}`),
    `for layer in [${layers.map(({ name }) => name).join(', ')}]:`,
    ...(apart ? ['    layer.out.backward(layer.dE_dout)'] : []),
    same('W', 'dE_dW'),
    ...(network.biases === 'frozen' ? [] : [same('b', 'dE_db')]),
  ].join('\n');
}

/** What a layer does with its biases. */
const BIASES = {
  frozen: { made: '', slope: '', update: '' },
  'per layer': {
    made: ', requires_grad=True',
    slope: `
        self.dE_db = self.delta.sum()  # ${words.sharedBias}`,
    update: `
        self.b -= eta * self.dE_db`,
  },
  'per neuron': {
    made: ', requires_grad=True',
    slope: `
        self.dE_db = self.delta  # ${words.ownBias}`,
    update: `
        self.b -= eta * self.dE_db`,
  },
} satisfies Record<BiasPolicy, object>;

function layer({ biases, order }: Biased): string {
  const { made, slope, update } = BIASES[biases];
  const x = order === 'simultaneous' ? 'x' : `x.detach()  # ${words.detached}`;
  return `class Layer:
    """${words.matrixLayer[biases]}"""

    def __init__(self, W, b):
        self.W = torch.tensor(W, requires_grad=True)
        self.b = torch.tensor(b${made})

    def forward(self, x):
        """${words.matrixForward}"""
        self.x = ${x}
        self.net = self.W @ self.x + self.b
        self.out = torch.sigmoid(self.net)
        return self.out

    @torch.no_grad()
    def backward(self, dE_dout):
        """${words.matrixBackward}"""
        self.dE_dout = dE_dout
        self.dout_dnet = self.out * (1 - self.out)
        self.delta = self.dE_dout * self.dout_dnet
        self.dE_dW = torch.outer(self.delta, self.x)${slope}

    @torch.no_grad()
    def back(self):
        """${words.matrixBack}"""
        return self.W.T @ self.delta

    @torch.no_grad()
    def update(self):
        """${words.matrixUpdate[biases]}"""
        self.W -= eta * self.dE_dW${update}`;
}

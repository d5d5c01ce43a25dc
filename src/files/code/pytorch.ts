import type { Given } from '../given';
import { text } from './lines';
import { matrixLayers, matrixNames } from './matrixLayer';
import { lossesOf } from './matrixRules';
import { type Program, programOf } from './program';
import { EACH, pythonScript } from './pythonScript';
import { RELATIVE } from './tolerance';
import { codeWords as words } from './words';

/** A few seconds of PyTorch, which takes its time with tensors as small as these. */
const MOST_ROUNDS = 10_000;

/**
 * The round worked out by hand with tensors of 64 bits, and its slopes once more by autograd.
 * Training is left to autograd and an optimizer, unless rounds are such as those do not have.
 */
export function pytorchCode(given: Given): string {
  const program = programOf(given, { title: 'pytorch', most: MOST_ROUNDS, shares: false });
  const { order, momentum } = program.shape;
  const { errors, slopes } = lossesOf(program, 'torch');
  const simultaneous = order === 'simultaneous';
  const isOptimized =
    simultaneous && !momentum && !program.has.held && (!program.several || program.over);
  return pythonScript(program, {
    imports: `from math import isclose

import torch

torch.set_default_dtype(torch.float64)`,
    vector: (list) => `torch.tensor(${list})`,
    layer: matrixLayers(program, 'torch'),
    errors,
    total: 'errors().sum()',
    printed: `${program.several ? 'total()' : 'errors().sum()'}.item()`,
    slopes: `(${slopes}).detach()`,
    attributes: matrixNames(program),
    numbers: '[value.item() for value in values]',
    beforeLearning: simultaneous ? `# ${words.autograd}\n${backward(program)}` : '',
    afterLearning: compared(program),
    ...(isOptimized && { train: optimized(program) }),
  });
}

/** Has autograd work out the slopes of what a round lessens. */
const backward = ({ several, over, shape }: Program): string =>
  `${over ? 'total()' : `errors(${several ? shape.turn : ''}).sum()`}.backward()`;

const optimized =
  (program: Program) =>
  (rounds: number): string =>
    text(
      `optimizer = torch.optim.SGD([${tensors(program)}], lr=eta)`,
      `for _ in range(${rounds}):`,
      '    optimizer.zero_grad()',
      (program.several ? EACH : 'forward()').split('\n').map((line) => `    ${line}`),
      `    ${backward(program)}`,
      '    optimizer.step()',
    );

/** Every tensor that is trained. */
const tensors = ({ layers, has }: Program): string =>
  layers
    .flatMap(({ name }) => [`${name}.W`, ...(has.trainedBiases ? [`${name}.b`] : [])])
    .join(', ');

/** Compares autograd's slopes with those worked out by hand. */
function compared(program: Program): string {
  const { shape, layers, checks, has, several, over } = program;
  const slopes = checks.learn.filter(({ part }) => /dE_d[wb]/.test(part));
  const absolute = Math.max(0, ...slopes.map(program.absolute));
  const apart = shape.order === 'output layer first';
  const prefix = over ? `${over}_` : '';
  const at = several && !over ? `[${shape.turn}]` : '';
  const same = (tensor: string, slope: string) =>
    `    torch.testing.assert_close(layer.${tensor}.grad, layer.${prefix}${slope}${at}, rtol=${RELATIVE}, atol=${absolute})`;
  const share = over === 'mean' ? ' / len(pairs)' : '';
  // Where delta has a form of its own, its two slopes may be infinite and 0.
  const [from, slope] = program.kinds.some(({ short }) => short)
    ? ['net', 'delta']
    : ['out', 'dE_dout'];
  return text(
    (apart ? words.autogradApart : [words.compared]).map((line) => `# ${line}`),
    `for layer in [${layers.map(({ name }) => name).join(', ')}]:`,
    apart &&
      (over
        ? [
            '    for pair in pairs:',
            `        layer.${from}[pair].backward(layer.${slope}[pair]${share})`,
          ]
        : `    layer.${from}${at}.backward(layer.${slope}${at})`),
    same('W', 'dE_dW'),
    has.trainedBiases && same('b', 'dE_db'),
  );
}

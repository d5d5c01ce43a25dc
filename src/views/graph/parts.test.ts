import { expect, test } from 'vitest';
import { layout } from '../../engine';
import { geometry } from './geometry';
import { parts } from './parts';

const outline = (sizes: number[], policy: 'frozen' | 'per neuron') =>
  parts(layout(sizes, policy)).map(
    ({ label, chips, cells }) => `${label}: ${[...chips, ...cells].join(' ')}`,
  );

test('the parts of the worked example, from left to right', () => {
  expect(outline([2, 2, 2], 'frozen')).toEqual([
    'Inputs: i1 i2',
    'Weights and bias into the hidden layer: w1 w2 w3 w4 b1',
    'Neuron h1: net_h1 out_h1',
    'Neuron h2: net_h2 out_h2',
    'Weights and bias into the output layer: w5 w6 w7 w8 b2',
    'Neuron o1: net_o1 out_o1',
    'Neuron o2: net_o2 out_o2',
    'Targets: target_o1 target_o2',
    'Errors: E_o1 E_o2 E_total',
  ]);
});

test('more layers are numbered, and each neuron may have its own bias', () => {
  expect(outline([1, 2, 1, 1], 'per neuron')).toEqual([
    'Inputs: i1',
    'Weights and biases into hidden layer 1: w1 w2 b_h1 b_h2',
    'Neuron h1: net_h1 out_h1',
    'Neuron h2: net_h2 out_h2',
    'Weights and bias into hidden layer 2: w3 w4 b_h3',
    'Neuron h3: net_h3 out_h3',
    'Weights and bias into the output layer: w5 b_o1',
    'Neuron o1: net_o1 out_o1',
    'Targets: target_o1',
    'Errors: E_o1 E_total',
  ]);
});

test.each(['wide', 'tall'] as const)('every number has one part, and a place when %s', (format) => {
  const given = layout([2, 2, 2], 'per neuron');
  const listed = parts(given).flatMap(({ chips, cells }) => [...chips, ...cells]);
  expect([...listed].sort()).toEqual([...geometry(given, format).boxes.keys()].sort());
});

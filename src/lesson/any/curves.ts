import type { Activation } from '../../engine';

/** What the curve of an activation is called. */
export const curves: Readonly<Record<Activation, string>> = {
  logistic: 'logistic curve',
  tanh: 'curve of the hyperbolic tangent',
  ReLU: 'curve of the rectifier',
  'leaky ReLU': 'curve of the leaky rectifier',
  identity: 'line of the identity',
  softmax: 'curve of softmax with the other net inputs as they are',
};

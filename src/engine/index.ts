export { type ActivationEntry, activations, LEAK } from './activations';
export type { Arithmetic } from './arithmetic';
export { article } from './article';
export { withBiases } from './biases';
export { MOST_PAIRS, ShapeError } from './checkShape';
export type { Still } from './endings';
export { errorOf } from './errorOf';
export { landscape, type Section } from './landscape';
export { type Edge, type Layout, layout, type Neuron, signal } from './layout';
export { type LossEntry, losses } from './losses';
export {
  acceptable,
  type Biased,
  LIMIT,
  type Network,
  ParameterError,
  sameNumbers,
} from './network';
export { type Nudge, nudge } from './nudge';
export { partialDerivative } from './partialDerivative';
export { randomNetwork, randomOf, seeded } from './random';
export { type Derivative, parseDerivative, parseRef, type Quantity, type Ref } from './ref';
export { type Plan, plan, round, type Trace, type Working } from './round';
export { type Rule, rules, rulesOn } from './rules';
export {
  type Activation,
  type BiasPolicy,
  type Complete,
  complete,
  keyOf,
  type Loss,
  type Passes,
  type Shape,
  turned,
  type UpdateOrder,
} from './shape';
export { type Curve, MOST_ROUNDS, type TrainingRun, trainingRun } from './trainingRun';

export { type ActivationEntry, activations } from './activations';
export { answersOver } from './answersOver';
export type { Arithmetic, CoreArithmetic } from './arithmetic';
export { article } from './article';
export { withBiases } from './biases';
export { checkShape, MOST_PAIRS, ShapeError } from './checkShape';
export { type Complete, complete, tidy, turned } from './complete';
export type { Still } from './endings';
export { errorOf } from './errorOf';
export { learnAllNetworks, rulesOn } from './general';
export { isPlain, keyOf } from './keyOf';
export { landscape, type Section } from './landscape';
export { type Edge, type Layout, layout, type Neuron, signal } from './layout';
export { layoutOf } from './layoutOf';
export { type LossEntry, losses } from './losses';
export { moreRulesOn } from './moreRules';
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
export { type Plan, plan, round, type Trace } from './round';
export { coreRulesOn, type Rule, type Rules, rules } from './rules';
export {
  type Activation,
  type BiasPolicy,
  LEAK,
  type Loss,
  type Passes,
  type Shape,
  type UpdateOrder,
} from './shape';
export { type Curve, MOST_ROUNDS, type TrainingRun, trainingRun } from './trainingRun';
export { isReplaced, type Working } from './working';

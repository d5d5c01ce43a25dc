export { article } from './article';
export { withBiases } from './biases';
export { type Course, type Curve, course, MOST_ROUNDS, type Still } from './course';
export { errorOf } from './errorOf';
export { gradient } from './gradient';
export { gridValue, landscape, type Section } from './landscape';
export { type BiasPolicy, type Edge, type Layout, layout, type Neuron, signal } from './layout';
export {
  acceptable,
  LIMIT,
  type Network,
  ParameterError,
  type UpdateOrder,
} from './network';
export { type Nudge, nudge } from './nudge';
export { randomNetwork, seeded } from './random';
export { type Derivative, parseRef, parseSlope, type Quantity, type Ref } from './ref';
export { type Plan, plan, round, type Shape, type Trace, type Working } from './round';
export { type Rule, rules } from './rules';

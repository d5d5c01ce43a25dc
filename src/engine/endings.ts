import { forget, unknown } from './extremes';
import type { Kernel } from './kernel';
import type { Recording } from './keyframes';
import type { Network } from './network';
import type { Ref } from './ref';
import { plan, round } from './round';
import type { Activation } from './shape';

/** From which round on no number moves any more, and why. */
export type Still = {
  since: number;
  why:
    | 'all held'
    | 'no rate'
    | 'no error'
    /** Every slope is 0, and some logistic neuron is saturated. */
    | 'zero slopes'
    /** Every slope is 0, and all neurons of a layer are ReLUs that pass nothing. */
    | 'all off'
    /** Every slope is 0, however that has come. */
    | 'slopes of 0'
    | 'steps too small';
};

/**
 * The last round of a recording whose values and errors are all finite, where a later one's are
 * not; the first one where none is.
 */
export function lastFinite({ values, open, roundOfRow }: Recording, run: Kernel): number {
  let row = values.length - 1;
  while (row > 0 && !finite(values.copy(row))) row--;
  let bad = roundOfRow(row);
  const walker = values.copy(row);
  const errors = unknown(open.length / 2);
  while (finite(walker)) {
    forget(errors);
    run(walker, errors, 1, bad);
    if (!finite(errors)) break;
    bad++;
  }
  return Math.max(0, bad - 1);
}

/** The first round of a recording with these values, at which it has come to rest. */
export function restsSince(
  { values, open, roundOfRow }: Recording,
  run: Kernel,
  now: Float64Array,
) {
  let moving = values.length - 1;
  while (moving >= 0 && values.holds(moving, now)) moving--;
  if (moving < 0) return 0;
  let since = roundOfRow(moving);
  const walker = values.copy(moving);
  const unused = unknown(open.length / 2);
  while (!same(walker, now)) {
    run(walker, unused, 1, since);
    since++;
  }
  return since;
}

/** Why no round changes the weights and biases of a network. */
export function whyStill(network: Network): Still['why'] {
  const { shape, layout } = plan(network);
  if (layout.trained.length === 0) return 'all held';
  if (network.parameters.eta === 0) return 'no rate';
  // Of every pair, where they take turns.
  const { values } = round(network.pairs ? { ...network, passes: 'batch sum' } : network);
  const isFor = (names: readonly string[], test: (of: string) => boolean) =>
    layout.pairs.every((mark) => names.every((name) => test(name + mark)));
  if (isFor(layout.outputs, (name) => values.get(`out_${name}`) === values.get(`target_${name}`))) {
    return 'no error';
  }
  // A frozen bias, and one that is held, has no slope that counts. Slopes of a batch may cancel.
  const isSteep = (ref: Ref) =>
    shape.passes
      ? values.get(`dE_total/d${ref}`) !== 0
      : layout.pairs.some((mark) => values.get(`dE_total${mark}/d${ref}`) !== 0);
  if (layout.trained.some(isSteep)) return 'steps too small';
  const slopeOf = (name: string) => values.get(`dout_${name}/dnet_${name}`);
  const isKind = (depth: number, kind: Activation) =>
    (shape.activations?.[depth] ?? 'logistic') === kind;
  const namesOf = (depth: number) => (layout.layers[depth] ?? []).map(({ name }) => name);
  const depths = [...layout.layers.keys()];
  const isOff = (depth: number) =>
    isKind(depth, 'ReLU') && isFor(namesOf(depth), (of) => slopeOf(of) === 0);
  if (depths.some(isOff)) return 'all off';
  const isSaturated = (depth: number) =>
    isKind(depth, 'logistic') && !isFor(namesOf(depth), (of) => slopeOf(of) !== 0);
  return depths.some(isSaturated) ? 'zero slopes' : 'slopes of 0';
}

export function finite(numbers: Float64Array): boolean {
  for (let index = 0; index < numbers.length; index++) {
    if (!Number.isFinite(numbers[index])) return false;
  }
  return true;
}

/** Whether they are the same to the last bit. */
export function same(some: Float64Array, others: Float64Array): boolean {
  for (let index = 0; index < some.length; index++) {
    if (!Object.is(some[index], others[index])) return false;
  }
  return true;
}

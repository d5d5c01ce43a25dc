import {
  type Edge,
  type Neuron,
  type Plan,
  parseRef,
  type Ref,
  signal,
  type Working,
} from '../engine';
import { downstream } from './downstream';
import { lineOf } from './plainStep';
import type { Kind, Step } from './step';

/** The refs that the steps of one weight speak of. */
type Roles = ReturnType<typeof rolesOf>;

/** The backward pass: for each weight its chain, its factors, their product, and the new value. */
export function* weightSteps(plan: Plan): Generator<Step> {
  const { layers } = plan.layout;
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    for (const neuron of layers[depth] ?? []) {
      for (const edge of neuron.edges) yield* stepsOf(plan, neuron, edge, layers[depth + 1]);
    }
  }
}

/**
 * The steps of one weight. What the first weight of a neuron has worked out is known for the
 * others: they need one factor more.
 * @param nextLayer the layer that the neuron feeds; none for an output neuron
 */
function* stepsOf(
  plan: Plan,
  neuron: Neuron,
  edge: Edge,
  nextLayer: readonly Neuron[] | undefined,
): Generator<Step> {
  const first = neuron.edges[0]?.weight ?? edge.weight;
  const known = edge.weight !== first;
  const roles = rolesOf(neuron, edge, first);
  const outSlope = lineOf(plan, roles.outSlope);
  const about = {
    subject: edge.weight,
    phase: nextLayer ? ('hidden' as const) : ('output' as const),
    factors: [
      // Only next to the outputs is it a sum of shares with names of their own.
      ...(outSlope.rule === 'sum' ? outSlope.inputs : []),
      roles.outSlope,
      roles.slope,
      roles.signalSlope,
      roles.gradient,
    ],
    lights: [...downstream(plan.layout, neuron.name), edge.weight, roles.signal],
    roles,
  };
  const step = (name: string, kind: Kind, computes: Ref[], also: Working[] = []): Step => ({
    ...about,
    id: `${edge.weight}.${name}`,
    kind,
    computes,
    shows: [...computes.map((ref) => lineOf(plan, ref)), ...also],
  });
  const byDelta: Working = {
    ref: roles.gradient,
    rule: 'product',
    inputs: [roles.delta, roles.signalSlope],
  };

  const chain = known ? 'known chain' : nextLayer ? 'hidden chain' : 'chain';
  yield step('chain', chain, [], [lineOf(plan, roles.gradient)]);
  if (!known && nextLayer) {
    for (const next of nextLayer) {
      const { name, computes, more } = shareOf(plan, neuron.name, next.name);
      const updated = parseRef(more.between).after;
      const made = step(name, updated ? 'updated share' : 'share', computes);
      yield {
        ...made,
        lights: lightsOf(plan, about.lights, next.name),
        roles: { ...made.roles, ...more },
      };
    }
    yield step('sum', 'sum', [roles.outSlope]);
  } else if (!known) {
    const made = step('dE_dout', 'error slope', [roles.outSlope]);
    yield { ...made, lights: [...about.lights, `target_${neuron.name}`] };
  }
  if (!known) yield step('dout_dnet', 'slope', [roles.slope]);
  yield step('dnet_dw', 'signal', [roles.signalSlope]);
  yield step('product', 'product', [roles.gradient]);
  if (known) yield step('delta', 'known delta', [], [byDelta]);
  else if (nextLayer) {
    const inOneGo = hiddenDelta(plan, roles, nextLayer);
    yield step('delta', 'hidden delta', [roles.delta], [inOneGo, byDelta]);
  } else yield step('delta', 'delta', [roles.delta], [byDelta]);
  const atOnce = !nextLayer && isReadAtOnce(plan, roles.next);
  yield step('new', atOnce ? 'new at once' : 'new', [roles.next]);
}

export function rolesOf({ name }: Neuron, { weight, from }: Edge, first: Ref) {
  return {
    name,
    weight,
    first,
    net: `net_${name}`,
    out: `out_${name}`,
    signal: signal(from),
    delta: `delta_${name}`,
    outSlope: `dE_total/dout_${name}`,
    slope: `dout_${name}/dnet_${name}`,
    signalSlope: `dnet_${name}/d${weight}`,
    gradient: `dE_total/d${weight}`,
    next: `${weight}+`,
  };
}

/** What comes back to a hidden neuron through one neuron of the next layer. */
export function shareOf(plan: Plan, name: string, downstream: string) {
  const slope = `dnet_${downstream}/dout_${name}`;
  const own = `dE_${downstream}/dnet_${downstream}`;
  const share = `dE_${downstream}/dout_${name}`;
  const more = {
    downstream,
    downstreamNet: `net_${downstream}`,
    between: lineOf(plan, slope).inputs[0] ?? '',
  };
  // The output's own slope is worked out once, for the first neuron that needs it.
  const firstUse = plan.layout.layers.some(([first]) => first?.name === name);
  const computes = firstUse ? [own, slope, share] : [slope, share];
  return { name: `dE_${downstream}_dout`, computes, more };
}

/** A hidden neuron's delta straight from the deltas of the next layer and the weights that they are read by. */
function hiddenDelta(plan: Plan, roles: Roles, nextLayer: readonly Neuron[]): Working {
  const terms = nextLayer.flatMap((next) => {
    const slope = lineOf(plan, `dnet_${next.name}/d${roles.out}`);
    return [`delta_${next.name}`, ...slope.inputs];
  });
  return { ref: roles.delta, rule: 'hidden delta', inputs: [...terms, roles.slope] };
}

/** Whether the hidden layer's slopes read the new value of a weight, not the old one. */
const isReadAtOnce = ({ workings }: Plan, next: Ref): boolean =>
  workings.some(({ rule, inputs }) => rule === 'same' && inputs.includes(next));

/** What is lit where one path alone is followed: not what the other outputs have to do with it. */
function lightsOf({ layout }: Plan, all: readonly Ref[], next: string): Ref[] {
  const others = layout.layers
    .flat()
    .filter(({ name }) => layout.outputs.includes(name) && name !== next);
  const apart = others.flatMap(({ name, edges }) => [
    ...downstream(layout, name),
    ...edges.map(({ weight }) => weight),
  ]);
  return all.filter((ref) => !apart.includes(ref));
}

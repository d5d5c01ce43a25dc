import type { Activation, Edge, Neuron, Ref, Working } from '../../engine';
import { lineOf } from '../plainStep';
import type { Kind, Phase, Step } from '../step';
import { rolesOf } from '../weightSteps';
import { curves } from './curves';
import { endingOf } from './endOf';
import { reach } from './reach';
import { errorOf, type Walk } from './walk';

export type AboutWeight = ReturnType<typeof aboutWeight>;

/** What the steps of one weight have in common, and how one of them is made. */
export function aboutWeight(walk: Walk, neuron: Neuron, edge: Edge, depth: number) {
  const { plan, shape } = walk;
  const { layers, outputs } = plan.layout;
  const { name } = neuron;
  const layer = layers[depth] ?? [];
  const activation = shape.activations[depth] as Activation;
  const first = neuron.edges[0]?.weight ?? edge.weight;
  const roles = {
    ...rolesOf(neuron, edge, first),
    byNet: `dE_total/dnet_${name}`,
    Others:
      layer.length > 1
        ? ` The errors of other outputs do not contain {out_${name}}, so they add 0.`
        : '',
    Curve: curves[activation],
    Error: errorOf(walk),
    Ending: endingOf(walk, edge.weight),
  };
  /** Whose outs its net input changes: through softmax those of the whole layer. */
  const moved = activation === 'softmax' ? layer.map((each) => each.name) : [name];
  const sum = plan.byRef.get(roles.outSlope);
  const hidden: Phase = layers.length > 2 ? 'layers' : 'hidden';
  const about = {
    phase: depth < layers.length - 1 ? hidden : ('output' as const),
    subject: edge.weight,
    factors: [
      // Only next to the outputs is it a sum of shares with names of their own.
      ...(sum?.rule === 'sum' ? sum.inputs : []),
      ...moved.map((out) => `dE_total/dout_${out}`),
      ...moved.map((out) => `dout_${out}/dnet_${name}`),
      ...(plan.byRef.has(roles.byNet) ? [roles.byNet] : []),
      roles.signalSlope,
      roles.gradient,
    ],
    lights: [...reach(walk, name), edge.weight, roles.signal],
    roles,
  };
  const step = (
    part: string,
    kind: Kind,
    computes: readonly Ref[],
    { also = [], ...more }: Partial<Step> & { also?: readonly Working[] } = {},
  ): Step => ({
    ...about,
    id: `${edge.weight}.${part}`,
    kind,
    computes,
    shows: [...computes.map((ref) => lineOf(plan, ref)), ...also],
    ...more,
  });
  return {
    ...{ walk, neuron, activation, roles, moved, step, lights: about.lights },
    nextLayer: layers[depth + 1],
    /** Whether the first weight of the neuron has worked out all but the last factor. */
    known: edge.weight !== first,
    /** Whether δ is worked out before the product, which is then made of it. */
    deltaFirst: lineOf(plan, roles.gradient).inputs[0] === roles.delta,
    several: outputs.length > 1,
  };
}

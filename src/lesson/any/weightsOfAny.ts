import type { Activation, Edge, Neuron, Ref, Working } from '../../engine';
import { downstream } from '../downstream';
import { lineOf } from '../plainStep';
import type { Kind, Phase, Step } from '../step';
import { hiddenDelta, isReadAtOnce, lightsOf, rolesOf, shareOf } from '../weightSteps';
import { endingOf, endOf } from './endOf';
import type { Walk } from './walk';

/** The backward pass: for each weight its chain, its factors, their product, and what becomes of it. */
export function* weightsOfAny(walk: Walk): Generator<Step> {
  const { layers } = walk.plan.layout;
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    for (const neuron of layers[depth] ?? []) {
      for (const edge of neuron.edges) {
        const about = aboutWeight(walk, neuron, edge, depth);
        const { step, roles, known, nextLayer } = about;
        const steps = known ? knownSteps : nextLayer ? hiddenSteps : outputSteps;
        for (const each of steps(about)) yield walk.named(each);
        const blank = walk.named(step('', 'new', []));
        yield* endOf(walk, blank, isReadAtOnce(walk.plan, roles.next));
      }
    }
  }
}

type About = ReturnType<typeof aboutWeight>;

/** What the steps of one weight have in common. */
function aboutWeight(walk: Walk, neuron: Neuron, edge: Edge, depth: number) {
  const { plan, shape } = walk;
  const { layout, byRef } = plan;
  const nextLayer = layout.layers[depth + 1];
  const layer = layout.layers[depth] ?? [];
  const activation = shape.activations[depth] as Activation;
  const coupled = activation === 'softmax';
  const first = neuron.edges[0]?.weight ?? edge.weight;
  const others =
    layer.length > 1
      ? ` The errors of other outputs do not contain {out_${neuron.name}}, so they add 0.`
      : '';
  const roles = {
    ...rolesOf(neuron, edge, first),
    byNet: `dE_total/dnet_${neuron.name}`,
    Others: others,
    Ending: endingOf(walk, edge.weight),
  };
  // Softmax leads from each net input to all outs.
  const reached = coupled ? layer.map(({ name }) => name) : [neuron.name];
  const slopes = reached.map((name) => `dout_${name}/dnet_${neuron.name}`);
  const outSlopes = reached.map((name) => `dE_total/dout_${name}`);
  const [outSlope = ''] = outSlopes;
  const sum = byRef.get(outSlope);
  const lights = new Set([
    ...reached.flatMap((name) => downstream(layout, name)),
    ...[edge.weight, roles.signal],
  ]);
  for (const name of reached) if (name !== neuron.name) lights.delete(`net_${name}`);
  const about = {
    phase: nextLayer ? (layout.layers.length > 2 ? 'layers' : 'hidden') : ('output' as Phase),
    subject: edge.weight,
    factors: [
      ...(sum?.rule === 'sum' ? sum.inputs : []),
      ...outSlopes,
      ...slopes,
      ...(byRef.has(roles.byNet) ? [roles.byNet] : []),
      roles.signalSlope,
      roles.gradient,
    ],
    lights: [...lights],
    roles,
  };
  const step = (
    name: string,
    kind: Kind,
    computes: readonly Ref[],
    { also = [], ...more }: Partial<Step> & { also?: readonly Working[] } = {},
  ): Step => ({
    ...about,
    id: `${edge.weight}.${name}`,
    kind,
    computes,
    shows: [...computes.map((ref) => lineOf(plan, ref)), ...also],
    ...more,
  });
  return {
    ...{ walk, plan, neuron, depth, nextLayer, roles, lights: about.lights, step },
    ...{ activation, reached, known: edge.weight !== first },
    /** Whether δ is worked out before the product, which is then made of it. */
    deltaFirst: lineOf(plan, roles.gradient).inputs[0] === roles.delta,
    several: layout.outputs.length > 1,
  };
}

const byDelta = ({ roles }: About): Working => ({
  ref: roles.gradient,
  rule: 'product',
  inputs: [roles.delta, roles.signalSlope],
});

function* knownSteps(about: About): Generator<Step> {
  const { plan, roles, step, deltaFirst } = about;
  yield step('chain', 'known chain', [], { also: [lineOf(plan, roles.gradient)] });
  yield* productSteps(about);
  if (deltaFirst) return;
  yield step('delta', 'known delta', [], { also: [byDelta(about)], says: 'known delta' });
}

function* productSteps({ step, roles }: About): Generator<Step> {
  yield step('dnet_dw', 'signal', [roles.signalSlope]);
  yield step('product', 'product', [roles.gradient], { says: 'product' });
}

function* outputSteps(about: About): Generator<Step> {
  const { walk, plan, neuron, roles, step, lights, activation, several, reached } = about;
  const coupled = activation === 'softmax';
  const { loss } = walk.shape;
  const joined = plan.byRef.has(roles.byNet);
  const gradient = lineOf(plan, roles.gradient);
  const chain = joined ? { ...gradient, inputs: [roles.byNet, roles.signalSlope] } : gradient;
  yield step('chain', 'chain', [], {
    also: [chain],
    says: coupled
      ? 'coupled chain'
      : joined
        ? 'joined chain'
        : several
          ? ''
          : 'chain of one output',
  });
  for (const name of reached) {
    const outSlope = `dE_total/dout_${name}`;
    // Where all outputs are needed for each, they are worked out for the first.
    if (coupled && plan.layout.outputs[0] !== neuron.name) break;
    yield step(coupled ? `dE_dout_${name}` : 'dE_dout', 'error slope', [outSlope], {
      says: several && !coupled && loss === 'half square' ? '' : `${loss} slope`,
      lights: [...lights, `target_${name}`],
      roles: {
        ...roles,
        ...{ name, out: `out_${name}`, outSlope },
        ...(coupled && { Others: roles.Others.replace(neuron.name, name) }),
      },
    });
  }
  for (const name of reached) {
    const slope = `dout_${name}/dnet_${neuron.name}`;
    const isOwn = name === neuron.name;
    yield step(coupled ? `dout_${name}_dnet` : 'dout_dnet', 'slope', [slope], {
      says: isOwn ? `${activation} slope` : 'softmax cross slope',
      roles: { ...roles, out: `out_${name}`, slope },
    });
  }
  if (joined) {
    const says = coupled ? 'gathered slope' : 'joined slope';
    yield step('dE_dnet', 'line', [roles.byNet], { says });
  }
  if (about.deltaFirst) {
    const says = !joined ? 'coupled delta' : coupled ? 'softmax short delta' : 'short delta';
    yield step('delta', 'line', [roles.delta], { says });
  }
  yield* productSteps(about);
  if (!about.deltaFirst) yield step('delta', 'delta', [roles.delta], { also: [byDelta(about)] });
}

function* hiddenSteps(about: About): Generator<Step> {
  const { walk, plan, depth, neuron, roles, step, lights, activation } = about;
  const nextLayer = about.nextLayer ?? [];
  const one = nextLayer.length === 1 ? ' of one' : '';
  const coupled = walk.shape.activations[depth + 1] === 'softmax';
  yield step('chain', 'hidden chain', [], {
    also: [lineOf(plan, roles.gradient)],
    says: `hidden chain${one}`,
  });
  for (const next of nextLayer) {
    const { name, computes, more } = shareOf(plan, neuron.name, next.name);
    const says = more.between.endsWith('+') ? 'updated share' : 'share';
    yield step(name, says, computes, {
      says,
      // Through softmax a path leads on to all outputs.
      lights: coupled ? lights : lightsOf(plan, lights, next.name),
      roles: { ...roles, ...more },
    });
  }
  yield step('sum', 'sum', [roles.outSlope], { says: one ? 'sum of one' : 'sum of paths' });
  yield step('dout_dnet', 'slope', [roles.slope], { says: `${activation} slope` });
  yield* productSteps(about);
  const inOneGo = hiddenDelta(plan, roles, nextLayer);
  yield step('delta', 'hidden delta', [roles.delta], {
    also: [inOneGo, byDelta(about)],
    says: `hidden delta${one}`,
  });
}

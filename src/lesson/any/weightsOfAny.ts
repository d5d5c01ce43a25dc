import type { Neuron, Ref, Working } from '../../engine';
import { lineOf } from '../plainStep';
import type { Step } from '../step';
import { shareOf } from '../weightSteps';
import { type AboutWeight, aboutWeight } from './aboutWeight';
import { endOf } from './endOf';
import { reach } from './reach';
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
        yield* endOf(walk, blank, isReadAtOnce(walk, roles.next));
      }
    }
  }
}

/** Whether the slopes of another layer read the new value of a weight, not the old one. */
const isReadAtOnce = ({ plan: { workings } }: Walk, next: Ref): boolean =>
  workings.some(({ rule, inputs }) => rule === 'same' && inputs.includes(next));

const byDelta = ({ roles }: AboutWeight): Working => ({
  ref: roles.gradient,
  rule: 'product',
  inputs: [roles.delta, roles.signalSlope],
});

function* knownSteps(about: AboutWeight): Generator<Step> {
  const { roles, step, deltaFirst } = about;
  const { plan } = about.walk;
  yield step('chain', 'known chain', [], { also: [lineOf(plan, roles.gradient)] });
  yield* productSteps(about);
  if (deltaFirst) return;
  yield step('delta', 'known delta', [], { also: [byDelta(about)], says: 'known delta' });
}

function* productSteps({ step, roles }: AboutWeight): Generator<Step> {
  yield step('dnet_dw', 'signal', [roles.signalSlope]);
  yield step('product', 'product', [roles.gradient], { says: 'any product' });
}

function* outputSteps(about: AboutWeight): Generator<Step> {
  const { neuron, roles, step, lights, activation, several, moved } = about;
  const { plan, shape } = about.walk;
  const { loss } = shape;
  const coupled = activation === 'softmax';
  const joined = plan.byRef.has(roles.byNet);
  const gradient = lineOf(plan, roles.gradient);
  // Until there is a delta, the chain is written with what it stands for.
  const chain = joined ? { ...gradient, inputs: [roles.byNet, roles.signalSlope] } : gradient;
  const before = joined ? { chain } : {};
  yield step('chain', 'chain', [], {
    ...before,
    also: [chain],
    says: coupled
      ? `coupled chain${joined ? '' : ' by delta'}`
      : joined
        ? 'joined chain'
        : several
          ? 'any chain'
          : 'chain of one output',
  });
  for (const name of moved) {
    const outSlope = `dE_total/dout_${name}`;
    // Where all outputs are needed for each, they are worked out for the first.
    if (coupled && plan.layout.outputs[0] !== neuron.name) break;
    yield step(coupled ? `dE_dout_${name}` : 'dE_dout', 'error slope', [outSlope], {
      ...before,
      says: `${loss} slope`,
      lights: [...lights, `target_${name}`],
      roles: {
        ...roles,
        ...{ name, out: `out_${name}`, outSlope },
        ...(coupled && { Others: roles.Others.replace(neuron.name, name) }),
      },
    });
  }
  for (const name of moved) {
    const slope = `dout_${name}/dnet_${neuron.name}`;
    const isOwn = name === neuron.name;
    // On the curve of another output there is no point of this neuron's.
    yield step(coupled ? `dout_${name}_dnet` : 'dout_dnet', isOwn ? 'slope' : 'line', [slope], {
      ...before,
      says: isOwn ? `${activation} slope` : 'softmax cross slope',
      roles: { ...roles, out: `out_${name}`, slope },
    });
  }
  if (joined) {
    const says = coupled ? 'gathered slope' : 'joined slope';
    yield step('dE_dnet', 'line', [roles.byNet], { ...before, says });
  }
  if (about.deltaFirst) {
    const says = !joined ? 'coupled delta' : coupled ? 'softmax short delta' : 'short delta';
    yield step('delta', 'line', [roles.delta], { ...before, says });
  }
  yield* productSteps(about);
  if (!about.deltaFirst) yield step('delta', 'delta', [roles.delta], { also: [byDelta(about)] });
}

function* hiddenSteps(about: AboutWeight): Generator<Step> {
  const { walk, neuron, roles, step, activation, nextLayer = [] } = about;
  const { plan } = walk;
  const one = nextLayer.length === 1 ? ' of one' : '';
  yield step('chain', 'hidden chain', [], {
    also: [lineOf(plan, roles.gradient)],
    says: `any hidden chain${one}`,
  });
  for (const next of nextLayer) {
    const { name, computes, more } = shareOf(plan, neuron.name, next.name);
    // Away from the outputs, and before softmax, no share has a name of its own.
    const known = computes.filter((ref) => plan.byRef.has(ref));
    const part = known.length > 1 ? name : `dnet_${next.name}_dout`;
    const isNew = more.between.endsWith('+');
    const kind = isNew ? 'updated share' : 'share';
    const byWeight = isNew ? 'path by updated weight' : 'path by weight';
    yield step(part, kind, known, {
      says: known.length > 1 ? kind : byWeight,
      lights: pathThrough(about, next),
      roles: { ...roles, ...more },
    });
  }
  yield step('sum', 'sum', [roles.outSlope], { says: one ? 'sum of one' : 'sum of paths' });
  yield step('dout_dnet', 'slope', [roles.slope], { says: `${activation} slope` });
  yield* productSteps(about);
  const inOneGo: Working = {
    ref: roles.delta,
    rule: 'hidden delta',
    // In short it is written as a sum, with the slope of the logistic function.
    ...((one || activation !== 'logistic') && { asIs: true }),
    inputs: [
      ...nextLayer.flatMap((next) => [`delta_${next.name}`, between(about, next)]),
      roles.slope,
    ],
  };
  const [behind, end] = [nextLayer[0]?.name, plan.layout.outputs[0]].map(
    (name) => `delta_${name}`,
  ) as [Ref, Ref];
  yield step('delta', 'hidden delta', [roles.delta], {
    also: [inOneGo, byDelta(about)],
    says: `hidden delta${one}`,
    roles: {
      ...roles,
      behind,
      ...(end !== behind && { end }),
    },
  });
}

/** The weight from the neuron to one of the next layer, as its slope reads it. */
const between = ({ walk: { plan }, roles }: AboutWeight, { name }: Neuron): Ref =>
  lineOf(plan, `dnet_${name}/d${roles.out}`).inputs[0] ?? '';

/** What is lit where one path alone is followed; into an output it ends at that one's own error. */
function pathThrough(about: AboutWeight, next: Neuron): Ref[] {
  const { walk, roles } = about;
  const ends = walk.plan.byRef.has(`dE_${next.name}/d${roles.out}`);
  const path = reach(walk, next.name).filter((ref) => !(ends && ref === 'E_total'));
  const edge = between(about, next).replace('+', '');
  return [roles.signal, roles.weight, roles.net, roles.out, edge, ...path];
}

import { type Edge, type Neuron, type Plan, type Ref, signal, type Working } from '../engine';
import type { Kind, Phase, Step } from './step';

/** Every factor on a step of its own, or all the working for a weight on one. */
export type Pace = 'every factor' | 'one step a weight';

/** The order of teaching one round of a network of this shape. Equal plans give equal lessons. */
export function steps(plan: Plan, pace: Pace): Step[] {
  const all = [...factorSteps(plan)];
  return pace === 'every factor' ? all : merged(all);
}

function* factorSteps(plan: Plan): Generator<Step> {
  const { workings } = plan;
  const { layers, outputs } = plan.layout;
  const found = new Map(workings.map((working) => [working.ref, working]));
  const working = (ref: Ref): Working => {
    const line = found.get(ref);
    if (!line) throw new RangeError(`the round has no line for ${ref}`);
    return line;
  };
  /** A step that works out these lines and shows them alone. */
  const plain = (id: string, kind: Kind, phase: Phase, refs: Ref[], roles = {}): Step => {
    const shows = refs.map(working);
    const lights = [...new Set(shows.flatMap(({ ref, inputs }) => [...inputs, ref]))];
    return { id, kind, phase, subject: null, shows, computes: refs, factors: [], lights, roles };
  };

  yield plain('start', 'start', 'start', []);

  for (const { name, bias } of layers.flat()) {
    const roles = { name, net: `net_${name}`, out: `out_${name}`, bias };
    yield plain(roles.net, 'net', 'forward', [roles.net], roles);
    yield plain(roles.out, 'out', 'forward', [roles.out], roles);
  }
  for (const name of outputs) {
    const roles = { name, error: `E_${name}`, target: `target_${name}`, out: `out_${name}` };
    yield plain(roles.error, 'error', 'error', [roles.error], roles);
  }
  yield plain('E_total', 'total', 'error', ['E_total']);

  for (let depth = layers.length - 1; depth >= 0; depth--) {
    for (const neuron of layers[depth] ?? []) yield* neuronSteps(neuron, depth);
  }
  yield* biasSteps();
  yield* updateSteps();

  function* neuronSteps(neuron: Neuron, depth: number): Generator<Step> {
    const behind = layers[depth + 1];
    const first = neuron.edges[0] as Edge;
    for (const edge of neuron.edges) {
      const about = subject(neuron, edge, depth, first.weight);
      const step = (name: string, kind: Kind, computes: Ref[], also: Working[] = []): Step => ({
        ...about,
        id: `${edge.weight}.${name}`,
        kind,
        computes,
        shows: [...computes.map(working), ...also],
      });
      const { roles } = about;
      const gradient = working(roles.gradient as Ref);
      const byDelta: Working = {
        ref: gradient.ref,
        rule: 'product',
        inputs: [roles.delta as Ref, roles.signalSlope as Ref],
      };
      const known = edge !== first;
      const chain = known ? 'known chain' : behind ? 'hidden chain' : 'chain';
      yield step('chain', chain, [], [gradient]);
      if (!known && behind) {
        for (const next of behind) yield share(step, neuron, next);
        yield step('sum', 'sum', [roles.outSlope as Ref]);
      } else if (!known) {
        yield step('dE_dout', 'error slope', [roles.outSlope as Ref]);
      }
      if (!known) yield step('dout_dnet', 'slope', [roles.slope as Ref]);
      yield step('dnet_dw', 'signal', [roles.signalSlope as Ref]);
      yield step('product', 'product', [gradient.ref]);
      if (known) yield step('delta', 'known delta', [], [byDelta]);
      else if (behind) {
        const inOneGo = hiddenDelta(neuron, behind);
        yield step('delta', 'hidden delta', [roles.delta as Ref], [inOneGo, byDelta]);
      } else yield step('delta', 'delta', [roles.delta as Ref], [byDelta]);
      const atOnce = !behind && readsNewWeights();
      yield step('new', atOnce ? 'new at once' : 'new', [`${edge.weight}+`]);
    }
  }

  /** What the steps of one weight have in common. */
  function subject(
    { name }: Neuron,
    { weight, from }: Edge,
    depth: number,
    first: Ref,
  ): Omit<Step, 'id' | 'kind' | 'shows' | 'computes'> & { roles: Record<string, Ref> } {
    const roles = {
      name,
      weight,
      first,
      net: `net_${name}`,
      out: `out_${name}`,
      target: `target_${name}`,
      signal: signal(from),
      delta: `delta_${name}`,
      outSlope: `dE_total/dout_${name}`,
      slope: `dout_${name}/dnet_${name}`,
      signalSlope: `dnet_${name}/d${weight}`,
      gradient: `dE_total/d${weight}`,
      next: `${weight}+`,
    };
    const behind = layers[depth + 1];
    const shares = behind ? working(roles.outSlope).inputs : [];
    const own = [roles.outSlope, roles.slope, roles.signalSlope, roles.gradient];
    return {
      subject: weight,
      phase: behind ? 'hidden' : 'output',
      factors: [...shares.filter((ref) => ref.startsWith('dE_o')), ...own],
      lights: [...downstream(name, depth), weight, roles.signal],
      roles,
    };
  }

  function share(
    step: (name: string, kind: Kind, computes: Ref[]) => Step,
    { name }: Neuron,
    next: Neuron,
  ): Step {
    const slope = `dnet_${next.name}/dout_${name}`;
    const own = `dE_${next.name}/dnet_${next.name}`;
    const part = `dE_${next.name}/dout_${name}`;
    const isOutput = found.has(part);
    const firstUse = layers.some(([neuron]) => neuron?.name === name);
    const computes = isOutput ? [...(firstUse ? [own] : []), slope, part] : [slope];
    const made = step(
      isOutput ? `dE_${next.name}_dout` : `dnet_${next.name}_dout`,
      'share',
      computes,
    );
    const between = working(slope).inputs[0] as Ref;
    const roles = {
      ...made.roles,
      behind: next.name,
      behindNet: `net_${next.name}`,
      behindDelta: `delta_${next.name}`,
      between,
    };
    return { ...made, roles };
  }

  function hiddenDelta({ name }: Neuron, behind: readonly Neuron[]): Working {
    const terms = behind.flatMap((next) => {
      const slope = working(`dnet_${next.name}/dout_${name}`);
      return [`delta_${next.name}`, slope.inputs[0] as Ref];
    });
    const inputs = [...terms, `dout_${name}/dnet_${name}`];
    return { ref: `delta_${name}`, rule: 'hidden delta', inputs };
  }

  /** Everything between a neuron's net input and the total error. */
  function downstream(name: string, depth: number): Ref[] {
    const behind = layers.slice(depth + 1);
    const reached = [name, ...behind.flat().map((neuron) => neuron.name)];
    const edges = behind.flat().flatMap((neuron) => neuron.edges);
    const errors = reached.filter((neuron) => outputs.includes(neuron)).map((o) => `E_${o}`);
    return [
      ...reached.flatMap((neuron) => [`net_${neuron}`, `out_${neuron}`]),
      ...edges.filter(({ from }) => reached.includes(from)).map(({ weight }) => weight),
      ...errors,
      'E_total',
    ];
  }

  function readsNewWeights(): boolean {
    return workings.some(
      ({ ref, inputs }) => /^dnet_.*\/dout_/.test(ref) && /\+$/.test(inputs[0] ?? ''),
    );
  }

  function* biasSteps(): Generator<Step> {
    for (const [depth, layer] of [...layers.entries()].reverse()) {
      for (const bias of new Set(layer.map((neuron) => neuron.bias))) {
        const next = `${bias}+`;
        if (!found.has(next)) continue;
        const fed = layer.filter((neuron) => neuron.bias === bias);
        const gradient = `dE_total/d${bias}`;
        const slopes = fed.map(({ name }) => `dnet_${name}/d${bias}`);
        const about = {
          phase: 'biases' as const,
          subject: bias,
          factors: [...fed.map(({ name }) => `delta_${name}`), ...slopes, gradient],
          lights: [bias, ...new Set(fed.flatMap(({ name }) => downstream(name, depth)))],
          roles: { bias, gradient, next },
        };
        const computes = [...slopes, gradient];
        const shows = computes.map(working);
        yield { ...about, id: `${bias}.gradient`, kind: 'bias gradient', computes, shows };
        yield {
          ...about,
          id: `${bias}.new`,
          kind: 'bias new',
          computes: [next],
          shows: [working(next)],
        };
      }
    }
  }

  function* updateSteps(): Generator<Step> {
    const after = workings.filter(({ rule }) => rule === 'descent');
    const placed = plain(
      'update.weights',
      'update weights',
      'update',
      after.map(({ ref }) => ref),
    );
    yield { ...placed, computes: [] };
    for (const [depth, layer] of layers.entries()) {
      const isOutput = depth === layers.length - 1;
      const many = layers.length > 2;
      const place = isOutput ? 'output' : many ? `hidden${depth + 1}` : 'hidden';
      const refs = layer.flatMap(({ name }) => [`net_${name}+`, `out_${name}+`]);
      yield plain(`update.${place}`, 'update layer', 'update', refs);
    }
    const errors = [...outputs.map((name) => `E_${name}+`), 'E_total+'];
    const last = plain('update.error', 'update error', 'update', errors);
    yield { ...last, lights: ['E_total', ...last.lights] };
  }
}

/** One step for each weight or bias, with all the equations of its steps, each equation once. */
function merged(all: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of all) {
    const last = result.at(-1);
    if (step.subject === null) result.push(step);
    else if (last?.subject === step.subject) result[result.length - 1] = joined(last, step);
    else {
      const kind = step.phase === 'biases' ? 'whole bias' : 'whole weight';
      const shows = step.computes.length > 0 ? step.shows : [];
      result.push({ ...step, id: step.subject, kind, shows });
    }
  }
  return result;
}

function joined(whole: Step, part: Step): Step {
  return {
    ...whole,
    shows: [...whole.shows, ...part.shows],
    computes: [...whole.computes, ...part.computes],
  };
}

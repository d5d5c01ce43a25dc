import { isPlain, keyOf } from './keyOf';
import { type Layout, type Neuron, signal } from './layout';
import { layoutOf } from './layoutOf';
import { learned } from './learned';
import { check, type Network } from './network';
import type { Ref } from './ref';
import { rules } from './rules';
import type { Shape } from './shape';
import { isReplaced, type Working } from './working';

export type Line = Working & { value: number };

export type Plan = {
  /** What the shape says that is not usual. */
  shape: Shape;
  layout: Layout;
  /** In the order of working: every input is a parameter or the ref of an earlier working. */
  workings: readonly Working[];
  /** The same by what they work out. */
  byRef: ReadonlyMap<Ref, Working>;
};

export type Trace = {
  network: Network;
  layout: Layout;
  /** The plan's workings, each with its value. */
  lines: readonly Line[];
  /** Every value by name, the parameters' among them. */
  values: ReadonlyMap<Ref, number>;
};

/**
 * One whole round of gradient descent with all its working: forward pass and error for each training
 * pair, backward pass, update, and a second forward pass with the new parameters (names with +). A
 * round takes one pair or, in a batch, all of them. Backpropagation as in Rumelhart, Hinton and
 * Williams (1986).
 * @throws ParameterError, RangeError for a network that cannot be computed.
 */
export function round(network: Network): Trace {
  const { layout: parts, workings } = plan(network);
  check(network.parameters, parts.parameters);
  const values = new Map<Ref, number>();
  for (const ref of parts.parameters) values.set(ref, network.parameters[ref] as number);
  const lines = workings.map((working): Line => {
    const { rule, inputs } = isReplaced(working, values) ? (working.instead as Working) : working;
    const value = rules[rule](inputs.map((ref) => values.get(ref) as number));
    values.set(working.ref, value);
    return { ...working, value };
  });
  return { network, layout: parts, lines, values };
}

const plans = new Map<string, Plan>();

/**
 * What a round computes, and from what. Made once for each shape, since a drag asks every frame.
 * @throws ShapeError, RangeError for a shape that makes no sense
 */
export function plan(given: Shape): Plan {
  const key = keyOf(given);
  const known = plans.get(key);
  if (known) return known;
  const plain = isPlain(given);
  const shape = plain ? given : learned().tidy(given);
  const parts = layoutOf(shape);
  const all = [...(plain ? plainWorkings : learned().workingsOf)(shape, parts)];
  const byRef = new Map(all.map((working) => [working.ref, working]));
  const made = { shape, layout: parts, workings: all, byRef };
  plans.set(key, made);
  return made;
}

/** What a round of a plain network works out, line by line. */
function* plainWorkings({ biases, order }: Shape, parts: Layout): Generator<Working> {
  yield* forward(parts, (ref) => ref, '');
  for (let depth = parts.layers.length - 1; depth >= 0; depth--) {
    const nextLayer = parts.layers[depth + 1];
    for (const neuron of parts.layers[depth] ?? []) {
      if (nextLayer) yield* hiddenError(neuron, nextLayer, parts, order);
      else yield outputError(neuron);
      yield* neuronGradients(neuron);
    }
  }
  const trained = biases !== 'frozen';
  if (trained) yield* biasGradients(parts);
  const isNew = (ref: Ref) => ref.startsWith('w') || (trained && ref.startsWith('b'));
  yield* forward(parts, (ref) => (isNew(ref) ? `${ref}+` : ref), '+');
}

/** Forward pass and error; `now` names the parameters to read, `mark` ends the names it makes. */
function* forward(parts: Layout, now: (ref: Ref) => Ref, mark: '' | '+'): Generator<Working> {
  const sent = (neuron: string) => (neuron.startsWith('i') ? neuron : signal(neuron) + mark);
  for (const { name, bias, edges } of parts.layers.flat()) {
    const terms = edges.flatMap(({ weight, from }) => [now(weight), sent(from)]);
    yield { ref: `net_${name}${mark}`, rule: 'net', inputs: [...terms, now(bias ?? '')] };
    yield { ref: `out_${name}${mark}`, rule: 'logistic', inputs: [`net_${name}${mark}`] };
  }
  for (const name of parts.outputs) {
    const inputs = [`target_${name}`, sent(name)];
    yield { ref: `E_${name}${mark}`, rule: 'half square', inputs };
  }
  const errors = parts.outputs.map((name) => `E_${name}${mark}`);
  yield { ref: `E_total${mark}`, rule: 'sum', inputs: errors };
}

/** An output neuron meets one error alone: the others do not contain its out. */
const outputError = ({ name }: Neuron): Working => ({
  ref: `dE_total/dout_${name}`,
  rule: 'error slope',
  inputs: [`target_${name}`, `out_${name}`],
});

/** A hidden neuron reaches the error through every neuron of the next layer, so its slopes are summed. */
function* hiddenError(
  { name }: Neuron,
  nextLayer: readonly Neuron[],
  parts: Layout,
  order: Network['order'],
): Generator<Working> {
  const pairs: Ref[] = [];
  const shares: Ref[] = [];
  const first = nextLayer[0]?.edges[0]?.from === name;
  for (const next of nextLayer) {
    const edge = next.edges.find(({ from }) => from === name);
    if (!edge) continue;
    const read = order === 'simultaneous' ? edge.weight : `${edge.weight}+`;
    const slope = `dnet_${next.name}/dout_${name}`;
    const output = parts.outputs.includes(next.name);
    if (output && first) {
      const ref = `dE_${next.name}/dnet_${next.name}`;
      yield { ref, rule: 'same', inputs: [`delta_${next.name}`] };
    }
    yield { ref: slope, rule: 'same', inputs: [read] };
    if (output) {
      // Next to the outputs each share of the slope has a name: it is one output's own error.
      const share = `dE_${next.name}/dout_${name}`;
      yield { ref: share, rule: 'product', inputs: [`dE_${next.name}/dnet_${next.name}`, slope] };
      shares.push(share);
    } else pairs.push(`delta_${next.name}`, slope);
  }
  const ref = `dE_total/dout_${name}`;
  if (shares.length > 0) yield { ref, rule: 'sum', inputs: shares };
  else yield { ref, rule: 'sum of products', inputs: pairs };
}

function* neuronGradients({ name, edges }: Neuron): Generator<Working> {
  const factors = [`dE_total/dout_${name}`, `dout_${name}/dnet_${name}`];
  yield { ref: `dout_${name}/dnet_${name}`, rule: 'logistic slope', inputs: [`out_${name}`] };
  for (const [index, { weight, from }] of edges.entries()) {
    const slope = `dnet_${name}/d${weight}`;
    const gradient = `dE_total/d${weight}`;
    yield { ref: slope, rule: 'same', inputs: [signal(from)] };
    yield { ref: gradient, rule: 'product', inputs: [...factors, slope] };
    if (index === 0) yield { ref: `delta_${name}`, rule: 'product', inputs: factors };
    yield { ref: `${weight}+`, rule: 'descent', inputs: [weight, 'eta', gradient] };
  }
}

/** A shared bias is in every net of its layer, so its gradient sums over them. */
function* biasGradients({ layers }: Layout): Generator<Working> {
  for (const layer of [...layers].reverse()) {
    const sharers = new Map<Ref, string[]>();
    for (const { bias, name } of layer) {
      if (bias) sharers.set(bias, [...(sharers.get(bias) ?? []), name]);
    }
    for (const [bias, names] of sharers) {
      for (const name of names) yield { ref: `dnet_${name}/d${bias}`, rule: 'one', inputs: [] };
      const gradient = `dE_total/d${bias}`;
      const pairs = names.flatMap((name) => [`delta_${name}`, `dnet_${name}/d${bias}`]);
      yield { ref: gradient, rule: 'sum of products', inputs: pairs };
      yield { ref: `${bias}+`, rule: 'descent', inputs: [bias, 'eta', gradient] };
    }
  }
}

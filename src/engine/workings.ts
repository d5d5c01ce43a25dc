import { activations } from './activations';
import { checkShape } from './checkShape';
import { type Complete, complete } from './complete';
import { type Layout, type Neuron, signal } from './layout';
import { losses } from './losses';
import type { Ref } from './ref';
import type { Rule } from './rules';
import type { Activation, Loss, Shape } from './shape';
import type { Working } from './working';

/** The rules of a loss: an output's error, its slope by out, and δ where it has a form of its own. */
const rulesOf = (loss: Loss): { error: Rule; slope: Rule; delta: Rule | null } => ({
  error: loss,
  slope: loss === 'half square' ? 'error slope' : `${loss} slope`,
  delta: loss === 'binary cross-entropy' || loss === 'cross-entropy' ? `${loss} delta` : null,
});

/**
 * What a round of any network works out, line by line. Of those that `round.ts` knows by itself it
 * says the same.
 * @throws ShapeError for a shape that makes no sense
 */
export function* workingsOf(given: Shape, parts: Layout): Generator<Working> {
  checkShape(given, parts);
  const shape = complete(given);
  const { pairs, layers, outputs } = parts;
  if (losses[shape.loss].more === 'count') {
    const inputs = outputs.map((name) => `target_${name}${pairs[0]}`);
    yield { ref: 'n', rule: 'count', inputs };
  }
  yield* errors(parts, shape, '');
  const turns = shape.passes === 'online' ? [pairs[shape.turn - 1] ?? ''] : pairs;
  /** A parameter's slope over the pairs of the round, and its update. */
  function* gathered(ref: Ref): Generator<Working> {
    const slopes = turns.map((mark) => `dE_total${mark}/d${ref}`);
    const [own = ''] = slopes;
    const all = `dE_total/d${ref}`;
    if (slopes.length > 1) yield { ref: all, rule: overPairs(shape), inputs: slopes };
    yield* update(parts, shape, ref, slopes.length > 1 ? all : own);
  }
  const alone = turns.length === 1;
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    const layer = layers[depth] ?? [];
    const nextLayer = layers[depth + 1];
    for (const mark of turns) {
      const slopes = slopesOf(parts, shape, depth, mark);
      if (slopes.coupled) yield* coupledSlopes(layer, shape.loss, mark);
      for (const neuron of layer) {
        if (nextLayer) yield* hiddenError(neuron, nextLayer, parts, shape, mark);
        else if (!slopes.coupled) yield outputError(neuron, shape.loss, mark);
        yield* neuronGradients(neuron, slopes, mark, alone ? gathered : null);
      }
    }
    if (!alone) {
      for (const { edges } of layer) for (const { weight } of edges) yield* gathered(weight);
    }
  }
  yield* biasGradients(parts, turns, gathered);
  yield* errors(parts, shape, '+');
}

/** A batch is the mean or the sum over its pairs; so is the error of a set. */
const overPairs = ({ passes }: Complete): Rule => (passes === 'batch mean' ? 'mean' : 'sum');

/** The forward pass of each pair with its error, and the error of them all; `after` ends names. */
function* errors(parts: Layout, shape: Complete, after: '' | '+'): Generator<Working> {
  for (const mark of parts.pairs) yield* forward(parts, shape, mark, after);
  if (parts.pairs.length > 1) {
    const inputs = parts.pairs.map((mark) => `E_total${mark}${after}`);
    yield { ref: `E_total${after}`, rule: overPairs(shape), inputs };
  }
}

function* forward(
  { layers, outputs, trained }: Layout,
  shape: Complete,
  mark: string,
  after: '' | '+',
): Generator<Working> {
  const now = (ref: Ref) => (after && trained.includes(ref) ? `${ref}+` : ref);
  const of = (ref: Ref) => (/^[it]/.test(ref) ? ref + mark : ref + mark + after);
  for (const [depth, layer] of layers.entries()) {
    const activation = shape.activations[depth] as Activation;
    const coupled = activation === 'softmax';
    const nets = layer.map(({ name }) => of(`net_${name}`));
    const sent = layer.map(({ name }, index): Working => {
      const net = nets[index] ?? '';
      return {
        ref: of(`out_${name}`),
        rule: activation === 'identity' ? 'same' : activation,
        inputs: coupled ? [net, ...nets] : [net],
      };
    });
    for (const [index, { bias, edges }] of layer.entries()) {
      const terms = edges.flatMap(({ weight, from }) => [now(weight), of(signal(from))]);
      const ref = nets[index] ?? '';
      yield bias
        ? { ref, rule: 'net', inputs: [...terms, now(bias)] }
        : { ref, rule: 'sum of products', inputs: terms };
      if (!coupled) yield sent[index] as Working;
    }
    if (coupled) yield* sent;
  }
  const { reads, more } = losses[shape.loss];
  const nets = more === 'nets' ? outputs.map((name) => of(`net_${name}`)) : [];
  const count = more === 'count' ? ['n'] : [];
  for (const name of outputs) {
    const inputs = [of(`target_${name}`), of(`${reads}_${name}`), ...nets, ...count];
    yield { ref: of(`E_${name}`), rule: rulesOf(shape.loss).error, inputs };
  }
  yield { ref: of('E_total'), rule: 'sum', inputs: outputs.map((name) => of(`E_${name}`)) };
}

/** An output neuron meets one error alone: the others do not contain its out. */
function outputError({ name }: Neuron, loss: Loss, mark: string): Working {
  const count = losses[loss].more === 'count' ? ['n'] : [];
  return {
    ref: `dE_total${mark}/dout_${name}${mark}`,
    rule: rulesOf(loss).slope,
    inputs: [`target_${name}${mark}`, `out_${name}${mark}`, ...count],
  };
}

/** Softmax: every out has a slope by every net of its layer, and all are needed for each δ. */
function* coupledSlopes(layer: readonly Neuron[], loss: Loss, mark: string): Generator<Working> {
  for (const neuron of layer) yield outputError(neuron, loss, mark);
  for (const { name } of layer) {
    for (const { name: by } of layer) {
      const ref = `dout_${name}${mark}/dnet_${by}${mark}`;
      const [out, other] = [`out_${name}${mark}`, `out_${by}${mark}`];
      yield name === by
        ? { ref, rule: 'softmax slope', inputs: [out] }
        : { ref, rule: 'softmax cross slope', inputs: [out, other] };
    }
  }
}

/** A hidden neuron reaches the error through every neuron of the next layer, so its slopes are summed. */
function* hiddenError(
  { name }: Neuron,
  nextLayer: readonly Neuron[],
  { outputs, trained }: Layout,
  { order, activations }: Complete,
  mark: string,
): Generator<Working> {
  const pairs: Ref[] = [];
  const shares: Ref[] = [];
  const first = nextLayer[0]?.edges[0]?.from === name;
  // The net of a coupled output is in all errors, so that none of them has a share of its own.
  const ends = activations.at(-1) === 'softmax' ? [] : outputs;
  for (const next of nextLayer) {
    const edge = next.edges.find(({ from }) => from === name);
    if (!edge) continue;
    const isNew = order !== 'simultaneous' && trained.includes(edge.weight);
    const read = isNew ? `${edge.weight}+` : edge.weight;
    const [net, delta] = [`net_${next.name}${mark}`, `delta_${next.name}${mark}`];
    const slope = `d${net}/dout_${name}${mark}`;
    const error = `dE_${next.name}${mark}`;
    const isEnd = ends.includes(next.name);
    if (isEnd && first) yield { ref: `${error}/d${net}`, rule: 'same', inputs: [delta] };
    yield { ref: slope, rule: 'same', inputs: [read] };
    if (isEnd) {
      // Next to the outputs each share of the slope has a name: it is one output's own error.
      const share = `${error}/dout_${name}${mark}`;
      yield { ref: share, rule: 'product', inputs: [`${error}/d${net}`, slope] };
      shares.push(share);
    } else pairs.push(delta, slope);
  }
  const ref = `dE_total${mark}/dout_${name}${mark}`;
  if (shares.length > 0) yield { ref, rule: 'sum', inputs: shares };
  else yield { ref, rule: 'sum of products', inputs: pairs };
}

/** How the neurons of a layer come to their δ. */
type Slopes = {
  /** Whether all of them have to do with each. */
  coupled: boolean;
  /** The slope of one neuron's out by its own net; none where they are coupled. */
  slope: (name: string) => Working | null;
  /** The rule of δ where it is the product of two slopes. */
  product: Rule;
  /** δ where it is not the product of two slopes, with the sum that it stands for. */
  delta: (name: string) => readonly Working[];
};

function slopesOf({ layers }: Layout, shape: Complete, depth: number, mark: string): Slopes {
  const activation = shape.activations[depth] as Activation;
  const names = (layers[depth] ?? []).map(({ name }) => name);
  const short = depth === layers.length - 1 ? rulesOf(shape.loss).delta : null;
  const factors = (name: string, by: string) => [
    `dE_total${mark}/dout_${name}${mark}`,
    `dout_${name}${mark}/dnet_${by}${mark}`,
  ];
  const coupled = activation === 'softmax';
  const targets = names.map((name) => `target_${name}${mark}`);
  const isUsual = activation === 'logistic' && shape.loss === 'half square';
  return {
    coupled,
    product: depth < layers.length - 1 || isUsual ? 'product' : 'slope product',
    slope: (name) => {
      if (coupled) return null;
      const { reads } = activations[activation];
      const inputs = reads ? [`${reads}_${name}${mark}`] : [];
      return {
        ref: `dout_${name}${mark}/dnet_${name}${mark}`,
        rule: activation === 'identity' ? 'one' : `${activation} slope`,
        inputs,
      };
    },
    delta: (name) => {
      const inputs = coupled ? names.flatMap((other) => factors(other, name)) : factors(name, name);
      const ref = `delta_${name}${mark}`;
      if (!short) return coupled ? [{ ref, rule: 'sum of products', inputs }] : [];
      const net = `dE_total${mark}/dnet_${name}${mark}`;
      const own = [`target_${name}${mark}`, `out_${name}${mark}`];
      const inOneGo: Working = { ref, rule: short, inputs: coupled ? [...own, ...targets] : own };
      // A slope may be infinite and its partner 0, both rounded.
      return [{ ref: net, rule: 'sum of slopes', inputs, instead: inOneGo }, inOneGo];
    },
  };
}

/**
 * The slopes of the error by a neuron's weights.
 * @param each what follows the slope of each weight, where it can follow at once
 */
function* neuronGradients(
  { name, edges }: Neuron,
  { slope, delta, product }: Slopes,
  mark: string,
  each: ((weight: Ref) => Generator<Working>) | null,
): Generator<Working> {
  const byNet = slope(name);
  if (byNet) yield byNet;
  const inOneGo = delta(name);
  yield* inOneGo;
  const factors = [
    `dE_total${mark}/dout_${name}${mark}`,
    `dout_${name}${mark}/dnet_${name}${mark}`,
  ];
  const known = inOneGo.length > 0 ? [`delta_${name}${mark}`] : factors;
  for (const [index, { weight, from }] of edges.entries()) {
    const bySignal = `dnet_${name}${mark}/d${weight}`;
    yield { ref: bySignal, rule: 'same', inputs: [signal(from) + mark] };
    yield { ref: `dE_total${mark}/d${weight}`, rule: 'product', inputs: [...known, bySignal] };
    if (index === 0 && known === factors) {
      yield { ref: `delta_${name}${mark}`, rule: product, inputs: factors };
    }
    if (each) yield* each(weight);
  }
}

/** A shared bias is in every net of its layer, so its gradient sums over them. */
function* biasGradients(
  { layers, trained }: Layout,
  turns: readonly string[],
  gathered: (ref: Ref) => Generator<Working>,
): Generator<Working> {
  for (const layer of [...layers].reverse()) {
    const sharers = new Map<Ref, string[]>();
    for (const { bias, name } of layer) {
      if (bias && trained.includes(bias)) sharers.set(bias, [...(sharers.get(bias) ?? []), name]);
    }
    for (const [bias, names] of sharers) {
      for (const mark of turns) {
        const slope = (name: string) => `dnet_${name}${mark}/d${bias}`;
        for (const name of names) yield { ref: slope(name), rule: 'one', inputs: [] };
        const pairs = names.flatMap((name) => [`delta_${name}${mark}`, slope(name)]);
        yield { ref: `dE_total${mark}/d${bias}`, rule: 'sum of products', inputs: pairs };
      }
      yield* gathered(bias);
    }
  }
}

function* update(
  { trained }: Layout,
  { momentum }: Complete,
  ref: Ref,
  gradient: Ref,
): Generator<Working> {
  if (!trained.includes(ref)) return;
  if (!momentum) yield { ref: `${ref}+`, rule: 'descent', inputs: [ref, 'eta', gradient] };
  else {
    yield { ref: `v_${ref}+`, rule: 'velocity', inputs: ['mu', `v_${ref}`, 'eta', gradient] };
    yield { ref: `${ref}+`, rule: 'sum', inputs: [ref, `v_${ref}+`] };
  }
}

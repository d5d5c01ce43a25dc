import type { Given, Kernel } from './kernel';
import { layout } from './layout';
import type { Shape } from './shape';

/** What leaves the first term of a sum as it is: 0 would turn −0 into 0. */
const NEGATIVE_ZERO = -0;

/**
 * The kernel of any sizes. Signals and deltas lie in one array each, layer after layer, the weights
 * as `layout` numbers them: every inner loop walks straight through.
 */
export function kernelOfLayers(shape: Shape, { inputs, targets, eta }: Given): Kernel {
  const { layers, sharers, first } = structure(shape);
  const size = shape.sizes.reduce((a, b) => a + b);
  const signals = new Float64Array(size);
  signals.set(inputs);
  /** dE_total/dout on the way back, then times the slope of the neuron: δ. */
  const deltas = new Float64Array(size);

  function forward(values: Float64Array): void {
    for (const { sources, from, to, end, weights, biasAt } of layers) {
      let weight = weights;
      for (let neuron = to; neuron < end; neuron++) {
        const sum = gather(values, weight, signals, from, sources);
        const net = sum + (values[biasAt[neuron - to] as number] as number);
        signals[neuron] = 1 / (1 + Math.exp(-net));
        weight += sources;
      }
    }
  }

  /** The errors, and with them the way back begins. */
  function meet(extremes: Float64Array): void {
    const outputs = size - targets.length;
    let total = 0;
    for (let index = 0; index < targets.length; index++) {
      const distance = (signals[outputs + index] as number) - (targets[index] as number);
      const error = distance * distance * 0.5;
      total = index === 0 ? error : total + error;
      widen(extremes, 2 + 2 * index, error);
      deltas[outputs + index] = distance;
    }
    widen(extremes, 0, total);
  }

  function backward(values: Float64Array): void {
    for (let depth = layers.length - 1; depth >= 0; depth--) {
      const { sources, from, to, end, weights } = layers[depth] as Layer;
      if (depth > 0) deltas.fill(NEGATIVE_ZERO, from, to);
      let weight = weights;
      for (let neuron = to; neuron < end; neuron++) {
        const out = signals[neuron] as number;
        const delta = (deltas[neuron] as number) * (out * (1 - out));
        deltas[neuron] = delta;
        if (depth > 0 && !first) share(delta, values, weight, deltas, from, sources);
        descend(delta, values, weight, signals, from, sources, eta);
        if (depth > 0 && first) share(delta, values, weight, deltas, from, sources);
        weight += sources;
      }
    }
  }

  function shift(values: Float64Array): void {
    for (const { bias, to, end } of sharers) {
      let sum = deltas[to] as number;
      for (let neuron = to + 1; neuron < end; neuron++) sum += deltas[neuron] as number;
      values[bias] = (values[bias] as number) - eta * sum;
    }
  }

  return (values, extremes, rounds) => {
    for (let n = 0; n < rounds; n++) {
      forward(values);
      meet(extremes);
      backward(values);
      shift(values);
    }
  };
}

/** w·x + w·x + … over the sources of a neuron. */
function gather(
  values: Float64Array,
  weight: number,
  signals: Float64Array,
  from: number,
  sources: number,
): number {
  let sum = (values[weight] as number) * (signals[from] as number);
  for (let index = 1; index < sources; index++) {
    sum += (values[weight + index] as number) * (signals[from + index] as number);
  }
  return sum;
}

/** δ·w to every source of a neuron. */
function share(
  delta: number,
  values: Float64Array,
  weight: number,
  deltas: Float64Array,
  from: number,
  sources: number,
): void {
  for (let index = 0; index < sources; index++) {
    const sum = deltas[from + index] as number;
    deltas[from + index] = sum + delta * (values[weight + index] as number);
  }
}

/** w − η·δ·signal for every weight into a neuron. */
function descend(
  delta: number,
  values: Float64Array,
  weight: number,
  signals: Float64Array,
  from: number,
  sources: number,
  eta: number,
): void {
  for (let index = 0; index < sources; index++) {
    const gradient = delta * (signals[from + index] as number);
    values[weight + index] = (values[weight + index] as number) - eta * gradient;
  }
}

/** Compared so that an error that is no number counts too. */
function widen(extremes: Float64Array, at: number, error: number): void {
  if (!(error >= (extremes[at] as number))) extremes[at] = error;
  if (!(error <= (extremes[at + 1] as number))) extremes[at + 1] = error;
}

/** Where a layer's parts lie: its sources and its neurons among all, its weights among values. */
type Layer = {
  sources: number;
  from: number;
  to: number;
  end: number;
  weights: number;
  biasAt: Int32Array;
};

/** A trained bias, and the neurons that it moves with. */
type Sharer = { bias: number; to: number; end: number };

function structure({ sizes, biases, order }: Shape) {
  const named = layout(sizes, biases).layers;
  const layers: Layer[] = [];
  const sharers: Sharer[] = [];
  let bias = named.flat().reduce((sum, { edges }) => sum + edges.length, 0);
  let weights = 0;
  let from = 0;
  for (const [depth, layer] of named.entries()) {
    const sources = sizes[depth] as number;
    const to = from + sources;
    const end = to + layer.length;
    const own = biases === 'per neuron';
    const biasAt = Int32Array.from(layer, (_, index) => bias + (own ? index : 0));
    layers.push({ sources, from, to, end, weights, biasAt });
    if (own)
      sharers.push(...layer.map((_, n) => ({ bias: bias + n, to: to + n, end: to + n + 1 })));
    if (biases === 'per layer') sharers.push({ bias, to, end });
    bias += own ? layer.length : 1;
    weights += sources * layer.length;
    from = to;
  }
  return { layers, sharers, first: order === 'output layer first' };
}

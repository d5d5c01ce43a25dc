import { softmaxOn } from './activations';
import { type Complete, complete } from './complete';
import { floats } from './floats';
import type { Given, Kernel } from './kernel';
import { kernelOfOnePair, suitsOnePair } from './kernelOfOnePair';
import { HELD, type Layer, type Sharer, STILL, structure } from './kernelStructure';
import { meetings } from './layerwise';
import { logSumExp, losses } from './losses';
import type { Shape } from './shape';

/**
 * The kernel of any shape. Each training pair has its signals, net inputs and deltas in one array
 * each, layer after layer; weights lie as `layout` numbers them: every inner loop walks straight
 * through.
 */
export function kernelOfLayers(given: Shape, numbers: Given): Kernel {
  const shape = complete(given);
  if (suitsOnePair(shape)) return kernelOfOnePair(shape, numbers);
  const { eta, mu = 0 } = numbers;
  const { layers, sharers, size, velocities } = structure(shape);
  const pairs = pairsOf(shape, numbers, size);
  const first = shape.order === 'output layer first';
  const isMean = shape.passes === 'batch mean';
  const isOnline = shape.passes === 'online';
  const outputs = layers[layers.length - 1] as Layer;
  /** One pair at a time, and every weight moves by its step alone. */
  const direct = (isOnline || pairs.length === 1) && !shape.momentum && shape.held.length === 0;
  const meet = meeting(shape, outputs);

  function forward(values: Float64Array, { signals, nets }: Pair): void {
    for (const { sources, from, to, end, weights, biasAt, activation } of layers) {
      let weight = weights;
      for (let neuron = to; neuron < end; neuron++) {
        const sum = gather(values, weight, signals, from, sources);
        const bias = biasAt[neuron - to] as number;
        const net = bias < 0 ? sum : sum + (values[bias] as number);
        nets[neuron] = net;
        weight += sources;
      }
      if (activation) activation.send(nets, signals, to, end);
      else {
        const all = nets.subarray(to, end) as unknown as readonly number[];
        for (let neuron = to; neuron < end; neuron++) {
          signals[neuron] = softmax(nets[neuron] as number, all);
        }
      }
    }
  }

  /** The errors of all pairs; those of the ones whose turn it is have begun the way back. */
  function meetAll(values: Float64Array, extremes: Float64Array): void {
    let total = 0;
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index] as Pair;
      forward(values, pair);
      const own = meet(pair, pairs.length === 1 ? extremes : null);
      total = index === 0 ? own : total + own;
      if (pairs.length > 1) widen(extremes, 2 + 2 * index, own);
    }
    widen(extremes, 0, isMean ? total / pairs.length : total);
  }

  function backward(values: Float64Array, turns: readonly Pair[]): void {
    for (let depth = layers.length - 1; depth >= 0; depth--) {
      const layer = layers[depth] as Layer;
      const shares = depth > 0;
      for (let index = 0; index < turns.length; index++) {
        const { nets, signals, deltas } = turns[index] as Pair;
        if (layer !== outputs) layer.activation?.back(nets, signals, deltas, layer.to, layer.end);
        if (shares && !first && !direct) share(values, layer, deltas);
      }
      if (!direct) learn(values, layer, turns);
      else if (shares && !first) shareAndDescend(values, layer, turns[0] as Pair, eta);
      else descend(values, layer, turns[0] as Pair, eta);
      if (!shares || !first) continue;
      for (let index = 0; index < turns.length; index++) {
        share(values, layer, (turns[index] as Pair).deltas);
      }
    }
  }

  /** A weight's slope over the pairs of the round: gathered as the trace gathers it, pair by pair. */
  function learn(values: Float64Array, layer: Layer, turns: readonly Pair[]): void {
    const { sources, from, to, end, weights } = layer;
    let weight = weights;
    for (let neuron = to; neuron < end; neuron++) {
      for (let source = from; source < from + sources; source++, weight++) {
        let slope = 0;
        for (let index = 0; index < turns.length; index++) {
          const { deltas, signals } = turns[index] as Pair;
          const own = (deltas[neuron] as number) * (signals[source] as number);
          slope = index === 0 ? own : slope + own;
        }
        step(values, weight, isMean ? slope / turns.length : slope);
      }
    }
  }

  function shift(values: Float64Array, turns: readonly Pair[]): void {
    for (const { bias, to, end } of sharers) {
      let slope = 0;
      for (let index = 0; index < turns.length; index++) {
        const { deltas } = turns[index] as Pair;
        let own = deltas[to] as number;
        for (let neuron = to + 1; neuron < end; neuron++) own += deltas[neuron] as number;
        slope = index === 0 ? own : slope + own;
      }
      step(values, bias, isMean ? slope / turns.length : slope);
    }
  }

  /** Moves a weight or bias, unless it is held. */
  function step(values: Float64Array, at: number, slope: number): void {
    const velocity = velocities[at] as number;
    if (velocity === HELD) return;
    if (velocity === STILL) values[at] = (values[at] as number) - eta * slope;
    else {
      const moving = mu * (values[velocity] as number) - eta * slope;
      values[velocity] = moving;
      values[at] = (values[at] as number) + moving;
    }
  }

  /** Whose turn it is, of each round of a cycle. */
  const takes = isOnline ? pairs.map((pair) => [pair]) : [pairs];
  return (values, extremes, rounds, done = 0) => {
    for (let n = done; n < done + rounds; n++) {
      const turns = takes[(shape.turn - 1 + n) % takes.length] as readonly Pair[];
      meetAll(values, extremes);
      backward(values, turns);
      if (direct) shiftDirectly(values, sharers, (turns[0] as Pair).deltas, eta);
      else shift(values, turns);
    }
  };
}

/** The numbers of one training pair, neuron by neuron, inputs among them. */
type Pair = {
  signals: Float64Array;
  nets: Float64Array;
  /** dE_total/dout on the way back, then times the slope of the neuron: δ. */
  deltas: Float64Array;
  targets: Float64Array;
  /** The sum of the targets. */
  all: number;
};

function pairsOf(shape: Complete, { inputs, targets }: Given, size: number): Pair[] {
  const [wide, high] = [inputs.length / shape.pairs, targets.length / shape.pairs];
  return Array.from({ length: shape.pairs }, (_, pair) => {
    const signals = new Float64Array(size);
    signals.set(inputs.subarray(pair * wide, (pair + 1) * wide));
    const own = targets.slice(pair * high, (pair + 1) * high);
    return {
      signals,
      nets: new Float64Array(size),
      deltas: new Float64Array(size),
      targets: own,
      all: own.reduce((a, b) => a + b),
    };
  });
}

const softmax = softmaxOn(floats);
const logSum = logSumExp(floats);

/**
 * What works out a pair's errors, and with them the deltas of the outputs.
 * @returns its total error; each output's own widens the extremes where they are given
 */
function meeting({ loss, sizes }: Complete, { to, end, activation }: Layer) {
  const count = sizes[sizes.length - 1] as number;
  const errors = new Float64Array(count);
  const fast = meetings[loss];
  const { error: errorOf, delta: deltaOf, more } = { ...losses[loss], ...losses[loss].on(floats) };

  function meetNets({ signals, nets, deltas, targets, all }: Pair): void {
    const own = nets.subarray(to, end) as unknown as readonly number[];
    const logOfSum = more === 'nets' ? logSum(own) : 0;
    for (let index = 0; index < count; index++) {
      const target = targets[index] as number;
      errors[index] = errorOf(target, nets[to + index] as number, logOfSum);
      deltas[to + index] = deltaOf?.(target, signals[to + index] as number, all) as number;
    }
  }

  return (pair: Pair, extremes: Float64Array | null): number => {
    const { signals, nets, deltas, targets } = pair;
    if (fast) {
      fast(targets, signals, errors, deltas, to);
      if (activation) activation.back(nets, signals, deltas, to, end);
      else couple(signals, deltas, deltas.slice(to, end), to, end);
    } else meetNets(pair);
    let total = errors[0] as number;
    for (let index = 1; index < count; index++) total += errors[index] as number;
    if (extremes) {
      for (let index = 0; index < count; index++) {
        widen(extremes, 2 + 2 * index, errors[index] as number);
      }
    }
    return total;
  };
}

/** δ of each softmax output: Σ dE/dout_j · dout_j/dnet_k. */
function couple(
  signals: Float64Array,
  deltas: Float64Array,
  back: Float64Array,
  to: number,
  end: number,
): void {
  for (let neuron = to; neuron < end; neuron++) {
    const out = signals[neuron] as number;
    let delta = 0;
    for (let other = to; other < end; other++) {
      const its = signals[other] as number;
      const slope = other === neuron ? its * (1 - its) : 0 - its * out;
      const term = (back[other - to] as number) * slope;
      delta = other === to ? term : delta + term;
    }
    deltas[neuron] = delta;
  }
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

/** δ·w to every source of a layer. */
function share(values: Float64Array, layer: Layer, deltas: Float64Array): void {
  const { sources, from, to, end, weights } = layer;
  let weight = weights;
  for (let neuron = to; neuron < end; neuron++) {
    const delta = deltas[neuron] as number;
    for (let source = from; source < from + sources; source++, weight++) {
      const term = delta * (values[weight] as number);
      deltas[source] = neuron === to ? term : (deltas[source] as number) + term;
    }
  }
}

/** Both for every weight of a layer: δ·w with the old one, then w − η·δ·signal. */
function shareAndDescend(
  values: Float64Array,
  { sources, from, to, end, weights }: Layer,
  { deltas, signals }: Pair,
  eta: number,
): void {
  let weight = weights;
  for (let neuron = to; neuron < end; neuron++) {
    const delta = deltas[neuron] as number;
    for (let source = from; source < from + sources; source++, weight++) {
      const old = values[weight] as number;
      const term = delta * old;
      deltas[source] = neuron === to ? term : (deltas[source] as number) + term;
      values[weight] = old - eta * (delta * (signals[source] as number));
    }
  }
}

/** The trained biases in the same way. */
function shiftDirectly(
  values: Float64Array,
  sharers: readonly Sharer[],
  deltas: Float64Array,
  eta: number,
): void {
  for (let index = 0; index < sharers.length; index++) {
    const { bias, to, end } = sharers[index] as Sharer;
    let sum = deltas[to] as number;
    for (let neuron = to + 1; neuron < end; neuron++) sum += deltas[neuron] as number;
    values[bias] = (values[bias] as number) - eta * sum;
  }
}

/** w − η·δ·signal for every weight of a layer, where there is one pair and nothing is held. */
function descend(
  values: Float64Array,
  { sources, from, to, end, weights }: Layer,
  { deltas, signals }: Pair,
  eta: number,
): void {
  let weight = weights;
  for (let neuron = to; neuron < end; neuron++) {
    const delta = deltas[neuron] as number;
    for (let index = 0; index < sources; index++) {
      const gradient = delta * (signals[from + index] as number);
      values[weight + index] = (values[weight + index] as number) - eta * gradient;
    }
    weight += sources;
  }
}

/** Compared so that an error that is no number counts too. */
function widen(extremes: Float64Array, at: number, error: number): void {
  if (!(error >= (extremes[at] as number))) extremes[at] = error;
  if (!(error <= (extremes[at + 1] as number))) extremes[at + 1] = error;
}

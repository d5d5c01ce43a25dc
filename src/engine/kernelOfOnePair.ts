import type { Complete } from './complete';
import type { Given, Kernel } from './kernel';
import { structure } from './kernelStructure';
import { type Activation, LEAK, type Loss } from './shape';

const LOGISTIC = 0;
const TANH = 1;
const RELU = 2;
const LEAKY = 3;
const IDENTITY = 4;

const ACTIVATIONS: Readonly<Partial<Record<Activation, number>>> = {
  logistic: LOGISTIC,
  tanh: TANH,
  ReLU: RELU,
  'leaky ReLU': LEAKY,
  identity: IDENTITY,
};

/** What a loss multiplies (out − target)² by, and what it divides that by besides. */
const LOSSES: Readonly<Partial<Record<Loss, 'half' | 'whole' | 'mean'>>> = {
  'half square': 'half',
  square: 'whole',
  'mean square': 'mean',
};

/** Whether `kernelOfOnePair` has all that a shape asks for. */
export const suitsOnePair = ({ pairs, momentum, held, activations, loss }: Complete): boolean =>
  pairs === 1 &&
  !momentum &&
  held.length === 0 &&
  loss in LOSSES &&
  activations.every((name) => name in ACTIVATIONS);

/** Of this module, where a loop finds it at once. */
const leak = LEAK;

/**
 * The kernel for the commonest: one training pair, squares of distances, every weight moving by its
 * step alone. All in one function that calls none, as a small network spends most of its time on
 * calls. The same sums in the same order as `kernelOfLayers`, and so the same bits.
 */
export function kernelOfOnePair(shape: Complete, numbers: Given): Kernel {
  const { layers, sharers, size } = structure(shape);
  const { eta, targets } = numbers;
  const count = layers.length;
  const froms = Int32Array.from(layers, ({ from }) => from);
  const tos = Int32Array.from(layers, ({ to }) => to);
  const ends = Int32Array.from(layers, ({ end }) => end);
  const begins = Int32Array.from(layers, ({ weights }) => weights);
  const kinds = Int32Array.from(shape.activations, (name) => ACTIVATIONS[name] as number);
  /** By neuron, below 0 where there is none. */
  const biasAt = new Int32Array(size).fill(-1);
  for (const { to, biasAt: own } of layers) biasAt.set(own, to);
  const biases = Int32Array.from(sharers, ({ bias }) => bias);
  const sharedFrom = Int32Array.from(sharers, ({ to }) => to);
  const sharedTo = Int32Array.from(sharers, ({ end }) => end);
  const isNewRead = shape.order === 'output layer first';
  const outputs = targets.length;
  const outputAt = size - outputs;
  const kind = LOSSES[shape.loss];
  const factor = kind === 'half' ? 1 : 2;
  const half = kind === 'half' ? 0.5 : 1;
  const isMean = kind === 'mean';
  const signals = new Float64Array(size);
  signals.set(numbers.inputs);
  const deltas = new Float64Array(size);

  return (values, extremes, rounds) => {
    for (let round = 0; round < rounds; round++) {
      for (let depth = 0; depth < count; depth++) {
        const from = froms[depth] as number;
        const to = tos[depth] as number;
        const end = ends[depth] as number;
        const kindOf = kinds[depth] as number;
        let weight = begins[depth] as number;
        for (let neuron = to; neuron < end; neuron++) {
          let net = (values[weight++] as number) * (signals[from] as number);
          for (let source = from + 1; source < to; source++) {
            net += (values[weight++] as number) * (signals[source] as number);
          }
          const bias = biasAt[neuron] as number;
          if (bias >= 0) net += values[bias] as number;
          if (kindOf === LOGISTIC) signals[neuron] = 1 / (1 + Math.exp(-net));
          else if (kindOf === TANH) signals[neuron] = Math.tanh(net);
          else if (kindOf === RELU) signals[neuron] = net > 0 ? net : 0;
          else if (kindOf === LEAKY) signals[neuron] = net > 0 ? net : leak * net;
          else signals[neuron] = net;
        }
      }

      let total = 0;
      for (let index = 0; index < outputs; index++) {
        const distance = (signals[outputAt + index] as number) - (targets[index] as number);
        let error = distance * distance * half;
        let slope = factor * distance;
        // A division takes as long as three weights.
        if (isMean) {
          error /= outputs;
          slope /= outputs;
        }
        deltas[outputAt + index] = slope;
        total = index === 0 ? error : total + error;
        const at = 2 + 2 * index;
        if (!(error >= (extremes[at] as number))) extremes[at] = error;
        if (!(error <= (extremes[at + 1] as number))) extremes[at + 1] = error;
      }
      if (!(total >= (extremes[0] as number))) extremes[0] = total;
      if (!(total <= (extremes[1] as number))) extremes[1] = total;

      for (let depth = count - 1; depth >= 0; depth--) {
        const from = froms[depth] as number;
        const to = tos[depth] as number;
        const end = ends[depth] as number;
        const kindOf = kinds[depth] as number;
        let weight = begins[depth] as number;
        for (let neuron = to; neuron < end; neuron++) {
          const out = signals[neuron] as number;
          let delta = deltas[neuron] as number;
          if (kindOf === LOGISTIC) delta *= out * (1 - out);
          else if (kindOf === TANH) delta *= 1 - out * out;
          // An out is above 0 where the net input is.
          else if (kindOf === RELU) delta *= out > 0 ? 1 : 0;
          else if (kindOf === LEAKY) delta *= out > 0 ? 1 : leak;
          deltas[neuron] = delta;
          if (depth === 0) {
            for (let source = from; source < to; source++, weight++) {
              const slope = delta * (signals[source] as number);
              values[weight] = (values[weight] as number) - eta * slope;
            }
          } else {
            const isFirst = neuron === to;
            for (let source = from; source < to; source++, weight++) {
              const old = values[weight] as number;
              const renewed = old - eta * (delta * (signals[source] as number));
              const term = delta * (isNewRead ? renewed : old);
              deltas[source] = isFirst ? term : (deltas[source] as number) + term;
              values[weight] = renewed;
            }
          }
        }
      }

      for (let index = 0; index < biases.length; index++) {
        const bias = biases[index] as number;
        let slope = deltas[sharedFrom[index] as number] as number;
        const end = sharedTo[index] as number;
        for (let neuron = (sharedFrom[index] as number) + 1; neuron < end; neuron++) {
          slope += deltas[neuron] as number;
        }
        values[bias] = (values[bias] as number) - eta * slope;
      }
    }
  };
}

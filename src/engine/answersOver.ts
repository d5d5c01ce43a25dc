import { complete } from './complete';
import { gridValue } from './landscape';
import { layerwise } from './layerwise';
import { layoutOf } from './layoutOf';
import { check, type Network } from './network';
import type { Activation } from './shape';

type Range = readonly [low: number, high: number];

/** A neuron that is worked out for one row of points after another. */
type Neuron = {
  weights: Float64Array;
  bias: number | null;
  nets: Float64Array;
  outs: Float64Array;
};

/**
 * What an output answers at the points of a square grid over the two inputs: at
 * [row · points + column], the first input across, row 0 at the lowest of the second, the ranges'
 * ends included. Bit for bit the out that a round has at each point. What the first layer gets from the
 * first input is the same in every row, and worked out once.
 * @param points in each row and in each column
 * @param into where the result is to be written; made where it is not given
 * @throws RangeError for a network without two inputs, for what is none of its outputs, for fewer than
 * two points, and for an `into` of another length
 * @throws ParameterError for a number that cannot be computed with
 */
export function answersOver(
  network: Network,
  output: string,
  xRange: Range,
  yRange: Range,
  points: number,
  into: Float64Array = new Float64Array(points * points),
): Float64Array {
  const { parameters } = network;
  const { layers, inputs, outputs, weights, biases } = layoutOf(network);
  const at = outputs.indexOf(output);
  if (inputs.length !== 2) throw new RangeError(`${inputs.length} inputs make no plane`);
  if (at < 0) throw new RangeError(`${output} is no output of the network`);
  if (!(points >= 2)) throw new RangeError(`a grid of ${points} × ${points} points has no range`);
  if (into.length !== points ** 2) {
    throw new RangeError(`${into.length} places for ${points} × ${points} points`);
  }
  check(parameters, [...weights, ...biases]);
  const { activations } = complete(network);
  const isSoftmax = activations.at(-1) === 'softmax';
  const made = layers.map((layer, depth) => {
    // Of the last layer the others count only where outputs are divided by their sum.
    const isNeeded = (index: number) => depth < layers.length - 1 || isSoftmax || index === at;
    return layer
      .filter((_, index) => isNeeded(index))
      .map(
        ({ edges, bias }): Neuron => ({
          weights: Float64Array.from(edges, ({ weight }) => parameters[weight] as number),
          bias: bias === null ? null : (parameters[bias] as number),
          nets: new Float64Array(points),
          outs: new Float64Array(points),
        }),
      );
  });
  const [first = [], ...later] = made;
  const across = first.map(({ weights: [weight = 0] }) =>
    Float64Array.from(
      { length: points },
      (_, column) => weight * gridValue(xRange, column, points),
    ),
  );
  const answering = made.at(-1)?.[isSoftmax ? at : 0] as Neuron;
  for (let row = 0; row < points; row++) {
    const y = gridValue(yRange, row, points);
    for (const [index, neuron] of first.entries()) {
      const up = (neuron.weights[1] as number) * y;
      const own = across[index] as Float64Array;
      for (let column = 0; column < points; column++) {
        neuron.nets[column] = (own[column] as number) + up;
      }
    }
    send(first, activations[0] as Activation, at);
    let sources = first;
    for (const [depth, layer] of later.entries()) {
      for (const neuron of layer) gather(neuron, sources);
      send(layer, activations[depth + 1] as Activation, at);
      sources = layer;
    }
    into.set(answering.outs, row * points);
  }
  return into;
}

/** w·out + w·out + … over the sources, at every point of the row. */
function gather({ weights, nets }: Neuron, sources: readonly Neuron[]): void {
  for (const [index, { outs }] of sources.entries()) {
    const weight = weights[index] as number;
    if (index === 0) {
      for (let n = 0; n < nets.length; n++) nets[n] = weight * (outs[n] as number);
    } else {
      for (let n = 0; n < nets.length; n++) {
        nets[n] = (nets[n] as number) + weight * (outs[n] as number);
      }
    }
  }
}

/**
 * Adds the biases, and makes outs of the net inputs of a layer.
 * @param at the output that is asked for, the only one that softmax makes
 */
function send(layer: readonly Neuron[], activation: Activation, at: number): void {
  for (const { nets, bias } of layer) {
    if (bias === null) continue;
    for (let n = 0; n < nets.length; n++) nets[n] = (nets[n] as number) + bias;
  }
  if (activation !== 'softmax') {
    for (const { nets, outs } of layer) layerwise[activation].send(nets, outs, 0, nets.length);
    return;
  }
  // As the table has it: 1 / Σ e^(net of each − own net).
  const { nets, outs } = layer[at] as Neuron;
  outs.fill(0);
  for (const other of layer) {
    for (let n = 0; n < outs.length; n++) {
      outs[n] = (outs[n] as number) + Math.exp((other.nets[n] as number) - (nets[n] as number));
    }
  }
  for (let n = 0; n < outs.length; n++) outs[n] = 1 / (outs[n] as number);
}

import type { Complete } from './complete';
import { type Layerwise, layerwise } from './layerwise';
import { layoutOf } from './layoutOf';
import type { Activation } from './shape';

/** Where a layer's parts lie: its sources and its neurons among all, its weights among values. */
export type Layer = {
  sources: number;
  from: number;
  to: number;
  end: number;
  weights: number;
  /** Of each neuron; below 0 where there is none. */
  biasAt: Int32Array;
  /** None for softmax, whose outputs depend on all. */
  activation: Layerwise | null;
};

/** A trained bias, and the neurons that it moves with. */
export type Sharer = { bias: number; to: number; end: number };

/** In the place of a velocity's: the number has none, or does not move. */
export const STILL = -1;
export const HELD = -2;

/** Where everything lies in the arrays of a kernel. */
export function structure(shape: Complete) {
  const named = layoutOf(shape);
  const refs = [...named.weights, ...named.biases];
  const layers: Layer[] = [];
  const sharers: Sharer[] = [];
  let weights = 0;
  let from = 0;
  for (const [depth, layer] of named.layers.entries()) {
    const sources = shape.sizes[depth] as number;
    const to = from + sources;
    const end = to + layer.length;
    const biasAt = Int32Array.from(layer, ({ bias }) => (bias ? refs.indexOf(bias) : -1));
    const name = shape.activations[depth] as Activation;
    const activation = name === 'softmax' ? null : layerwise[name];
    layers.push({ sources, from, to, end, weights, biasAt, activation });
    for (const bias of new Set(layer.map((neuron) => neuron.bias))) {
      if (!bias || !named.trained.includes(bias)) continue;
      const at = layer.findIndex((neuron) => neuron.bias === bias);
      const count = layer.filter((neuron) => neuron.bias === bias).length;
      sharers.push({ bias: refs.indexOf(bias), to: to + at, end: to + at + count });
    }
    weights += sources * layer.length;
    from = to;
  }
  const last = layers[layers.length - 1] as Layer;
  const velocities = Int32Array.from(refs, (ref) => {
    const place = named.trained.indexOf(ref);
    if (place < 0) return HELD;
    return shape.momentum ? refs.length + place : STILL;
  });
  return { layers, sharers, size: last.end, velocities };
}

import { type Layout, layout } from './layout';
import type { Network } from './network';
import type { Ref } from './ref';
import type { BiasPolicy } from './shape';

/**
 * The same network under another bias policy. A shared bias is copied to each of its neurons;
 * biases of their own become their layer's mean, which is the same number where they are equal.
 */
export function withBiases(network: Network, policy: BiasPolicy): Network {
  const from = layout(network.sizes, network.biases);
  const to = layout(network.sizes, policy);
  const parameters: Record<Ref, number> = {};
  for (const ref of to.parameters) {
    const value = network.parameters[ref];
    if (value !== undefined) parameters[ref] = value;
  }
  for (const [depth, layer] of to.layers.entries()) {
    for (const [index, { bias }] of layer.entries()) {
      parameters[bias] ??= biasOf(network, from, depth, index, policy);
    }
  }
  return { ...network, biases: policy, parameters };
}

function biasOf(
  { parameters }: Network,
  { layers }: Layout,
  depth: number,
  index: number,
  policy: BiasPolicy,
): number {
  const values = (layers[depth] ?? []).map(({ bias }) => parameters[bias] as number);
  const own = values[index] as number;
  if (policy === 'per neuron' || values.every((value) => value === own)) return own;
  // Fifteen digits: a mean is not to show the noise of its own division.
  return Number((values.reduce((a, b) => a + b) / values.length).toPrecision(15));
}

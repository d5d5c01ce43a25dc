import type { Layout } from './layout';
import { layoutOf } from './layoutOf';
import type { Network } from './network';
import type { Ref } from './ref';
import type { Shape } from './shape';

/**
 * The same network under another bias policy. A shared bias is copied to each of its neurons;
 * biases of their own become their layer's mean, which is the same number where they are equal.
 * Where there were none they begin at 0, and so does the velocity of what was not trained before.
 */
export function withBiases<Policy extends Shape['biases']>(
  network: Network,
  policy: Policy,
): Network & { biases: Policy } {
  const from = layoutOf(network);
  const to = layoutOf({ ...network, biases: policy });
  const parameters: Record<Ref, number> = {};
  for (const ref of to.parameters) {
    const value = network.parameters[ref] ?? (ref.startsWith('v_') ? 0 : undefined);
    if (value !== undefined) parameters[ref] = value;
  }
  for (const [depth, layer] of to.layers.entries()) {
    for (const [index, { bias }] of layer.entries()) {
      if (bias) parameters[bias] ??= biasOf(network, from, depth, index, policy);
    }
  }
  return { ...network, biases: policy, parameters };
}

function biasOf(
  { parameters }: Network,
  { layers }: Layout,
  depth: number,
  index: number,
  policy: Shape['biases'],
): number {
  const values = (layers[depth] ?? []).map(({ bias }) => (bias ? (parameters[bias] as number) : 0));
  const own = values[index] as number;
  if (policy === 'per neuron' || values.every((value) => value === own)) return own;
  // Fifteen digits: a mean is not to show the noise of its own division.
  return Number((values.reduce((a, b) => a + b) / values.length).toPrecision(15));
}

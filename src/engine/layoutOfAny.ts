import { complete } from './complete';
import { type Layout, layout } from './layout';
import type { Shape } from './shape';

/**
 * Names every part of any network, with those of each training pair, and of the velocities where
 * there is momentum.
 */
export function layoutOfAny(shape: Shape): Layout {
  const { sizes, biases: policy, pairs: count, held, momentum } = complete(shape);
  const all = layout(sizes, policy === 'none' ? 'frozen' : policy);
  const { inputs, outputs, weights } = all;
  const layers =
    policy === 'none'
      ? all.layers.map((layer) => layer.map((neuron) => ({ ...neuron, bias: null })))
      : all.layers;
  const biases = policy === 'none' ? [] : all.biases;
  const pairs = count === 1 ? [''] : Array.from({ length: count }, (_, n) => `@${n + 1}`);
  const trained = all.trained.filter((ref) => !held.includes(ref));
  const given = [...inputs, ...outputs.map((name) => `target_${name}`)];
  const parameters = [
    ...pairs.flatMap((mark) => given.map((ref) => ref + mark)),
    ...weights,
    ...biases,
    'eta',
    ...(momentum ? ['mu', ...trained.map((ref) => `v_${ref}`)] : []),
  ];
  return { inputs, layers, outputs, pairs, weights, biases, trained, parameters };
}

import type { Layout, Ref } from '../engine';

/** Everything that a neuron's net input has an effect on, up to the total error. */
export function downstream({ layers, outputs }: Layout, name: string): Ref[] {
  const depth = layers.findIndex((layer) => layer.some((neuron) => neuron.name === name));
  const nextLayer = layers.slice(depth + 1).flat();
  const reached = [name, ...nextLayer.map((neuron) => neuron.name)];
  const edges = nextLayer.flatMap((neuron) => neuron.edges);
  return [
    ...reached.flatMap((neuron) => [`net_${neuron}`, `out_${neuron}`]),
    ...edges.filter(({ from }) => reached.includes(from)).map(({ weight }) => weight),
    ...reached.filter((neuron) => outputs.includes(neuron)).map((neuron) => `E_${neuron}`),
    'E_total',
  ];
}

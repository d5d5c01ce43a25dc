import type { Layout, Ref } from '../../engine';
import { words } from '../words';

/** What belongs together, and is read and reached together. */
export type Part = {
  id: string;
  label: string;
  /** Numbers that can be changed. */
  chips: readonly Ref[];
  /** Numbers that are worked out. */
  cells: readonly Ref[];
};

/**
 * The network from left to right, in the order in which it is read aloud and walked by Tab.
 * @param mark what ends the names of the training pair that is shown
 */
export function parts({ inputs, layers, outputs }: Layout, mark = ''): Part[] {
  const { graph } = words;
  const last = layers.length - 1;
  return [
    { id: 'inputs', label: graph.inputs, chips: inputs.map((name) => name + mark), cells: [] },
    ...layers.flatMap((layer, depth): Part[] => {
      const weights = layer.flatMap(({ edges }) => edges.map(({ weight }) => weight));
      const biases = [...new Set(layer.flatMap(({ bias }) => bias ?? []))];
      const name = depth === last ? graph.output : graph.hidden(last > 1 ? depth + 1 : null);
      return [
        {
          id: `into ${depth}`,
          label: graph.weights(biases.length, name),
          chips: [...weights, ...biases],
          cells: [],
        },
        ...layer.map((neuron) => ({
          id: neuron.name,
          label: graph.neuron(neuron.name),
          chips: [],
          cells: [`net_${neuron.name}${mark}`, `out_${neuron.name}${mark}`],
        })),
      ];
    }),
    {
      id: 'targets',
      label: graph.targets,
      chips: outputs.map((name) => `target_${name}${mark}`),
      cells: [],
    },
    {
      id: 'errors',
      label: graph.errors,
      chips: [],
      cells: [...outputs.map((name) => `E_${name}${mark}`), `E_total${mark}`],
    },
  ];
}

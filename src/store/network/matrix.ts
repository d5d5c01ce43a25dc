import type { Neuron, Ref } from '../../engine';

/** Which way round weights are written: books have W[to][from], or W[from][to]. */
export type Way = 'to in rows' | 'from in rows';

/**
 * The weights into a layer, and its biases as one more column or row. A name of null is that of the
 * biases; a bias that the layer shares stands in each of their places.
 */
export type Matrix = {
  columns: readonly (string | null)[];
  rows: readonly { name: string | null; cells: readonly Ref[] }[];
};

export function matrixOf(layer: readonly Neuron[], way: Way, biases = true): Matrix {
  const sources: readonly (string | null)[] = [
    ...(layer[0]?.edges ?? []).map(({ from }) => from),
    ...(biases && layer[0]?.bias ? [null] : []),
  ];
  const cellOf = ({ edges, bias }: Neuron, index: number): Ref =>
    edges[index]?.weight ?? (bias as Ref);
  const names = layer.map(({ name }) => name);
  return way === 'to in rows'
    ? {
        columns: sources,
        rows: layer.map((neuron) => ({
          name: neuron.name,
          cells: sources.map((_, index) => cellOf(neuron, index)),
        })),
      }
    : {
        columns: names,
        rows: sources.map((name, index) => ({
          name,
          cells: layer.map((neuron) => cellOf(neuron, index)),
        })),
      };
}

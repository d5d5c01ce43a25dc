import { type Neuron, type Plan, type Ref, signal } from '../engine';

/** What lies beside a weight or a neuron in its layer. */
export type Places = {
  /** The weight with its two indices changed round: `w6` for `w7`, where the layers have one. */
  transposed: (weight: Ref) => Ref | undefined;
  /** The weight at the other end of its neuron's row: `w6` for `w5`. */
  exchanged: (weight: Ref) => Ref | undefined;
  /** The other signals that its neuron receives. */
  signalsBeside: (weight: Ref) => readonly Ref[];
  /** The neurons of a neuron's layer. */
  layerOf: (neuron: string) => readonly string[];
};

const kept = new WeakMap<Plan, Places>();

export function placesOf(plan: Plan): Places {
  const known = kept.get(plan);
  if (known) return known;
  const made = placesIn(plan.layout.layers);
  kept.set(plan, made);
  return made;
}

function placesIn(layers: readonly (readonly Neuron[])[]): Places {
  const transposed = new Map<Ref, Ref>();
  const exchanged = new Map<Ref, Ref>();
  const beside = new Map<Ref, readonly Ref[]>();
  const layerOf = new Map<string, readonly string[]>();
  const put = (to: Map<Ref, Ref>, weight: Ref, other: Ref | undefined) => {
    if (other && other !== weight) to.set(weight, other);
  };
  for (const layer of layers) {
    for (const [row, { name, edges }] of layer.entries()) {
      layerOf.set(
        name,
        layer.map((neuron) => neuron.name),
      );
      for (const [column, { weight }] of edges.entries()) {
        put(transposed, weight, layer[column]?.edges[row]?.weight);
        put(exchanged, weight, edges[edges.length - 1 - column]?.weight);
        beside.set(
          weight,
          edges.filter((_, other) => other !== column).map(({ from }) => signal(from)),
        );
      }
    }
  }
  return {
    transposed: (weight) => transposed.get(weight),
    exchanged: (weight) => exchanged.get(weight),
    signalsBeside: (weight) => beside.get(weight) ?? [],
    layerOf: (neuron) => layerOf.get(neuron) ?? [],
  };
}

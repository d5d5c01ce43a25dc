import type { Ref } from './ref';
import type { BiasPolicy } from './shape';

export type Edge = {
  weight: Ref;
  /** Neuron names: `i1`, `h2`, `o1`. */
  from: string;
  to: string;
};

export type Neuron = {
  name: string;
  /** None where the network has no biases. */
  bias: Ref | null;
  /** The edges that end here, by source. */
  edges: readonly Edge[];
};

export type Layout = {
  inputs: readonly string[];
  /** Hidden layers, then the output layer. */
  layers: readonly (readonly Neuron[])[];
  outputs: readonly string[];
  /** What ends the names of each training pair's quantities: @1, @2, …; nothing where it is alone. */
  pairs: readonly string[];
  /** Weights, then biases. */
  weights: readonly Ref[];
  biases: readonly Ref[];
  /** Those of them that a round changes. */
  trained: readonly Ref[];
  /**
   * Every parameter's name: inputs and targets of each pair, weights, biases, eta; with momentum mu
   * and the velocity of all that is trained.
   */
  parameters: readonly Ref[];
};

/** The name of what a neuron sends on: an input is its own value. */
export const signal = (neuron: string): Ref => (neuron.startsWith('i') ? neuron : `out_${neuron}`);

/**
 * Names every part of a network. Hidden neurons are numbered on through the layers; weights layer
 * by layer, target neuron by target neuron, source by source, as in the worked example.
 * @param sizes neurons in each layer, the input layer first: `[2, 2, 2]`
 * @throws RangeError where there are fewer than two layers or a layer has no neuron.
 */
export function layout(sizes: readonly number[], policy: BiasPolicy): Layout {
  if (sizes.length < 2 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new RangeError(`layer sizes [${sizes.join(', ')}] are not two or more whole numbers`);
  }
  const range = (size: number) => Array.from({ length: size }, (_, index) => index + 1);
  const last = sizes.length - 1;
  const inputs = range(sizes[0] ?? 0).map((n) => `i${n}`);
  const layers: Neuron[][] = [];
  let sources = inputs;
  let hidden = 0;
  let weight = 0;
  for (let depth = 1; depth <= last; depth++) {
    const names = range(sizes[depth] ?? 0).map((n) => (depth === last ? `o${n}` : `h${++hidden}`));
    layers.push(
      names.map((name) => ({
        name,
        bias: policy === 'per neuron' ? `b_${name}` : `b${depth}`,
        edges: sources.map((from) => ({ weight: `w${++weight}`, from, to: name })),
      })),
    );
    sources = names;
  }
  const neurons = layers.flat();
  const weights = neurons.flatMap(({ edges }) => edges.map((edge) => edge.weight));
  const biases = [...new Set(neurons.flatMap(({ bias }) => bias ?? []))];
  return {
    inputs,
    layers,
    outputs: sources,
    pairs: [''],
    weights,
    biases,
    trained: policy === 'frozen' ? weights : [...weights, ...biases],
    parameters: [
      ...inputs,
      ...sources.map((name) => `target_${name}`),
      ...weights,
      ...biases,
      'eta',
    ],
  };
}

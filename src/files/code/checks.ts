import { type Biased, type Layout, layout, type Neuron, type Ref, type Trace } from '../../engine';
import { codable } from './codable';

/** A layer by the name that programs give it. */
export type NamedLayer = { name: string; neurons: readonly Neuron[] };

/** What a layer holds after it has been computed; the errors are the network's. */
export type Part =
  | 'net'
  | 'out'
  | 'errors'
  | 'total'
  | 'dE_dout'
  | 'dout_dnet'
  | 'delta'
  | 'dE_dw'
  | 'dE_db'
  | 'shares'
  | 'weights'
  | 'bias';

/** Quantities by their names, and where a program has them. */
export type Check = {
  refs: readonly Ref[];
  part: Part;
  /** The layer that holds them; none for the errors. */
  layer: string | null;
  /** They are all of the part, one row of it, or the one number that it is. */
  of: 'all' | 'number' | { row: number };
};

/** The quantities of a round in the order in which a program has them. */
export type Checks = Record<'forward' | 'learn' | 'after', readonly Check[]>;

/** hidden and output, or output alone, or hidden1, hidden2, … and output. */
export function namedLayers({ layers }: Layout): NamedLayer[] {
  const last = layers.length - 1;
  const hidden = (depth: number) => (last === 1 ? 'hidden' : `hidden${depth + 1}`);
  return layers.map((neurons, depth) => ({
    name: depth === last ? 'output' : hidden(depth),
    neurons,
  }));
}

/**
 * Everything that a round works out, but for slopes that are another quantity's own number. What
 * has left the range of numbers is left out.
 */
export function checks({ network: given, layout: parts, values }: Trace): Checks {
  const network = codable(given);
  const layers = namedLayers(parts);
  const finite = (all: Iterable<Check>) =>
    [...all].filter(({ refs }) => refs.every((ref) => Number.isFinite(values.get(ref))));
  return {
    forward: finite(forward(layers, '')),
    learn: finite(learn(layers, network)),
    after: finite(forward(layers, '+')),
  };
}

/** The weights, and the biases where they are trained. */
export const trainedChecks = (network: Biased): Check[] =>
  namedLayers(layout(network.sizes, network.biases)).flatMap((layer) => [
    ...parameters(layer, network, ''),
  ]);

function* forward(layers: readonly NamedLayer[], mark: '' | '+'): Generator<Check> {
  for (const layer of layers) {
    yield all(layer, 'net', (name) => `net_${name}${mark}`);
    yield all(layer, 'out', (name) => `out_${name}${mark}`);
  }
  const errors = (layers.at(-1)?.neurons ?? []).map(({ name }) => `E_${name}${mark}`);
  yield { refs: errors, part: 'errors', layer: null, of: 'all' };
  yield { refs: [`E_total${mark}`], part: 'total', layer: null, of: 'number' };
}

function* learn(layers: readonly NamedLayer[], network: Biased): Generator<Check> {
  const back = [...layers].reverse();
  for (const layer of back) {
    yield all(layer, 'dE_dout', (name) => `dE_total/dout_${name}`);
    yield all(layer, 'dout_dnet', (name) => `dout_${name}/dnet_${name}`);
    yield all(layer, 'delta', (name) => `delta_${name}`);
    yield* rows(layer, 'dE_dw', ({ edges }) => edges.map(({ weight }) => `dE_total/d${weight}`));
    if (network.biases !== 'frozen') yield bias(layer, 'dE_db', network, (b) => `dE_total/d${b}`);
    // Only next to the outputs has each share a name, and only where there are layers before them.
    if (layer === back[0] && layers.length > 1) {
      yield* rows(layer, 'shares', ({ name, edges }) =>
        edges.map(({ from }) => `dE_${name}/dout_${from}`),
      );
    }
  }
  for (const layer of back) yield* parameters(layer, network, '+');
}

function* parameters(layer: NamedLayer, network: Biased, mark: '' | '+'): Generator<Check> {
  yield* rows(layer, 'weights', ({ edges }) => edges.map(({ weight }) => weight + mark));
  if (network.biases !== 'frozen') yield bias(layer, 'bias', network, (b) => b + mark);
}

const all = ({ name, neurons }: NamedLayer, part: Part, ref: (neuron: string) => Ref): Check => ({
  refs: neurons.map((neuron) => ref(neuron.name)),
  part,
  layer: name,
  of: 'all',
});

const rows = (
  { name, neurons }: NamedLayer,
  part: Part,
  refs: (neuron: Neuron) => readonly Ref[],
): Check[] =>
  neurons.map((neuron, row) => ({ refs: refs(neuron), part, layer: name, of: { row } }));

/** A bias of each neuron's own, or the one that the layer shares. */
const bias = (
  { name, neurons }: NamedLayer,
  part: Part,
  { biases }: Biased,
  ref: (bias: Ref) => Ref,
): Check => ({
  refs: [...new Set(neurons.map((neuron) => ref(neuron.bias ?? '')))],
  part,
  layer: name,
  of: biases === 'per neuron' ? 'all' : 'number',
});

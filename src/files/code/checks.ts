import { complete, type Layout, type Neuron, plan, type Ref, type Trace } from '../../engine';

/** A layer by the name that programs give it. */
export type NamedLayer = { name: string; neurons: readonly Neuron[] };

/** What a layer holds after it has been computed; the errors are the network's. */
export type Part =
  | 'net'
  | 'out'
  | 'errors'
  | 'total'
  | 'set total'
  | 'dE_dout'
  | 'dout_dnet'
  | 'dE_dnet'
  | 'delta'
  | 'dE_dw'
  | 'dE_db'
  | 'all dE_dw'
  | 'all dE_db'
  | 'shares'
  | 'weights'
  | 'bias'
  | 'velocities'
  | 'bias velocity';

/** Quantities by their names, and where a program has them. */
export type Check = {
  refs: readonly Ref[];
  part: Part;
  /** The layer that holds them; none for the errors. */
  layer: string | null;
  /** They are all of the part, one row of it, or the one number that it is. */
  of: 'all' | 'number' | { row: number };
  /** Which numbers of those, where they are not all of them. */
  places?: readonly number[];
  /** The training pair that they belong to, where there are several. */
  pair?: number;
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
 * Everything that a round works out, but for slopes that are another quantity's own number or 1.
 * What has left the range of numbers is left out.
 */
export function checks({ network, layout, values }: Trace): Checks {
  const layers = namedLayers(layout);
  const { byRef } = plan(network);
  const isChecked = (ref: Ref) => {
    const working = byRef.get(ref);
    if (!working) return false;
    const { rule } = working;
    const isOther = rule === 'one' || (rule === 'same' && ref.startsWith('d'));
    return !isOther && Number.isFinite(values.get(ref));
  };
  const checked = (all: Iterable<Check>) => [...all].flatMap((check) => only(isChecked, check));
  const pairs = layout.pairs.map((mark) => ({
    mark,
    ...(mark && { pair: Number(mark.slice(1)) }),
  }));
  const passes = function* (after: '' | '+'): Generator<Check> {
    for (const pair of pairs) yield* forward(layers, pair, after);
    if (pairs.length > 1) yield whole(`E_total${after}`, 'set total');
  };
  return {
    forward: checked(passes('')),
    learn: checked(learn(layers, pairs, complete(network).activations.at(-1) === 'softmax')),
    after: checked(passes('+')),
  };
}

/** The weights and biases that a round changes, and their velocities. */
export const trainedChecks = ({ layout }: Trace): Check[] => {
  const { trained, parameters: names } = layout;
  const isTrained = (ref: Ref) => names.includes(ref) && trained.includes(ref.replace(/^v_/, ''));
  return namedLayers(layout).flatMap((layer) =>
    [...parameters(layer, '')].flatMap((check) => only(isTrained, check)),
  );
};

/** What of a check is to be looked at: all of it, nothing, or some of its numbers by their places. */
function only(isChecked: (ref: Ref) => boolean, check: Check): Check[] {
  const places = check.refs.flatMap((ref, place) => (isChecked(ref) ? [place] : []));
  if (places.length === 0) return [];
  if (places.length === check.refs.length) return [check];
  return [{ ...check, refs: places.map((place) => check.refs[place] as Ref), places }];
}

type Pair = { mark: string; pair?: number };

function* forward(
  layers: readonly NamedLayer[],
  { mark, ...pair }: Pair,
  after: '' | '+',
): Generator<Check> {
  for (const layer of layers) {
    yield { ...all(layer, 'net', (name) => `net_${name}${mark}${after}`), ...pair };
    yield { ...all(layer, 'out', (name) => `out_${name}${mark}${after}`), ...pair };
  }
  const errors = (layers.at(-1)?.neurons ?? []).map(({ name }) => `E_${name}${mark}${after}`);
  yield { refs: errors, part: 'errors', layer: null, of: 'all', ...pair };
  yield { ...whole(`E_total${mark}${after}`, 'total'), ...pair };
}

function* learn(
  layers: readonly NamedLayer[],
  pairs: readonly Pair[],
  isCoupled: boolean,
): Generator<Check> {
  const back = [...layers].reverse();
  for (const layer of back) {
    for (const { mark, ...pair } of pairs) {
      const all = slopes(layer, mark, isCoupled && layer === back[0]);
      for (const check of all) yield { ...check, ...pair };
    }
    if (pairs.length === 1) continue;
    const over = (ref: Ref) => `dE_total/d${ref}`;
    yield* rows(layer, 'all dE_dw', ({ edges }) => edges.map(({ weight }) => over(weight)));
    yield bias(layer, 'all dE_db', over);
  }
  for (const layer of back) yield* parameters(layer, '+');
}

function* slopes(layer: NamedLayer, mark: string, isCoupled: boolean): Generator<Check> {
  const by = (name: string) => `dE_total${mark}/d${name}`;
  const out = (name: string, net: string) => `dout_${name}${mark}/dnet_${net}${mark}`;
  yield all(layer, 'dE_dout', (name) => by(`out_${name}${mark}`));
  if (isCoupled) {
    yield* rows(layer, 'dout_dnet', ({ name }) =>
      layer.neurons.map((other) => out(name, other.name)),
    );
  } else yield all(layer, 'dout_dnet', (name) => out(name, name));
  yield all(layer, 'dE_dnet', (name) => by(`net_${name}${mark}`));
  yield all(layer, 'delta', (name) => `delta_${name}${mark}`);
  yield* rows(layer, 'dE_dw', ({ edges }) => edges.map(({ weight }) => by(weight)));
  yield bias(layer, 'dE_db', by);
  // Only next to the outputs has each share a name, and only where they are not coupled.
  yield* rows(layer, 'shares', ({ name, edges }) =>
    edges.map(({ from }) => `dE_${name}${mark}/dout_${from}${mark}`),
  );
}

function* parameters(layer: NamedLayer, after: '' | '+'): Generator<Check> {
  const velocity = (ref: Ref) => `v_${ref}${after}`;
  yield* rows(layer, 'velocities', ({ edges }) => edges.map(({ weight }) => velocity(weight)));
  yield* rows(layer, 'weights', ({ edges }) => edges.map(({ weight }) => weight + after));
  yield bias(layer, 'bias velocity', velocity);
  yield bias(layer, 'bias', (ref) => ref + after);
}

const whole = (ref: Ref, part: Part): Check => ({ refs: [ref], part, layer: null, of: 'number' });

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

/** A bias of each neuron's own, or the one that the layer shares; nothing where there are none. */
const bias = ({ name, neurons }: NamedLayer, part: Part, ref: (bias: Ref) => Ref): Check => ({
  refs: [...new Set(neurons.flatMap((neuron) => (neuron.bias ? [ref(neuron.bias)] : [])))],
  part,
  layer: name,
  of: neurons.some((neuron) => neuron.bias?.startsWith('b_')) ? 'all' : 'number',
});

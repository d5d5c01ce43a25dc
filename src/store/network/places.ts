import { layoutOf, type Network, type Ref, type Shape, withBiases } from '../../engine';

/** Numbers by their places. */
export type Numbers = ReadonlyMap<string, number>;

/**
 * Where each number of a network has its place, whatever it is called there: a weight between its
 * source and its target, a bias at its neuron or layer, what is given in its training pair. Hidden
 * neurons are counted in their own layer, outputs stay outputs, however many layers there are.
 */
export function placesOf(shape: Shape): ReadonlyMap<Ref, string> {
  const { inputs, outputs, layers, pairs, parameters } = layoutOf(shape);
  const places = new Map<Ref, string>();
  let sources = new Map(inputs.map((name) => [name, name]));
  for (const [depth, layer] of layers.entries()) {
    const own = depth === layers.length - 1 ? 'o' : `h${depth + 1}.`;
    const targets = new Map(layer.map(({ name }, index) => [name, `${own}${index + 1}`]));
    for (const { name, bias, edges } of layer) {
      const to = targets.get(name);
      for (const { weight, from } of edges) places.set(weight, `${sources.get(from)}>${to}`);
      if (bias) places.set(bias, `b>${bias === `b_${name}` ? to : own}`);
    }
    sources = targets;
  }
  for (const [index, mark] of pairs.entries()) {
    for (const ref of [...inputs, ...outputs.map((name) => `target_${name}`)]) {
      places.set(ref + mark, `${ref}@${index + 1}`);
    }
  }
  for (const ref of parameters) {
    const moving = ref.startsWith('v_') && places.get(ref.slice(2));
    if (!places.has(ref)) places.set(ref, moving ? `v ${moving}` : ref);
  }
  return places;
}

/** A network's numbers by their places, and with biases of its neurons those of its layers, too. */
function numbersOf(network: Network): Numbers {
  const all = network.biases === 'none' ? [network] : [withBiases(network, 'per layer'), network];
  return new Map(
    all.flatMap((each) =>
      [...placesOf(each)].map(([ref, place]) => [place, each.parameters[ref] as number] as const),
    ),
  );
}

/**
 * What is known of a network's numbers, and beyond them those that had a place before. A bias that a
 * layer shares takes the place of what its neurons had.
 */
export function remembered(before: Numbers, network: Network): Numbers {
  const isShared = network.biases === 'frozen' || network.biases === 'per layer';
  const kept = [...before].filter(([place]) => !isShared || !/^b>.*\d$/.test(place));
  return new Map([...kept, ...numbersOf(network)]);
}

/** The place of the bias that a neuron's layer shares. */
export const sharedBias = (place: string): string => place.replace(/\d+$/, '');

import { type Activation, type Complete, losses } from '../../engine';

/** What a layer does with its net inputs, and how it comes back to its deltas. */
export type Kind = {
  activation: Activation;
  /** Whether its deltas are worked out in the short form that its loss has. */
  short: boolean;
};

const CLASSES: Readonly<Record<Activation, string>> = {
  logistic: 'Logistic',
  tanh: 'Tanh',
  ReLU: 'ReLU',
  'leaky ReLU': 'LeakyReLU',
  identity: 'Identity',
  softmax: 'Softmax',
};

/** The kind of each layer. */
export const kindsOf = ({ activations, loss }: Complete): Kind[] =>
  activations.map((activation, depth) => ({
    activation,
    short: losses[loss].short && depth === activations.length - 1,
  }));

/** Each kind that there is, once, in the order of layers. */
export const different = (kinds: readonly Kind[]): Kind[] =>
  kinds.filter((kind, index) => kinds.findIndex((other) => same(kind, other)) === index);

const same = (a: Kind, b: Kind): boolean => a.activation === b.activation && a.short === b.short;

/** The class of a layer: where all are of one kind there is one for all. */
export const classOf = (kind: Kind, kinds: readonly Kind[]): string =>
  different(kinds).length === 1
    ? 'Layer'
    : CLASSES[kind.activation] + (kind.short && kind.activation === 'logistic' ? 'Output' : '');

/**
 * The classes of all layers: where they are of one kind one for all, else what all do, and then what
 * each kind does besides.
 */
export function layerClasses(
  kinds: readonly Kind[],
  layer: (kind: Kind | null) => string,
  layerOf: (kind: Kind) => string,
): string[] {
  const [first] = kinds as [Kind];
  return kinds.length === 1 ? [layer(first)] : [layer(null), ...kinds.map(layerOf)];
}

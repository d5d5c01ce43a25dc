import { type Complete, complete } from './complete';
import { losses } from './losses';
import type { Activation, Passes, Shape } from './shape';

/** The most training pairs. */
export const MOST_PAIRS = 16;

/** A shape that makes no sense; `field` names what is wrong with it. */
export class ShapeError extends RangeError {
  constructor(
    readonly field: keyof Complete,
    message: string,
  ) {
    super(message);
    this.name = 'ShapeError';
  }
}

const BIASES: readonly string[] = ['frozen', 'per layer', 'per neuron', 'none'];
const ORDERS: readonly string[] = ['simultaneous', 'output layer first'];
const PASSES: readonly Passes[] = ['online', 'batch mean', 'batch sum'];
const HIDDEN: readonly Activation[] = ['logistic', 'tanh', 'ReLU', 'leaky ReLU', 'identity'];

/** What else the names of a shape's weights and biases are, to be held. */
type Named = { weights: readonly string[]; biases: readonly string[] };

/** @throws ShapeError for the first thing about a shape that makes no sense, with a sentence. */
export function checkShape(given: Shape, { weights, biases }: Named): void {
  const shape = complete(given);
  const known = (field: keyof Complete, value: string, all: readonly string[]) => {
    if (!all.includes(value)) {
      throw new ShapeError(field, `“${value}” is not known here: it can be ${all.join(', ')}.`);
    }
  };
  const { sizes, activations, loss, pairs, turn } = shape;
  known('biases', shape.biases, BIASES);
  known('order', shape.order, ORDERS);
  known('passes', shape.passes, PASSES);
  known('loss', loss, Object.keys(losses));
  for (const each of activations) known('activations', each, [...HIDDEN, 'softmax']);
  const layers = sizes.length - 1;
  if (activations.length !== layers) {
    throw new ShapeError(
      'activations',
      `There are ${layers} layers after the inputs, and ${activations.length} activations.`,
    );
  }
  if (activations.indexOf('softmax') >= 0 && activations.indexOf('softmax') < layers - 1) {
    throw new ShapeError(
      'activations',
      'Softmax belongs in the output layer: its outputs share out 1 among them.',
    );
  }
  const last = activations.at(-1) ?? 'logistic';
  if (last === 'softmax' && sizes.at(-1) === 1) {
    throw new ShapeError(
      'activations',
      'Softmax with one output alone is always 1: take two outputs or more, or the logistic function.',
    );
  }
  const { goesWith } = losses[loss];
  if (goesWith && goesWith !== last) {
    throw new ShapeError(
      'loss',
      loss === 'cross-entropy'
        ? `Cross-entropy is for outputs that sum up to 1: it needs softmax, not ${last}.`
        : `Binary cross-entropy is for outputs that are each between 0 and 1 for themselves: it needs the logistic function, not ${last}.`,
    );
  }
  if (!Number.isInteger(pairs) || pairs < 1 || pairs > MOST_PAIRS) {
    throw new ShapeError('pairs', `There can be 1 to ${MOST_PAIRS} training pairs, not ${pairs}.`);
  }
  if (!Number.isInteger(turn) || turn < 1 || turn > pairs) {
    throw new ShapeError('turn', `There is no training pair ${turn} among ${pairs}.`);
  }
  const unknown = shape.held.find((ref) => !weights.includes(ref) && !biases.includes(ref));
  if (unknown !== undefined) {
    throw new ShapeError('held', `${unknown} is no weight or bias of this network.`);
  }
}

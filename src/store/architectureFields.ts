import {
  type Activation,
  type Complete,
  type Loss,
  MOST_PAIRS,
  type Passes,
  ShapeError,
} from '../engine';
import type { Architecture, Choices } from './choices';
import type { Field } from './field';

/** What each is called in a link. */
const ACTIVATIONS: Readonly<Record<Activation, string>> = {
  logistic: 'logistic',
  tanh: 'tanh',
  ReLU: 'relu',
  'leaky ReLU': 'leaky',
  identity: 'identity',
  softmax: 'softmax',
};
const LOSSES: Readonly<Record<Loss, string>> = {
  'half square': 'half',
  square: 'square',
  'mean square': 'mean',
  'binary cross-entropy': 'binary',
  'cross-entropy': 'cross',
};
const PASSES: Readonly<Record<Passes, string>> = {
  online: 'online',
  'batch mean': 'mean',
  'batch sum': 'sum',
};
const POLICIES: Readonly<Record<Choices['biases'], string>> = {
  frozen: 'frozen',
  'per layer': 'layer',
  'per neuron': 'neuron',
  none: 'none',
};
const MOMENTUM = { off: 'off', on: 'on' } as const;

/** The fields of a link by what they say of a shape. */
export const KEYS: Readonly<Partial<Record<keyof Complete, string>>> = {
  activations: 'act',
};

/** What a text names. @throws ShapeError */
function named<Value extends string>(
  field: keyof Complete,
  names: Readonly<Record<Value, string>>,
  text: string,
): Value {
  const values = Object.keys(names) as Value[];
  const value = values.find((each) => [each, names[each]].includes(text));
  if (value !== undefined) return value;
  const all = Object.values(names).join(', ');
  throw new ShapeError(field, `“${text.slice(0, 40)}” is not known here: it can be ${all}.`);
}

/** A field of the architecture, which is checked when all of it is read. */
const part = <Key extends keyof Architecture>(
  key: Key,
  read: (text: string) => NonNullable<Architecture[Key]>,
  write: (value: NonNullable<Architecture[Key]>) => string,
): Field => ({
  read: (text, choices) => ({
    ...choices,
    architecture: { ...choices.architecture, [key]: read(text) },
  }),
  write: ({ architecture }) => {
    const value = architecture[key];
    return value === undefined ? null : write(value);
  },
});

/** @throws ShapeError */
function sizesIn(text: string): number[] {
  if (!/^\d+(-\d+)+$/.test(text)) {
    throw new ShapeError('sizes', 'Layer sizes are two or more whole numbers, as in 2-2-2.');
  }
  return text.split('-').map(Number);
}

/** @throws ShapeError */
function pairsIn(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new ShapeError('pairs', `There can be 1 to ${MOST_PAIRS} training pairs.`);
}

/** The fields that say what the network is, in the order in which they are written. */
export const ARCHITECTURE: Readonly<Record<string, Field>> = {
  sizes: part('sizes', sizesIn, (sizes) => sizes.join('-')),
  act: part(
    'activations',
    (text) => text.split('-').map((name) => named('activations', ACTIVATIONS, name)),
    (all) => all.map((each) => ACTIVATIONS[each]).join('-'),
  ),
  loss: part(
    'loss',
    (text) => named('loss', LOSSES, text),
    (loss) => LOSSES[loss],
  ),
  held: part(
    'held',
    (text) => text.split(',').filter(Boolean),
    (held) => held.join(),
  ),
  pairs: part('pairs', pairsIn, (pairs) => String(pairs)),
  passes: part(
    'passes',
    (text) => named('passes', PASSES, text),
    (passes) => PASSES[passes],
  ),
  momentum: part(
    'momentum',
    (text) => named('momentum', MOMENTUM, text) === 'on',
    (on) => MOMENTUM[on ? 'on' : 'off'],
  ),
};

/** What is trained of the biases, or that there are none. */
export const BIASES: Field = {
  read: (text, choices) => ({ ...choices, biases: named('biases', POLICIES, text) }),
  write: ({ biases }) => POLICIES[biases],
};

import { layout, type Ref, withBiases } from '../engine';
import { lesson, nearest } from '../lesson';
import { typed } from '../tex';
import { articleChoices, type Choices, SIZES, SPEEDS } from './choices';

/** One field of a link: how it is read from text, written as text, and where it belongs. */
type Field = {
  /** The choices with this field set; null where the text does not fit the field. */
  read(text: string, choices: Choices): Choices | null;
  /** null where these choices have no such field. */
  write(choices: Choices): string | null;
};

/** A field of a few values, each with its text in a link. */
function option<Value extends string>(
  texts: Readonly<Record<Value, string>>,
  get: (choices: Choices) => Value,
  set: (choices: Choices, value: Value) => Choices,
): Field {
  const values = Object.keys(texts) as Value[];
  return {
    read: (text, choices) => {
      const value = values.find((candidate) => texts[candidate] === text);
      return value === undefined ? null : set(choices, value);
    },
    write: (choices) => texts[get(choices)],
  };
}

function notated<Key extends 'rate' | 'pair' | 'times' | 'difference' | 'delta'>(
  key: Key,
  texts: Readonly<Record<Choices['notation'][Key], string>>,
): Field {
  return option(
    texts,
    ({ notation }) => notation[key],
    (choices, value) => ({ ...choices, notation: { ...choices.notation, [key]: value } }),
  );
}

function number(ref: Ref): Field {
  return {
    read: (text, choices) => {
      const result = typed(text);
      return 'value' in result && ref in choices.parameters
        ? { ...choices, parameters: { ...choices.parameters, [ref]: result.value } }
        : null;
    },
    write: ({ parameters }) => (ref in parameters ? String(parameters[ref]) : null),
  };
}

const lessonOf = (choices: Choices) => lesson({ ...choices, sizes: SIZES }, choices.pace);

export const DECIMALS = { least: 3, most: 12 } as const;

/** Read from the top: what a field needs to make sense of stands above it. */
const fields: ReadonlyMap<string, Field> = new Map<string, Field>([
  [
    'biases',
    option(
      { frozen: 'frozen', 'per layer': 'layer', 'per neuron': 'neuron' },
      ({ biases }) => biases,
      (choices, biases) => ({ ...choices, ...rebiased(choices, biases) }),
    ),
  ],
  [
    'order',
    option(
      { simultaneous: 'simultaneous', 'output layer first': 'output' },
      ({ order }) => order,
      (choices, order) => ({ ...choices, order }),
    ),
  ],
  [
    'pace',
    option(
      { 'every factor': 'factor', 'one step a weight': 'weight' },
      ({ pace }) => pace,
      (choices, pace) => ({ ...choices, pace }),
    ),
  ],
  [
    'step',
    {
      read: (text, choices) =>
        lessonOf(choices).places.has(text) ? { ...choices, step: text } : null,
      // The step that was chosen may be none of the lesson any more: the link has the one shown.
      write: (choices) => {
        const given = lessonOf(choices);
        return given.steps[nearest(given, choices.step)]?.id ?? articleChoices.step;
      },
    },
  ],
  ['rate', notated('rate', { eta: 'eta', alpha: 'alpha', epsilon: 'epsilon' })],
  ['pair', notated('pair', { 'target, output': 'target', 'ideal, actual': 'ideal' })],
  ['times', notated('times', { dot: 'dot', cross: 'cross' })],
  ['difference', notated('difference', { 'target first': 'target', 'output first': 'output' })],
  ['delta', notated('delta', { slope: 'slope', 'minus slope': 'minus' })],
  [
    'decimals',
    {
      read: (text, choices) => {
        const decimals = /^\d{1,2}$/.test(text) ? Number(text) : 0;
        return decimals >= DECIMALS.least && decimals <= DECIMALS.most
          ? { ...choices, notation: { ...choices.notation, decimals } }
          : null;
      },
      write: ({ notation }) => String(notation.decimals),
    },
  ],
  [
    'speed',
    {
      read: (text, choices) => {
        const speed = SPEEDS.find((each) => String(each) === text);
        return speed === undefined ? null : { ...choices, speed };
      },
      write: ({ speed }) => String(speed),
    },
  ],
  ...[
    ...new Set([...layout(SIZES, 'frozen').parameters, ...layout(SIZES, 'per neuron').parameters]),
  ].map((ref): [string, Field] => [ref, number(ref)]),
]);

/** The same choices under another bias policy: the biases are carried over. */
export function rebiased(
  choices: Choices,
  biases: Choices['biases'],
): Pick<Choices, 'biases' | 'parameters'> {
  const network = { ...choices, sizes: SIZES };
  return { biases, parameters: withBiases(network, biases).parameters };
}

/** The hash that carries these choices, without `#`; what is as in the article is left out. */
export function writeLink(choices: Choices): string {
  const { parameters } = rebiased(articleChoices, choices.biases);
  const usual = { ...articleChoices, parameters };
  const pairs: string[] = [];
  for (const [key, field] of fields) {
    const text = field.write(choices);
    if (text !== null && text !== field.write(usual)) {
      pairs.push(`${key}=${encodeURIComponent(text)}`);
    }
  }
  return pairs.join('&');
}

/**
 * Reads a hash, with or without `#`. Each field that is unknown, repeated or does not fit is left
 * out, and its text is among the ignored ones.
 */
export function readLink(hash: string): { choices: Choices; ignored: string[] } {
  const given = [...new URLSearchParams(hash.replace(/^#/, ''))];
  const ignored: string[] = [];
  const texts = new Map<string, string>();
  for (const [key, text] of given) {
    if (fields.has(key) && !texts.has(key)) texts.set(key, text);
    else ignored.push(text ? `${key}=${text}` : key);
  }
  let choices = articleChoices;
  for (const [key, field] of fields) {
    const text = texts.get(key);
    if (text === undefined) continue;
    const read = field.read(text, choices);
    if (read) choices = read;
    else ignored.push(`${key}=${text}`);
  }
  return { choices, ignored };
}

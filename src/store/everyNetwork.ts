import {
  article,
  layoutOf,
  type Network,
  plan,
  type Ref,
  type Shape,
  ShapeError,
  tidy,
} from '../engine';
import { lesson } from '../lesson';
import { learnAllEquations } from '../tex';
import { ARCHITECTURE, BIASES, KEYS } from './architectureFields';
import {
  type Architecture,
  articleChoices,
  type Choices,
  type Chosen,
  hasAnswers,
  networkOf,
  shownOutput,
} from './choices';
import { type Field, type Fields, number, wholeNumber } from './field';
import type { Ignored } from './ignored';
import { type General, learn } from './learned';
import { FIELDS, readFields } from './link';
import { ENDING, type Pair, type Read } from './linkText';
import { adviceOn } from './network/advice';
import { rebiased } from './rebiased';
import { checkShown } from './shown';
import type { State } from './state';

/** Makes all networks known: to the engine, the lesson and the equations, to links, files and edits. */
export function learnEveryNetwork(): void {
  learnAllEquations();
  learn({ chosen, begun, withHeld, fieldsOf, usual, read, shaped });
}

/** Each architecture by what it says. */
const known = new Map<string, Architecture>([
  [JSON.stringify(articleChoices.architecture), articleChoices.architecture],
]);

function architectureOf(shape: Shape): Architecture {
  const { biases: _, order: __, turn: ___, ...architecture } = tidy(shape);
  const name = JSON.stringify(architecture);
  const found = known.get(name) ?? architecture;
  known.set(name, found);
  return found;
}

function chosen(network: Network): Chosen {
  const { biases, order, parameters } = network;
  const { layout } = plan(network);
  return {
    architecture: architectureOf(network),
    biases,
    order,
    parameters: Object.fromEntries(
      layout.parameters.map((ref) => [ref, parameters[ref] ?? usualNumber(network, ref)]),
    ),
  };
}

const articleNumbers = new Map(
  (['frozen', 'per neuron'] as const).flatMap((biases) =>
    Object.entries(rebiased(articleChoices, biases).parameters),
  ),
);

/** What a number is where nothing is said of it: the article's in a network of its size, else 0. */
function usualNumber({ sizes }: Shape, ref: Ref): number {
  const isOfSize = String(sizes) === String(article.sizes);
  return ((isOfSize || ref === 'eta') && articleNumbers.get(ref)) || 0;
}

function begun(network: Network, { pace, step }: State): Partial<State> {
  const { indexById } = lesson(network, pace);
  return {
    ...chosen(network),
    ...{ from: 0, round: 0, walk: 1, typed: {}, cameFrom: [], answered: false, playing: false },
    step: indexById.has(step) ? step : 'start',
  };
}

function withHeld(network: Network, ref: Ref, held: boolean): Chosen {
  const others = (network.held ?? []).filter((other) => other !== ref);
  return chosen({ ...network, held: held ? [...others, ref] : others });
}

/** Online the pair follows from the round. */
const walk: Field = {
  read: (text, choices) => {
    const { pairs = 1, passes } = choices.architecture;
    if (!passes) return pairs > 1 ? 'in turn' : 'no place';
    return wholeNumber(text, { least: 1, most: pairs }, (pair) => ({ ...choices, walk: pair }));
  },
  write: ({ architecture: { pairs = 1, passes }, walk: pair }) => {
    const walked = Math.min(pair, pairs);
    return passes && walked > 1 ? String(walked) : null;
  },
};

const outputsOf = (choices: Choices) => layoutOf(networkOf(choices)).outputs;

/** Written where there is a choice, and it is not the first. */
const output: Field = {
  read: (text, choices) => {
    if (!hasAnswers(choices)) return 'no map';
    return outputsOf(choices).includes(text) ? { ...choices, output: text } : 'no output';
  },
  write: (choices) => {
    if (!hasAnswers(choices)) return null;
    const outputs = outputsOf(choices);
    const name = shownOutput(choices, outputs);
    return name === outputs[0] ? null : name;
  },
};

/** A number to the last bit: a velocity may be −0. */
const exact = (ref: Ref): Field => ({
  ...number(ref),
  write: ({ parameters }) => {
    const value = parameters[ref];
    return value === undefined ? null : Object.is(value, -0) ? '-0' : String(value);
  },
});

/** The step comes after all that the lesson follows from. */
function fieldsOf(choices: Choices): Fields {
  const { step, parameters: _, ...others } = FIELDS;
  const refs = layoutOf(networkOf(choices)).parameters;
  return {
    ...others,
    architecture: ARCHITECTURE,
    biases: { biases: BIASES },
    walk: { walk },
    output: { output },
    step,
    parameters: Object.fromEntries(refs.map((ref) => [ref, exact(ref)])),
  };
}

function usual(choices: Choices): Choices {
  const network = { ...networkOf(choices), parameters: {} };
  return { ...articleChoices, parameters: chosen(network).parameters };
}

/** The fields that make the shape, in the order in which they are read. */
const SHAPE: readonly (readonly [key: string, field: Field])[] = [
  ...Object.entries(ARCHITECTURE),
  ['biases', BIASES],
];

/**
 * Reads a link: its shape first and as a whole, and then what of it fits this shape. Where the shape makes no
 * sense, or is none that the page shows, all of it is refused with a sentence.
 */
function read(pairs: readonly Pair[]): Read {
  const texts = new Map<string, string>();
  const others: Pair[] = [];
  const twice: Ignored[] = [];
  for (const [key, text] of pairs) {
    if (!SHAPE.some(([name]) => name === key)) others.push([key, text]);
    else if (texts.has(key)) twice.push({ text: `${key}=${text}`, why: 'twice' });
    else texts.set(key, text.replace(ENDING, ''));
  }
  const made = shaped(texts);
  if ('choices' in made) {
    const result = readFields(others, fieldsOf(made.choices), made.choices);
    const ignored = result.ignored.map(
      (each): Ignored =>
        each.why === 'unknown' && /^(mu|v_\w+)=/.test(each.text)
          ? { text: each.text, why: 'no momentum' }
          : each,
    );
    return {
      ...result,
      ignored: [...twice, ...leftOut(texts, made.choices), ...ignored],
      remarks: senseless(result.choices),
    };
  }
  const { key, says } = made;
  const refused = { text: `${key}=${texts.get(key) ?? ''}`, why: 'no network', says } as const;
  return { choices: articleChoices, ignored: [refused] };
}

/** What a shape says that it does not come to. */
function leftOut(texts: ReadonlyMap<string, string>, { architecture }: Choices): Ignored[] {
  const { pairs, passes, held = [] } = architecture;
  const named = texts.get('held')?.split(',').filter(Boolean) ?? [];
  const text = `passes=${texts.get('passes')}`;
  return [
    ...named
      .filter((ref) => !held.includes(ref))
      .map((ref): Ignored => ({ text: `held=${ref}`, why: 'not trained' })),
    ...(!pairs && !passes && texts.has('passes') && text !== 'passes=online'
      ? [{ text, why: 'one pair' } as const]
      : []),
  ];
}

/** A target that no share of 1 can be, where the loss is for shares. */
function senseless(choices: Choices): Ignored[] {
  const { loss = '' } = choices.architecture;
  const advice = loss.endsWith('cross-entropy') ? adviceOn(networkOf(choices)) : null;
  if (advice?.why !== 'reach') return [];
  return [{ text: `${advice.ref}=${choices.parameters[advice.ref]}`, why: 'no share' }];
}

function shaped(texts: ReadonlyMap<string, string>): ReturnType<General['shaped']> {
  let choices = articleChoices;
  try {
    for (const [key, field] of SHAPE) {
      const text = texts.get(key);
      const result = text === undefined ? choices : field.read(text, choices);
      if (typeof result !== 'string') choices = result;
    }
    const network = { ...networkOf(choices), parameters: {} };
    checkShown(network);
    return { choices: { ...choices, ...chosen(network) } };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { key: KEYS[error.field] ?? error.field, says: error.message };
  }
}

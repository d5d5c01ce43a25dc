import { article, type BiasPolicy, layout, MOST_ROUNDS } from '../engine';
import { type Lesson, lesson, nearest } from '../lesson';
import { type Digits, typed } from '../tex';
import { type Attempt, readAttempt, writeAttempt } from './attempt';
import {
  type Axis,
  articleChoices,
  type Chart,
  type Choices,
  isOfArticle,
  NUDGES,
  networkOf,
  type Range,
  type Rival,
  SPEEDS,
  TABS,
  type Tab,
  type Writing,
} from './choices';
import { isMovable, planeOf } from './derive';
import { type Field, type Fields, number, option, whole, wholeNumber } from './field';
import type { Ignored, Why } from './ignored';
import { learned } from './learned';
import { ENDING, namesOther, type Pair, pairsOf, type Read } from './linkText';
import { rebiased } from './rebiased';

function notated<Key extends Exclude<keyof Writing, 'digits'>>(
  key: Key,
  texts: Readonly<Record<Choices['notation'][Key], string | null>>,
): Field {
  return option(
    texts,
    ({ notation }) => notation[key],
    (choices, value) => ({ ...choices, notation: { ...choices.notation, [key]: value } }),
  );
}

/** Digits counted in one way; where a link has both, decimals count. */
function digits(of: Digits['of']): Field {
  return {
    read: (text, choices) =>
      choices.notation.digits
        ? 'both'
        : wholeNumber(text, DIGITS, (count) => ({
            ...choices,
            notation: { ...choices.notation, digits: { of, count } },
          })),
    write: ({ notation }) => (notation.digits?.of === of ? String(notation.digits.count) : ''),
  };
}

const textsOf = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;

const AXES: Readonly<Record<Axis, string>> = { linear: 'linear', log: 'log' };

function charted(key: 'rounds' | 'error', texts: Readonly<Record<Axis, string>>): Field {
  return option<Chart[typeof key]>(
    texts,
    ({ chart }) => chart[key],
    (choices, value) => ({ ...choices, chart: { ...choices.chart, [key]: value } }),
  );
}

/**
 * A parameter of the plane: any but the learning rate. The one that x takes from y leaves y what x
 * had; y, which is read after it, may not take the same.
 */
function axis(key: 'x' | 'y'): Field {
  return {
    read: (text, choices) => {
      const { plane, parameters } = choices;
      if (!Object.hasOwn(parameters, text) || !isMovable(text)) return 'no choice';
      if (key === 'y')
        return text === plane.x ? 'no choice' : { ...choices, plane: { ...plane, y: text } };
      const y = text === plane.y ? plane.x : plane.y;
      return { ...choices, plane: { ...plane, x: text, y } };
    },
    write: (choices) => planeOf(choices)[key],
  };
}

/** Two numbers, the lower first. */
function range(key: 'xRange' | 'yRange'): Field {
  return {
    read: (text, choices) => {
      const ends = text.split('~').map((end) => typed(end));
      const [low, high] = ends.map((end) => ('value' in end ? end.value : Number.NaN));
      if (ends.length !== 2 || low === undefined || high === undefined || !(low < high))
        return 'no range';
      const limits: Range = [low, high];
      return { ...choices, plane: { ...choices.plane, [key]: limits } };
    },
    write: (choices) => planeOf(choices)[key]?.join('~') ?? '',
  };
}

/** A field that is there only while something is on. */
function flag(
  text: string,
  get: (choices: Choices) => boolean,
  set: (choices: Choices, value: boolean) => Choices,
): Field {
  return option(
    { on: text, off: 'off' },
    (choices) => (get(choices) ? 'on' : 'off'),
    (choices, value) => set(choices, value === 'on'),
  );
}

/** The lesson where the learner stands. */
export const lessonOf = (choices: Choices): Lesson =>
  lesson(networkOf({ ...choices, from: choices.round }), choices.pace);

export const DIGITS = { least: 3, most: 12 } as const;

/**
 * The fields of each choice by their keys in a link. Read from the top: what a field needs to make
 * sense of stands above it.
 */
export const FIELDS: Fields = {
  architecture: {},
  biases: {
    biases: option(
      { frozen: 'frozen', 'per layer': 'layer', 'per neuron': 'neuron' },
      ({ biases }) => biases as BiasPolicy,
      (choices, biases) => ({ ...choices, ...rebiased(choices, biases) }),
    ),
  },
  order: {
    order: option(
      { simultaneous: 'simultaneous', 'output layer first': 'output' },
      ({ order }) => order,
      (choices, order) => ({ ...choices, order }),
    ),
  },
  pace: {
    pace: option(
      { 'every factor': 'factor', 'one step a weight': 'weight' },
      ({ pace }) => pace,
      (choices, pace) => ({ ...choices, pace }),
    ),
  },
  step: {
    step: {
      read: (text, choices) =>
        lessonOf(choices).indexById.has(text) ? { ...choices, step: text } : 'no step',
      // The step that was chosen may be none of the lesson any more: the link has the one shown.
      write: (choices) => {
        const given = lessonOf(choices);
        return given.steps[nearest(given, choices.step)]?.id ?? articleChoices.step;
      },
    },
  },
  notation: {
    rate: notated('rate', { eta: 'eta', alpha: 'alpha', epsilon: 'epsilon' }),
    pair: notated('pair', { 'target, output': 'target', 'ideal, actual': 'ideal' }),
    times: notated('times', { dot: 'dot', cross: 'cross' }),
    difference: notated('difference', { 'target first': 'target', 'output first': 'output' }),
    delta: notated('delta', { slope: 'slope', 'minus slope': 'minus' }),
    // Not in files as they were before there was another naming.
    names: notated('names', {
      'target by target': null,
      'source by source': 'source',
      'target, source': 'to',
      'source, target': 'from',
    }),
    decimals: digits('decimals'),
    significant: digits('significant'),
  } satisfies Record<Exclude<keyof Writing, 'digits'> | Digits['of'], Field>,
  lecture: {
    screen: flag(
      'lecture',
      ({ lecture: inLecture }) => inLecture,
      (choices, inLecture) => ({ ...choices, lecture: inLecture }),
    ),
  },
  asks: {
    results: flag(
      'asked',
      ({ asks }) => asks,
      (choices, asks) => ({ ...choices, asks }),
    ),
  },
  speed: {
    speed: option(
      textsOf([...SPEEDS.keys()]),
      ({ speed }) => speed,
      (choices, speed) => ({ ...choices, speed }),
    ),
  },
  from: {
    from: whole(
      { least: 0, most: MOST_ROUNDS },
      ({ from }) => from,
      (choices, from) => ({ ...choices, from, round: from }),
    ),
  },
  round: {
    round: {
      read: (text, choices) =>
        wholeNumber(text, { least: choices.from, most: MOST_ROUNDS }, (round) => ({
          ...choices,
          round,
        })),
      write: ({ round }) => String(round),
    },
  },
  tab: {
    tab: option<Tab>(
      textsOf(TABS),
      ({ tab }) => tab,
      (choices, tab) => ({ ...choices, tab }),
    ),
  },
  chart: {
    rounds: charted('rounds', AXES),
    error: charted('error', AXES),
    parts: flag(
      'shown',
      ({ chart }) => chart.parts,
      (choices, parts) => ({ ...choices, chart: { ...choices.chart, parts } }),
    ),
  } satisfies Record<keyof Chart, Field>,
  rival: {
    rival: option<Rival | 'none'>(
      {
        none: 'none',
        simultaneous: 'simultaneous',
        'output layer first': 'output',
        frozen: 'frozen',
        'per layer': 'layer',
        'per neuron': 'neuron',
      },
      ({ rival }) => rival ?? 'none',
      (choices, rival) => ({ ...choices, rival: rival === 'none' ? null : rival }),
    ),
  },
  plane: { x: axis('x'), y: axis('y'), xs: range('xRange'), ys: range('yRange') },
  nudge: {
    nudge: whole(
      NUDGES,
      ({ nudge }) => nudge,
      (choices, nudge) => ({ ...choices, nudge }),
    ),
  },
  walk: {},
  output: {},
  parameters: Object.fromEntries(
    [
      ...layout(article.sizes, 'frozen').parameters,
      ...layout(article.sizes, 'per neuron').parameters,
    ].map((ref) => [ref, number(ref)]),
  ),
};

/** The fields that a link to such choices can have. */
export const fieldsOf = (choices: Choices): Fields =>
  isOfArticle(choices) ? FIELDS : learned().fieldsOf(choices);

/** What a link to such choices need not say. */
const usual = (choices: Choices): Choices =>
  isOfArticle(choices)
    ? { ...articleChoices, parameters: rebiased(articleChoices, choices.biases).parameters }
    : learned().usual(choices);

/** The hash that carries these choices, without `#`; what is usual is left out. */
export function writeLink(choices: Choices): string {
  const left = usual(choices);
  const pairs: string[] = [];
  for (const [key, field] of Object.values(fieldsOf(choices)).flatMap(Object.entries<Field>)) {
    const text = field.write(choices);
    if (text !== null && text !== field.write(left)) {
      pairs.push(`${key}=${encodeURIComponent(text)}`);
    }
  }
  return pairs.join('&');
}

/** The key and the value of a link's version. Links of version 1 are written without it. */
const VERSION = ['v', '1'] as const;

/** A learner's work, which no link has unless it is asked for. */
const ATTEMPT = 'attempt';

/** The same with the learner's own numbers, for a teacher. */
export const writeAttemptLink = (state: Choices & Attempt): string =>
  `${writeLink(state)}&${ATTEMPT}=${encodeURIComponent(writeAttempt(state))}`;

/**
 * Reads a hash, with or without `#`. Each field that is unknown, repeated or does not fit is left
 * out, and its text is among the ignored ones; a network that makes no sense is refused with all
 * else. An attempt is a learner's work, where one was sent.
 */
export function readLink(hash: string): Read {
  const pairs = pairsOf(hash);
  return namesOther(hash) ? learned().read(pairs) : readFields(pairs, FIELDS, articleChoices);
}

/** Reads these fields, on top of what is chosen. */
export function readFields(pairs: readonly Pair[], all: Fields, chosen: Choices): Read {
  const fields = new Map(Object.values(all).flatMap(Object.entries<Field>));
  const ignored: Ignored[] = [];
  const texts = new Map<string, string>();
  let attempt: Partial<Attempt> | undefined;
  for (const [key, text] of pairs) {
    if (key === ATTEMPT) {
      try {
        attempt = readAttempt(text);
      } catch {
        ignored.push({ text: key, why: 'no attempt' });
      }
    } else if (key === VERSION[0]) {
      const version = text.replace(ENDING, '');
      const why = Number(version) > 1 ? 'newer' : 'no choice';
      if (version !== VERSION[1]) ignored.push({ text: `${key}=${text}`, why });
    } else if (fields.has(key) && !texts.has(key)) texts.set(key, text);
    else {
      const why = fields.has(key) ? 'twice' : 'unknown';
      ignored.push({ text: text ? `${key}=${text}` : key, why });
    }
  }
  let choices = chosen;
  for (const [key, field] of fields) {
    const text = texts.get(key);
    if (text === undefined) continue;
    const first = field.read(text, choices);
    const bare = text.replace(ENDING, '');
    const read = typeof first === 'string' && bare !== text ? field.read(bare, choices) : first;
    if (typeof read !== 'string') choices = read;
    else ignored.push({ text: `${key}=${text}`, why: first as Why });
  }
  return { choices, ignored, ...(attempt && { attempt }) };
}

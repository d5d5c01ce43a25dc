import { layout, MOST_ROUNDS, type Ref } from '../engine';
import { lesson, nearest } from '../lesson';
import { type Digits, typed } from '../tex';
import { type Attempt, readAttempt, writeAttempt } from './attempt';
import {
  type Axis,
  articleChoices,
  type Chart,
  type Choices,
  NUDGES,
  networkOf,
  type Range,
  type Rival,
  rebiased,
  SIZES,
  SPEEDS,
  TABS,
  type Tab,
  type Writing,
} from './choices';
import { planeOf } from './derive';
import type { Ignored, Why } from './ignored';

/** One field of a link: how it is read from text, written as text, and where it belongs. */
export type Field = {
  /** The choices with this field set, or why the text does not fit it. */
  read(text: string, choices: Choices): Choices | Why;
  /** null where these choices have no such field. */
  write(choices: Choices): string | null;
};

/** A field of a few values, each with its text in a link; null where it says nothing. */
function option<Value extends string>(
  texts: Readonly<Record<Value, string | null>>,
  get: (choices: Choices) => Value,
  set: (choices: Choices, value: Value) => Choices,
): Field {
  const values = Object.keys(texts) as Value[];
  return {
    read: (text, choices) => {
      const value = values.find((candidate) => texts[candidate] === text);
      return value === undefined ? 'no choice' : set(choices, value);
    },
    write: (choices) => texts[get(choices)] ?? null,
  };
}

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

function number(ref: Ref): Field {
  return {
    read: (text, choices) => {
      // Training may have led beyond what may be typed.
      const isTrained = choices.from > 0 && /^[wb]/.test(ref);
      const result = typed(text, isTrained ? Number.isFinite : undefined);
      if (!(ref in choices.parameters)) return 'no place';
      if ('refusal' in result) return result.refusal;
      return { ...choices, parameters: { ...choices.parameters, [ref]: result.value } };
    },
    write: ({ parameters }) => (ref in parameters ? String(parameters[ref]) : null),
  };
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

type Limits = { least: number; most: number };

/** A field of a whole number within limits. */
function whole(
  limits: Limits,
  get: (choices: Choices) => number,
  set: (choices: Choices, value: number) => Choices,
): Field {
  return {
    read: (text, choices) => wholeNumber(text, limits, (value) => set(choices, value)),
    write: (choices) => String(get(choices)),
  };
}

function wholeNumber(
  text: string,
  { least, most }: Limits,
  set: (value: number) => Choices,
): Choices | Why {
  const value = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? set(value) : 'no whole number';
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
      if (!Object.hasOwn(parameters, text) || text === 'eta') return 'no choice';
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

const lessonOf = (choices: Choices) => lesson(networkOf(choices), choices.pace);

export const DIGITS = { least: 3, most: 12 } as const;

/**
 * The fields of each choice by their keys in a link. Read from the top: what a field needs to make
 * sense of stands above it.
 */
export const FIELDS: Readonly<Record<keyof Choices, Readonly<Record<string, Field>>>> = {
  biases: {
    biases: option(
      { frozen: 'frozen', 'per layer': 'layer', 'per neuron': 'neuron' },
      ({ biases }) => biases,
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
  parameters: Object.fromEntries(
    [...layout(SIZES, 'frozen').parameters, ...layout(SIZES, 'per neuron').parameters].map(
      (ref) => [ref, number(ref)],
    ),
  ),
};

const fields: ReadonlyMap<string, Field> = new Map(Object.values(FIELDS).flatMap(Object.entries));

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

/** The key and the value of a link's version. Links of version 1 are written without it. */
const VERSION = ['v', '1'] as const;

/** A learner's work, which no link has unless it is asked for. */
const ATTEMPT = 'attempt';

/** The same with the learner's own numbers, for a teacher. */
export const writeAttemptLink = (state: Choices & Attempt): string =>
  `${writeLink(state)}&${ATTEMPT}=${encodeURIComponent(writeAttempt(state))}`;

/** What a text around a link, or the program that sent it, leaves at its end. */
const ENDING = /[\s.,;:!?)\]}>"'’”»]+$/;

/** The pairs of a hash, also of one whose signs a mail program has written in another way. */
const pairsOf = (hash: string): [key: string, text: string][] => {
  const plain = hash
    .replace(/^#/, '')
    .replace(/(&|%26)(amp;)?/gi, '&')
    .replace(/%3d/gi, '=');
  return [...new URLSearchParams(plain)];
};

/**
 * Reads a hash, with or without `#`. Each field that is unknown, repeated or does not fit is left
 * out, and its text is among the ignored ones. An attempt is a learner's work, where one was sent.
 */
export function readLink(hash: string): {
  choices: Choices;
  ignored: Ignored[];
  attempt?: Partial<Attempt>;
} {
  const ignored: Ignored[] = [];
  const texts = new Map<string, string>();
  let attempt: Partial<Attempt> | undefined;
  for (const [key, text] of pairsOf(hash)) {
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
  let choices = articleChoices;
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

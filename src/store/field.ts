import type { Ref } from '../engine';
import { typed } from '../tex';
import type { Choices } from './choices';
import type { Why } from './ignored';

/** One field of a link: how it is read from text, written as text, and where it belongs. */
export type Field = {
  /** The choices with this field set, or why the text does not fit it. */
  read(text: string, choices: Choices): Choices | Why;
  /** null where these choices have no such field. */
  write(choices: Choices): string | null;
};

/** The fields of each choice by their keys in a link. */
export type Fields = Readonly<Record<keyof Choices, Readonly<Record<string, Field>>>>;

/** A field of a few values, each with its text in a link; null where it says nothing. */
export function option<Value extends string>(
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

/** A weight, an input or another number of the network. */
export function number(ref: Ref): Field {
  return {
    read: (text, choices) => {
      // Training may have led beyond what may be typed.
      const isTrained = choices.from > 0 && /^[wbv]/.test(ref);
      const result = typed(text, isTrained ? Number.isFinite : undefined);
      if (!(ref in choices.parameters)) return 'no place';
      if ('refusal' in result) return result.refusal;
      return { ...choices, parameters: { ...choices.parameters, [ref]: result.value } };
    },
    write: ({ parameters }) => (ref in parameters ? String(parameters[ref]) : null),
  };
}

type Limits = { least: number; most: number };

/** A field of a whole number within limits. */
export function whole(
  limits: Limits,
  get: (choices: Choices) => number,
  set: (choices: Choices, value: number) => Choices,
): Field {
  return {
    read: (text, choices) => wholeNumber(text, limits, (value) => set(choices, value)),
    write: (choices) => String(get(choices)),
  };
}

/** A whole number within limits, as digits. */
export function wholeNumber(
  text: string,
  { least, most }: Limits,
  set: (value: number) => Choices,
): Choices | Why {
  const value = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? set(value) : 'no whole number';
}

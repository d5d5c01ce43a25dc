import * as v from 'valibot';
import { layout } from '../engine';
import { articleChoices, type Choices, SIZES } from './choices';
import { type FileFault, type FileWhy, MOST_BYTES } from './fileFault';
import { pathOf, readJson } from './linedJson';
import { FIELDS, type Field } from './link';

/** What such a file calls itself, and which of its forms it has. */
export const STATE_FORMAT = 'backstep';
export const STATE_VERSION = 1;

/** A field of a link, and where it stands in a file. */
type Entry = { path: readonly [string] | readonly [group: string, key: string]; field: Field };

const isGroup = (entries: readonly unknown[]): boolean => entries.length > 1;

/** The fields in the order of a link; several that are one choice stand in a group of its name. */
const ENTRIES: readonly Entry[] = Object.entries(FIELDS).flatMap(([group, fields]) => {
  const entries = Object.entries(fields);
  return entries.map(
    ([key, field]): Entry => ({
      path: isGroup(entries) ? [group, key] : [key],
      field,
    }),
  );
});

type Value = string | number | null | readonly number[];

/** A link's text as a value: numbers as numbers, a range as two, none as null. */
function valueIn(text: string): Value {
  if (text === '') return null;
  const numbers = text.split('~').map(Number);
  if (numbers.join('~') !== text) return text;
  return numbers.length > 1 ? numbers : (numbers[0] ?? null);
}

const textOf = (value: Value): string =>
  value === null ? '' : typeof value === 'object' ? value.join('~') : String(value);

/**
 * All that restores a page's state, as JSON: the fields of a link, also those that are as in the
 * article, with every number at full precision.
 */
export function writeStateFile(choices: Choices): string {
  const file: Record<string, unknown> = { format: STATE_FORMAT, version: STATE_VERSION };
  for (const { path, field } of ENTRIES) {
    const text = field.write(choices);
    if (text === null) continue;
    const [group, key] = path;
    if (key === undefined) file[group] = valueIn(text);
    else file[group] = { ...(file[group] as object), [key]: valueIn(text) };
  }
  return `${JSON.stringify(file, null, 2)}\n`;
}

const because = (why: FileWhy): FileWhy => why;

/** An object of these entries and no others. */
const group = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ({ expected }) =>
    because(expected === 'never' ? 'unknown' : expected === 'Object' ? 'no group' : 'missing'),
  );

const number = v.number(because('not a number'));
const setting = v.union(
  [v.string(), v.number(), v.null(), v.tuple([v.number(), v.number()])],
  because('no value'),
);

/** Which format a file has, whatever else is in it. */
const Kind = v.looseObject(
  {
    format: v.literal(STATE_FORMAT, because('another format')),
    version: v.pipe(
      v.number(because('no version')),
      v.integer(because('no version')),
      v.minValue(1, because('no version')),
      v.maxValue(STATE_VERSION, because('newer')),
    ),
  },
  ({ expected }) => because(expected === '"version"' ? 'no version' : 'another format'),
);

/** Settings may be left out, as they are where a file is older than they. */
const StateFile = group({
  format: v.string(),
  version: v.number(),
  ...Object.fromEntries(
    Object.entries(FIELDS).map(([name, fields]) => {
      const keys = Object.keys(fields);
      const [only = name] = keys;
      if (!isGroup(keys)) return [only, v.optional(setting)] as const;
      const entry = v.optional(name === 'parameters' ? number : setting);
      return [
        name,
        v.optional(group(Object.fromEntries(keys.map((key) => [key, entry])))),
      ] as const;
    }),
  ),
});

/**
 * Reads such a file: all of it fits, or nothing is taken and the first fault told. What is left out
 * is as in the article, but no number of the network may be.
 */
export function readStateFile(text: string): { choices: Choices } | { fault: FileFault } {
  if (text.length > MOST_BYTES) return { fault: { line: 1, field: '', why: 'too long' } };
  const json = readJson(text);
  if ('fault' in json) return json;
  const refuse = (path: readonly string[], why: FileWhy) => ({
    fault: { line: lineOf(json.lineOf, path), field: pathOf(path), why },
  });
  for (const schema of [Kind, StateFile]) {
    const { issues } = v.safeParse(schema, json.value, { abortEarly: true });
    if (issues) {
      const [{ path = [], message }] = issues;
      return refuse(
        path.map(({ key }: { key: unknown }) => String(key)),
        message as FileWhy,
      );
    }
  }
  const given = (path: Entry['path']): Value | undefined =>
    path.reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], json.value) as
      | Value
      | undefined;
  let choices = articleChoices;
  for (const { path, field } of ENTRIES) {
    const value = given(path);
    if (value === undefined || value === null) continue;
    const read = field.read(textOf(value), choices);
    if (typeof read === 'string') return refuse(path, read);
    choices = read;
  }
  for (const { path, field } of ENTRIES) {
    const value = given(path);
    const written = field.write(choices);
    if (value === undefined || written === null) continue;
    // A number may be written otherwise, but not as a text.
    if (JSON.stringify(value) !== JSON.stringify(valueIn(written)))
      return refuse(path, value === null ? 'no value' : 'other kind');
  }
  const { parameters } = layout(SIZES, choices.biases);
  const missing = parameters.find((ref) => given(['parameters', ref]) === undefined);
  return missing ? refuse(['parameters', missing], 'missing') : { choices };
}

/** The line of a part, or of what it is missing in. */
function lineOf(lines: ReadonlyMap<string, number>, path: readonly string[]): number {
  return lines.get(pathOf(path)) ?? (path.length > 0 ? lineOf(lines, path.slice(0, -1)) : 1);
}

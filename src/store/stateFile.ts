import * as v from 'valibot';
import { layoutOf } from '../engine';
import { articleChoices, type Choices, networkOf } from './choices';
import type { Field } from './field';
import { type FileFault, type FileWhy, MOST_BYTES } from './fileFault';
import { learned } from './learned';
import { pathOf, readJson } from './linedJson';
import { fieldsOf } from './link';
import { namesOther } from './linkText';

/** What such a file calls itself, and which of its forms it has. */
export const STATE_FORMAT = 'backstep';
export const STATE_VERSION = 1;

/** A field of a link, and where it stands in a file. */
type Entry = { path: readonly [string] | readonly [group: string, key: string]; field: Field };

const isGroup = (entries: readonly unknown[]): boolean => entries.length > 1;

/** The fields in the order of a link; several that are one choice stand in a group of its name. */
const entriesOf = (choices: Choices): readonly Entry[] =>
  Object.entries(fieldsOf(choices)).flatMap(([group, fields]) => {
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
  for (const { path, field } of entriesOf(choices)) {
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

/** What a file of such choices holds. Settings may be left out, as they are where a file is older than they. */
const stateFileOf = (choices: Choices) =>
  group({
    format: v.string(),
    version: v.number(),
    ...Object.fromEntries(
      Object.entries(fieldsOf(choices)).flatMap(([name, fields]): [string, v.GenericSchema][] => {
        const keys = Object.keys(fields);
        if (!isGroup(keys)) return keys.map((key) => [key, v.optional(setting)]);
        const entry = v.optional(name === 'parameters' ? number : setting);
        return [[name, v.optional(group(Object.fromEntries(keys.map((key) => [key, entry]))))]];
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
  const check = (schema: v.GenericSchema) => {
    const { issues } = v.safeParse(schema, json.value, { abortEarly: true });
    if (!issues) return null;
    const [{ path = [], message }] = issues;
    return refuse(
      path.map(({ key }) => String(key)),
      message as FileWhy,
    );
  };
  const given = (path: readonly string[]): Value | undefined =>
    path.reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], json.value) as
      | Value
      | undefined;
  const wrongKind = check(Kind);
  if (wrongKind) return wrongKind;
  const begun = namesOther(text) ? learned().shaped(shapeIn(given)) : { choices: articleChoices };
  if ('says' in begun) {
    const { key, says } = begun;
    const path = key === 'biases' ? [key] : ['architecture', key];
    const line = lineOf(json.lineOf, path);
    return { fault: { line, field: pathOf(path), why: 'no network', says } };
  }
  let { choices } = begun;
  const wrong = check(stateFileOf(choices));
  if (wrong) return wrong;
  const entries = entriesOf(choices);
  for (const { path, field } of entries) {
    const value = given(path);
    if (value === undefined || value === null || path[0] === 'architecture') continue;
    const read = field.read(textOf(value), choices);
    if (typeof read === 'string') return refuse(path, read);
    choices = read;
  }
  for (const { path, field } of entries) {
    const value = given(path);
    const written = field.write(choices);
    if (value === undefined || written === null) continue;
    // A number may be written otherwise, but not as a text; a shape may have been tidied.
    const seen = path[0] === 'architecture' ? kindOf : JSON.stringify;
    if (seen(value) !== seen(valueIn(written)))
      return refuse(path, value === null ? 'no value' : 'other kind');
  }
  const { parameters } = layoutOf(networkOf(choices));
  const missing = parameters.find((ref) => given(['parameters', ref]) === undefined);
  return missing ? refuse(['parameters', missing], 'missing') : { choices };
}

const kindOf = (value: Value): string => typeof value;

/** The texts of what makes the shape, as far as they are any. */
function shapeIn(given: (path: readonly string[]) => unknown): ReadonlyMap<string, string> {
  const group = given(['architecture']);
  const all = Object.entries({ ...(isObject(group) && group), biases: given(['biases']) });
  return new Map(
    all.flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object';

/** The line of a part, or of what it is missing in. */
function lineOf(lines: ReadonlyMap<string, number>, path: readonly string[]): number {
  return lines.get(pathOf(path)) ?? (path.length > 0 ? lineOf(lines, path.slice(0, -1)) : 1);
}

import { type Key, keys } from '../page/keys';
import { keyActions, keyNames, lectureActions, lectureKeys } from './keyWords';

const nameOf = ({ key, shift, command }: Key): string =>
  [
    command && keyNames.command,
    shift && keyNames.shift,
    keyNames.keys[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ]
    .filter(Boolean)
    .join(' + ');

type Listed = { words: string; keys: string[] };

const listed = (named: Readonly<Record<string, string>>): Listed[] =>
  Object.entries(named).map(([does, words]) => ({
    words,
    keys: keys.filter((each) => each.does === does).map(nameOf),
  }));

/** The lists of keys: for each action the keys that do it. */
export const keyList = listed(keyActions);
export const lectureKeyList = [...listed(lectureActions), ...lectureKeys];

import type { FileWhy, NameFault } from '../../store';
import { whys } from '../words';

/** The words of what is opened, resumed and kept. */
export const openingWords = {
  title: 'Open numbers',
  file: 'A file',
  hint: 'A saved state or round, or a table with one name and one number on each line. It can also be dropped anywhere on the page.',
  paste: 'Or paste its text',
  open: 'Open',
  close: 'Close',
  drop: 'Drop the file to open it',
  unread: 'This file could not be read.',
  noText: 'This is a picture or a program, not a text with numbers.',
  kept: 'Kept on this device',
  none: 'None yet.',
  name: 'Name for the present state',
  keep: 'Keep',
  openKept: (name: string) => `Open ${name}`,
  rename: 'Rename',
  renameKept: (name: string) => `Rename ${name}`,
  renamed: 'New name',
  cancel: 'Cancel',
  remove: 'Delete',
  removeKept: (name: string) => `Delete ${name}`,
  removed: (name: string) => `${name} is deleted.`,
  undo: 'Undo',
  bringBack: (name: string) => `Undo deleting ${name}`,
  resume: 'Last time you were here:',
  goOn: 'Go on from there',
  dismiss: 'Dismiss',
} as const;

/** Why a name is not taken. */
export const nameFaults: Readonly<Record<NameFault, string>> = {
  empty: 'Type a name first.',
  taken: 'This name is taken: type another.',
  refused: 'The browser has no room for it, or keeps nothing. Save it as a file instead.',
};

/** Why a file is not opened, in a few words after the place. */
export const fileWhys: Readonly<Record<FileWhy, string>> = {
  ...whys,
  several: 'one name and one number belong on each line',
  twice: 'it stands there twice',
  'too large': 'this number is too large',
  'too long': 'there is more here than 1 MB',
  nothing: 'there are no names and numbers here',
  'no JSON': 'this is no valid JSON from here on, or a comma is missing before it',
  'too deep': 'there are too many brackets within brackets',
  'another format': 'this is JSON, but not what Save numbers has as “The state of this page”',
  'no version': 'the version of the format is missing',
  missing: 'it is missing',
  'no group': 'braces with names and values belong here',
  'no value': 'a text or a number belongs here',
  'other kind': 'numbers stand without quotation marks, all else in them',
  'worked out': 'this is worked out from the others and cannot be given',
  'no name': 'a name belongs before each number',
};

export const faultWords = {
  place: (line: number, field: string) => `Line ${line}${field && `, ${field}`}: `,
  unchanged: ' Nothing has been changed.',
} as const;

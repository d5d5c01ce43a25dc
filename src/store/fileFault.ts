import type { Why } from './ignored';

/** Why a file cannot be taken over, as a key of the words that say so. */
export type FileWhy =
  | Why
  | 'too long'
  | 'nothing'
  | 'no JSON'
  | 'too deep'
  | 'another format'
  | 'no version'
  | 'missing'
  | 'no group'
  | 'no value'
  | 'other kind'
  | 'worked out'
  | 'no name'
  | 'several';

/** What is wrong with a file: on which line, with what on it, and why; `says` is a sentence of its own. */
export type FileFault = { line: number; field: string } & (
  | { why: FileWhy; says?: undefined }
  | { why: 'no network'; says: string }
);

/** The most that is read of a file, in bytes; of a text, in characters. */
export const MOST_BYTES = 1_000_000;

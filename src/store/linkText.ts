import type { Attempt } from './attempt';
import type { Choices } from './choices';
import type { Ignored } from './ignored';

export type Pair = readonly [key: string, text: string];

/**
 * What a link holds: choices, what of it could not be used, what is to be said of it though it could, and
 * perhaps a learner's work.
 */
export type Read = {
  choices: Choices;
  ignored: Ignored[];
  remarks?: Ignored[];
  attempt?: Partial<Attempt>;
};

/** What a text around a link, or the program that sent it, leaves at its end. */
export const ENDING = /[\s.,;:!?)\]}>"'’”»]+$/;

/** The pairs of a hash, also of one whose signs a mail program has written in another way. */
export const pairsOf = (hash: string): Pair[] => {
  const plain = hash
    .replace(/^#/, '')
    .replace(/(&|%26)(amp;)?/gi, '&')
    .replace(/%3d/gi, '=');
  return [...new URLSearchParams(plain)];
};

/** What only a link or a file has that names a network which is not of the article's kind. */
const OTHER =
  /(?:sizes|act|loss|held|pairs|passes|momentum|biases(?="?\s*(?:=|%3d|:)\s*"?none))"?\s*(?:=|%3d|:)/i;

/** Whether a link or a file may need what the worked example does without. */
export const namesOther = (text: string): boolean => OTHER.test(text);

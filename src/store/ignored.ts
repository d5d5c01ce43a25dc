import type { Refusal } from '../tex';

/** Why a part of a link is not used, as a key of the words that say so. */
export type Why =
  | Refusal
  | 'unknown'
  | 'newer'
  | 'twice'
  | 'both'
  | 'no choice'
  | 'no step'
  | 'no whole number'
  | 'no range'
  | 'no place'
  | 'in turn'
  | 'one pair'
  | 'not trained'
  | 'no momentum'
  | 'no output'
  | 'no map'
  | 'no share'
  | 'no attempt';

/**
 * A part of a link that could not be used, or was to no purpose; or one for which nothing of it is, and `says` tells why in a
 * sentence of its own.
 */
export type Ignored =
  | { text: string; why: Why; says?: undefined }
  | { text: string; why: 'no network'; says: string };

import type { Ref } from '../engine';
import type { Choices } from './choices';
import type { Ignored } from './ignored';

/** Numbers that are being dragged: they count already, but are not chosen until they are let go. */
export type Pull = Readonly<Record<Ref, number>>;

/** Training that goes on in the background: from this round, so far, to that one. */
export type Work = { since: number; end: number; to: number };

/** A stopwatch: since when it runs, in ms of the epoch, and how long it ran before, in ms. */
export type Timer = { since: number | null; spent: number };

/** What a file brought in besides its network, what that took the place of, and the file before. */
export type Opened = Record<'now' | 'before', Partial<Choices>> & { last: Opened | null };

/** What passes: no link carries it. */
export type Passing = {
  pull: Pull | null;
  /** The steps from which the learner jumped, to come back to; the last one first in line. */
  cameFrom: readonly string[];
  /** Whether the step's results are out, where they are asked for before they are shown. */
  answered: boolean;
  /** Whether the learner works the results out first, on a page of their own. */
  practising: boolean;
  /** What the learner has worked out, as it was typed, by round and quantity, and each round's sheet. */
  typed: Readonly<Record<string, string>>;
  playing: boolean;
  /** Whether the screen is black, so that the class looks at who speaks. */
  black: boolean;
  timer: Timer;
  /** What is being trained in the background. */
  work: Work | null;
  /** Whether training in the background has been stopped. */
  resting: boolean;
  /** What the last link held that could not be used. */
  ignored: readonly Ignored[];
  /** A link whose network takes what is on its way, or could not be fetched. */
  awaited: { link: string; failed: boolean } | null;
  /** The last file that was opened, as far as edits are not undone. */
  opened: Opened | null;
};

/** As a page begins. */
export const beginning: Passing = {
  pull: null,
  cameFrom: [],
  answered: false,
  practising: false,
  typed: {},
  playing: false,
  black: false,
  timer: { since: null, spent: 0 },
  work: null,
  resting: false,
  ignored: [],
  awaited: null,
  opened: null,
};

export type State = Choices & Passing;

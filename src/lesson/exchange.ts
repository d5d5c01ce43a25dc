import type { Network } from '../engine';
import type { Step } from './step';

export type Exchange = { question: string; answer: string };

/** What a lecturer can do with a step. The answers to what learners ask most stand in `answers.ts`. */
export type Notes = {
  /** To be said, in two or three sentences. */
  say: string;
  /** To be put to the class. */
  ask: Exchange;
  /** What classes ask besides. */
  asked?: readonly Exchange[];
};

export type Answer = Exchange & {
  /** The steps on which the question arises: their kinds, or what is said on them. */
  at: readonly string[];
  /** The networks and steps of theirs for which it does; all, if it is not said. */
  about?: (network: Network, step: Step) => boolean;
};

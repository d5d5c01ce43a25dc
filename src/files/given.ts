import type { Network, Trace, TrainingRun } from '../engine';
import type { Notation } from '../tex';

/** What files are made of: the numbers of one round as they stand, and how they are written. */
export type Given = {
  /** The network that the round begins with. */
  network: Network;
  trace: Trace;
  /** How many rounds have been done before this one. */
  round: number;
  /** The rounds from the last edit on, `run.first` to `run.end`. */
  run: TrainingRun;
  notation: Notation;
  /** Which training pair is walked through; 1 where there is one alone. */
  walk: number;
  /** The page's address with all that the link carries: a file says where it is from. */
  address: string;
};

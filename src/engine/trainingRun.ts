import { finite, lastFinite, restsSince, type Still, same, whyStill } from './endings';
import { forget, unknown } from './extremes';
import { keyframeOf, recording, roundOf } from './keyframes';
import { machine, valuesOf } from './machine';
import type { Network } from './network';
import type { Ref } from './ref';

/** How far a training run leads. */
export const MOST_ROUNDS = 10_000_000;

/** How many keyframes apart it is seen whether numbers have come to rest or run out. */
const LOOK_EVERY = 16;

export type Curve = {
  /** The first round of each stretch; the last is the end of the run. */
  rounds: Float64Array;
  least: Float64Array;
  most: Float64Array;
};

export type TrainingRun = {
  /** The network at its first round. */
  readonly network: Network;
  /** How many rounds had been done where it begins. */
  readonly first: number;
  /** The round it has been trained to. */
  readonly end: number;
  /**
   * Trains on up to this round, at most MOST_ROUNDS; stops earlier only where `broke` says. Many
   * short calls lead to the same numbers as one long call, to the last bit.
   */
  train(to: number): void;
  /**
   * All parameters after this many rounds.
   * @throws RangeError outside of first … end
   */
  at(round: number): Network['parameters'];
  /**
   * The first round after which no round changes any parameter, if it has been reached, and why:
   * eta is 0; every output is its target; every gradient is exactly 0; every step is lost below the
   * last digit.
   */
  readonly still: Still | null;
  /** The last round whose parameters and errors were all finite, if the next one's were not. */
  readonly broke: number | null;
  /** What it has a curve of: `E_total`, then `E_o1`, … of one pair or `E_total@1`, … of several. */
  readonly errors: readonly Ref[];
  /**
   * An error by round, with its extremes in each stretch.
   * @throws RangeError for a quantity that is none of `errors`
   */
  curve(ref: Ref): Curve;
  /**
   * A weight, bias or velocity at the rounds that are kept, the last of them the end.
   * @throws RangeError for another quantity
   */
  path(ref: Ref): { rounds: Float64Array; values: Float64Array };
  /** What its numbers take, in bytes. */
  readonly bytes: number;
};

/**
 * Many rounds, on one training pair or several. What is kept of them is a recording, at keyframes (see
 * keyframes.ts); the rounds between are computed anew.
 * @param first how many rounds have made the network what it is
 * @throws ParameterError, RangeError for a network that cannot be computed, or such a count
 */
export function trainingRun(network: Network, first = 0): TrainingRun {
  if (!Number.isInteger(first) || first < 0 || first > MOST_ROUNDS) {
    throw new RangeError(`${first} is not a round from 0 to ${MOST_ROUNDS}`);
  }
  const { refs, errors, cycle, run } = machine(network);
  const now = valuesOf(network, refs);
  /** The round that `now` belongs to: before the end where nothing moves any more. */
  let reached = first;
  let end = first;
  const kept = recording(run, now, errors.length, MOST_ROUNDS - first);
  const { open } = kept;
  const pause = Math.max(LOOK_EVERY, kept.spacing);
  let still: Still | null = null;
  let broke: number | null = null;
  /** The errors of `now`, and what one more round would make of it. */
  const errorsNow = unknown(errors.length);
  const next = now.slice();

  look();

  function train(to: number): void {
    const goal = Math.min(Math.floor(to), MOST_ROUNDS);
    if (!(goal > end)) return;
    if (!still && broke === null) {
      advance(goal);
      if (!still && broke === null) look();
    }
    end = still ? goal : reached;
  }

  function advance(goal: number): void {
    while (reached < goal && !still && broke === null) {
      const until = first + kept.until;
      const stop = Math.min(goal, until);
      run(now, open, stop - reached, reached - first);
      reached = stop;
      if (stop === until) pass();
    }
  }

  function pass(): void {
    kept.pass(now);
    if (kept.keyframe % pause > 0) return;
    if (!finite(now)) breakOff();
    // Not yet a proof: the values may come back to where they were again and again.
    else if (kept.values.holds(kept.values.length - 2, now)) look();
  }

  function peek(): void {
    next.set(now);
    forget(errorsNow);
    run(next, errorsNow, 1, reached - first);
  }

  function look(): void {
    peek();
    if (!finite(now) || !finite(errorsNow)) breakOff();
    else if (rests()) settle();
  }

  /** Whether no round changes anything any more, whichever pair's turn it is. */
  function rests(): boolean {
    for (let n = 1; n < cycle && same(next, now); n++) {
      run(next, unknown(errors.length), 1, reached - first + n);
    }
    return same(next, now);
  }

  function breakOff(): void {
    broke = first + lastFinite(kept, run);
    rewind(broke);
    peek();
  }

  function settle(): void {
    const since = first + restsSince(kept, run, now);
    rewind(since);
    still = { since, why: whyStill({ ...network, parameters: named(now) }) };
  }

  /** Leaves everything as if training had gone to this round and no further. */
  function rewind(to: number): void {
    const start = roundOf(keyframeOf(to - first));
    now.set(valuesAt(first + start));
    kept.cut(to - first);
    run(now, open, to - first - start, start);
    reached = to;
  }

  function valuesAt(round: number): Float64Array {
    return round >= reached ? now.slice() : kept.replay(round - first);
  }

  /** The keyframes before `now`, all or every so many, then its own round and the end. */
  function keptRounds(every: number): Float64Array {
    const last = reached > first ? Math.floor(keyframeOf(reached - 1 - first) / every) : -1;
    const tail = end > reached ? [reached, end] : [end];
    const rounds = new Float64Array(last + 1 + tail.length);
    for (let index = 0; index <= last; index++) rounds[index] = first + roundOf(index * every);
    rounds.set(tail, last + 1);
    return rounds;
  }

  function named(found: Float64Array): Network['parameters'] {
    const entries = refs.map((ref, index) => [ref, found[index] as number]);
    return { ...network.parameters, ...Object.fromEntries(entries) };
  }

  return {
    network,
    first,
    get end() {
      return end;
    },
    train,
    at(round) {
      if (!Number.isInteger(round) || round < first || round > end) {
        throw new RangeError(`${round} is not a round from ${first} to ${end}`);
      }
      return named(valuesAt(round));
    },
    get still() {
      return still;
    },
    get broke() {
      return broke;
    },
    errors,
    curve(ref) {
      const column = 2 * indexIn(errors, ref);
      const rounds = keptRounds(1);
      const side = (at: number) =>
        rounds.map((round, index) => {
          if (index < kept.keyframe) return kept.closed.at(index, at);
          return (round < reached ? kept.open : errorsNow)[at] as number;
        });
      return { rounds, least: side(column), most: side(column + 1) };
    },
    path(ref) {
      const column = indexIn(refs, ref);
      const rounds = keptRounds(kept.spacing);
      const values = rounds.map((round, index) =>
        round < reached ? kept.values.at(index, column) : (now[column] as number),
      );
      return { rounds, values };
    },
    get bytes() {
      return [now, next, errorsNow].reduce((sum, { byteLength }) => sum + byteLength, kept.bytes());
    },
  };
}

function indexIn(refs: readonly Ref[], ref: Ref): number {
  const index = refs.indexOf(ref);
  if (index < 0) throw new RangeError(`${ref} is none of ${refs.join(', ')}`);
  return index;
}

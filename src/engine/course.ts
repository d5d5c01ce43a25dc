import { markOf, roundOf } from './ladder';
import { machine, valuesOf } from './machine';
import type { Network } from './network';
import type { Ref } from './ref';
import { round } from './round';
import { rows } from './rows';

/** How far a course leads. */
export const MOST_ROUNDS = 10_000_000;

/** What all kept weights and biases of a course may take. */
const KEPT_BYTES = 4 * 2 ** 20;

/** How many marks apart it is seen whether numbers have come to rest or run out. */
const LOOK_EVERY = 16;

export type Curve = {
  /** The first round of each stretch; the last is the end of the course. */
  rounds: Float64Array;
  least: Float64Array;
  most: Float64Array;
};

export type Course = {
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
  /**
   * An error by round, with its extremes in each stretch: `E_total`, `E_o1`, …
   * @throws RangeError for another quantity
   */
  curve(ref: Ref): Curve;
  /**
   * A weight or bias at the rounds that are kept, the last of them the end.
   * @throws RangeError for another quantity
   */
  path(ref: Ref): { rounds: Float64Array; values: Float64Array };
  /** What its numbers take, in bytes. */
  readonly bytes: number;
};

export type Still = {
  since: number;
  why: 'no rate' | 'no error' | 'zero slopes' | 'steps too small';
};

/**
 * Many rounds on one training pair. At marks on a ladder (see ladder.ts) weights and biases are
 * kept, and from mark to mark the extremes of the errors; the rounds between are computed anew.
 * @param first how many rounds have made the network what it is
 * @throws ParameterError, RangeError for a network that cannot be computed, or such a count
 */
export function course(network: Network, first = 0): Course {
  if (!Number.isInteger(first) || first < 0 || first > MOST_ROUNDS) {
    throw new RangeError(`${first} is not a round from 0 to ${MOST_ROUNDS}`);
  }
  const { refs, errors, run } = machine(network);
  const marks = markOf(MOST_ROUNDS - first) + 1;
  // A large network is kept at every second, fourth, eighth, … mark.
  const spacing = Math.max(1, powerOf2((8 * refs.length * marks) / KEPT_BYTES));
  const pause = Math.max(LOOK_EVERY, spacing);
  const kept = rows(refs.length);
  const closed = rows(2 * errors.length);

  const now = valuesOf(network, refs);
  /** The round that `now` belongs to: before the end where nothing moves any more. */
  let reached = first;
  let end = first;
  /** The last mark, and the round of the next one. */
  let mark = 0;
  let until = first + roundOf(1);
  let still: Still | null = null;
  let broke: number | null = null;
  /** The extremes since the last mark, whose stretch is open. */
  const open = unknown(errors);
  /** The errors of `now`, and what one more round would make of it. */
  const errorsNow = unknown(errors);
  const next = now.slice();
  const unused = unknown(errors);

  kept.push(now);
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
      const stop = Math.min(goal, until);
      run(now, open, stop - reached);
      reached = stop;
      if (stop === until) close();
    }
  }

  function close(): void {
    closed.push(open);
    forget(open);
    mark++;
    until = first + roundOf(mark + 1);
    if (mark % spacing === 0) kept.push(now);
    if (mark % pause > 0) return;
    if (!finite(now)) backToGood();
    // Not yet a proof: the values may come back to where they were again and again.
    else if (kept.holds(kept.length - 2, now)) look();
  }

  function peek(): void {
    next.set(now);
    forget(errorsNow);
    run(next, errorsNow, 1);
  }

  function look(): void {
    peek();
    if (!finite(now) || !finite(errorsNow)) backToGood();
    else if (same(next, now)) settle();
  }

  function backToGood(): void {
    let row = kept.length - 1;
    while (row > 0 && !finite(kept.copy(row))) row--;
    let bad = first + roundOf(row * spacing);
    const walker = kept.copy(row);
    const found = unknown(errors);
    while (finite(walker)) {
      forget(found);
      run(walker, found, 1);
      if (!finite(found)) break;
      bad++;
    }
    broke = Math.max(first, bad - 1);
    rewind(broke);
    peek();
  }

  function settle(): void {
    let moving = kept.length - 1;
    while (moving >= 0 && kept.holds(moving, now)) moving--;
    let since = first;
    if (moving >= 0) {
      since += roundOf(moving * spacing);
      const walker = kept.copy(moving);
      while (!same(walker, now)) {
        run(walker, unused, 1);
        since++;
      }
    }
    rewind(since);
    still = { since, why: reason() };
  }

  function reason(): Still['why'] {
    if (network.parameters.eta === 0) return 'no rate';
    const trace = round({ ...network, parameters: named(now) }).values;
    if (trace.get('E_total') === 0) return 'no error';
    // A frozen bias has no gradient in the trace.
    const flat = refs.every((ref) => (trace.get(`dE_total/d${ref}`) ?? 0) === 0);
    return flat ? 'zero slopes' : 'steps too small';
  }

  /** Leaves everything as if training had gone to this round and no further. */
  function rewind(to: number): void {
    mark = markOf(to - first);
    until = first + roundOf(mark + 1);
    const start = first + roundOf(mark);
    now.set(valuesAt(start));
    closed.cut(mark);
    kept.cut(Math.floor(mark / spacing) + 1);
    forget(open);
    run(now, open, to - start);
    reached = to;
  }

  function valuesAt(round: number): Float64Array {
    if (round >= reached) return now.slice();
    const row = Math.floor(markOf(round - first) / spacing);
    const found = kept.copy(row);
    run(found, unused, round - first - roundOf(row * spacing));
    return found;
  }

  /** The marks before `now`, all or every so many, then its own round and the end. */
  function keptRounds(every: number): Float64Array {
    const last = reached > first ? Math.floor(markOf(reached - 1 - first) / every) : -1;
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
    curve(ref) {
      const column = 2 * indexIn(errors, ref);
      const rounds = keptRounds(1);
      const side = (at: number) =>
        rounds.map((round, index) => {
          if (index < mark) return closed.at(index, at);
          return (round < reached ? open : errorsNow)[at] as number;
        });
      return { rounds, least: side(column), most: side(column + 1) };
    },
    path(ref) {
      const column = indexIn(refs, ref);
      const rounds = keptRounds(spacing);
      const values = rounds.map((round, index) =>
        round < reached ? kept.at(index, column) : (now[column] as number),
      );
      return { rounds, values };
    },
    get bytes() {
      const arrays = [now, next, open, errorsNow, unused];
      return arrays.reduce((sum, { byteLength }) => sum + byteLength, kept.bytes + closed.bytes);
    },
  };
}

const powerOf2 = (least: number): number => 2 ** Math.ceil(Math.log2(least));

/** Extremes before anything is known: any error is less than the least and more than the most. */
function forget(extremes: Float64Array): void {
  for (let index = 0; index < extremes.length; index += 2) {
    extremes[index] = Number.POSITIVE_INFINITY;
    extremes[index + 1] = Number.NEGATIVE_INFINITY;
  }
}

function unknown(errors: readonly Ref[]): Float64Array {
  const extremes = new Float64Array(2 * errors.length);
  forget(extremes);
  return extremes;
}

function finite(numbers: Float64Array): boolean {
  for (let index = 0; index < numbers.length; index++) {
    if (!Number.isFinite(numbers[index])) return false;
  }
  return true;
}

/** Whether they are the same to the last bit. */
function same(some: Float64Array, others: Float64Array): boolean {
  for (let index = 0; index < some.length; index++) {
    if (!Object.is(some[index], others[index])) return false;
  }
  return true;
}

function indexIn(refs: readonly Ref[], ref: Ref): number {
  const index = refs.indexOf(ref);
  if (index < 0) throw new RangeError(`${ref} is none of ${refs.join(', ')}`);
  return index;
}

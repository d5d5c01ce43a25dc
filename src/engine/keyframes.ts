import { forget, unknown } from './extremes';
import type { Kernel } from './kernel';
import { type Rows, rows } from './rows';

/**
 * The rounds at which a training run is kept: every one of the first 512, then 256 to each octave,
 * so that what is kept grows with the logarithm of the rounds and a stretch is at most 1/256 of
 * what is before it. Rounds and keyframes are counted from 0.
 */

/** The round of a keyframe below 2^31: itself up to 512, then (256 + place) · 2^octave. */
export function roundOf(keyframe: number): number {
  const octave = Math.max(0, (keyframe >>> 8) - 1);
  return (keyframe - 256 * octave) << octave;
}

/** The last keyframe that is not after a round, for rounds below 2^32. */
export function keyframeOf(round: number): number {
  const octave = Math.max(0, 23 - Math.clz32(round));
  return (round >>> octave) + 256 * octave;
}

/** What all kept weights and biases of a run may take. */
const KEPT_BYTES = 4 * 2 ** 20;

/**
 * What is kept of a training run, whose rounds are counted from 0 here: at keyframes weights and
 * biases, from keyframe to keyframe the extremes of the errors.
 */
export type Recording = {
  /** How many keyframes lie from one row of values to the next: a power of 2. */
  readonly spacing: number;
  /** The last keyframe, and the round of the next one. */
  readonly keyframe: number;
  readonly until: number;
  /** Weights and biases at every so many keyframes. */
  readonly values: Rows;
  /** The extremes of each stretch from a keyframe to the next. */
  readonly closed: Rows;
  /** Those since the last keyframe, whose stretch is open. */
  readonly open: Float64Array;
  bytes(): number;
  /** Comes to the next keyframe, where the values are these. */
  pass(values: Float64Array): void;
  /** The round of a row of values. */
  roundOfRow(row: number): number;
  /** The values after a round that lies before the last keyframe or in the open stretch. */
  replay(round: number): Float64Array;
  /** Forgets what comes after a round; the open stretch is to be run anew from its keyframe. */
  cut(round: number): void;
};

/**
 * @param run works out anew what lies between keyframes
 * @param begin the weights and biases at round 0
 * @param errors how many errors there are
 * @param most the most rounds that there may be
 */
export function recording(
  run: Kernel,
  begin: Float64Array,
  errors: number,
  most: number,
): Recording {
  const keyframes = keyframeOf(most) + 1;
  // A large network is kept at every second, fourth, eighth, … keyframe.
  const spacing = Math.max(1, powerOf2((8 * begin.length * keyframes) / KEPT_BYTES));
  const values = rows(begin.length);
  const closed = rows(2 * errors);
  const open = unknown(errors);
  const unused = unknown(errors);
  values.push(begin);

  const roundOfRow = (row: number) => roundOf(row * spacing);

  // No getters: each would cost more than the rounds between two keyframes.
  const made = {
    spacing,
    values,
    closed,
    open,
    keyframe: 0,
    until: roundOf(1),
    bytes: () => values.bytes() + closed.bytes() + open.byteLength + unused.byteLength,
    pass(now: Float64Array) {
      closed.push(open);
      forget(open);
      made.keyframe++;
      made.until = roundOf(made.keyframe + 1);
      if (made.keyframe % spacing === 0) values.push(now);
    },
    roundOfRow,
    replay(round: number) {
      const row = Math.floor(keyframeOf(round) / spacing);
      const found = values.copy(row);
      const before = roundOfRow(row);
      run(found, unused, round - before, before);
      return found;
    },
    cut(round: number) {
      const keyframe = keyframeOf(round);
      made.keyframe = keyframe;
      made.until = roundOf(keyframe + 1);
      closed.cut(keyframe);
      values.cut(Math.floor(keyframe / spacing) + 1);
      forget(open);
    },
  };
  return made;
}

const powerOf2 = (least: number): number => 2 ** Math.ceil(Math.log2(least));

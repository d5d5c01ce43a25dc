/**
 * The rounds that are marked: every one of the first 512, then 256 to each octave, so that what
 * is kept grows with the logarithm of the rounds and a stretch is at most 1/256 of what is before
 * it. Counted from 0.
 */

/** The round of a mark below 2^31: itself up to 512, then (256 + place) · 2^octave. */
export function roundOf(mark: number): number {
  const octave = Math.max(0, (mark >>> 8) - 1);
  return (mark - 256 * octave) << octave;
}

/** The last mark that is not after a round, for rounds below 2^32. */
export function markOf(round: number): number {
  const octave = Math.max(0, 23 - Math.clz32(round));
  return (round >>> octave) + 256 * octave;
}

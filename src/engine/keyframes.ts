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

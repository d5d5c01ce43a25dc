import { describe, expect, it } from 'vitest';
import { keyframeOf, roundOf } from './keyframes';

describe('keyframes', () => {
  it('has every one of the first 512 rounds, then 256 to each octave', () => {
    const rounds = Array.from({ length: 512 + 3 * 256 + 1 }, (_, keyframe) => roundOf(keyframe));
    expect(rounds.slice(0, 512)).toEqual(rounds.slice(0, 512).map((_, keyframe) => keyframe));
    expect([512, 768, 1024, 1280].map((keyframe) => rounds[keyframe])).toEqual([
      512, 1024, 2048, 4096,
    ]);
    const steps = rounds.slice(513).map((round, index) => round - (rounds[512 + index] as number));
    expect(steps).toEqual([2, 4, 8].flatMap((step) => Array(256).fill(step)));
  });

  it('finds the keyframe at or before each round', () => {
    let keyframe = 0;
    for (let round = 0; round <= 100_000; round++) {
      if (round === roundOf(keyframe + 1)) keyframe++;
      if (keyframeOf(round) !== keyframe)
        expect.fail(`${round}: ${keyframeOf(round)} for ${keyframe}`);
    }
  });

  it('reaches ten million in 4,146 keyframes, the last stretch of 32,768 rounds', () => {
    const last = keyframeOf(10_000_000);
    expect(last).toBe(4145);
    expect(roundOf(last)).toBeLessThanOrEqual(10_000_000);
    expect(roundOf(last + 1)).toBeGreaterThan(10_000_000);
    expect(roundOf(last + 1) - roundOf(last)).toBe(32_768);
  });
});

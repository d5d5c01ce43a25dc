import { describe, expect, it } from 'vitest';
import { pitchOf } from './sound';

describe('the pitch of an error', () => {
  it.each([
    [1, 1760],
    [1 / 16, 880],
    [1 / 256, 440],
    [1 / 4096, 220],
    [1 / 65_536, 110],
    [0.298371109, 1300.774],
    [7, 1760],
    [1e12, 1760],
    [1e-9, 110],
    [0, 110],
  ])('of %d is %d Hz', (error, pitch) => {
    expect(pitchOf(error)).toBeCloseTo(pitch, 3);
  });

  it('rises with the error, by the same interval for the same factor', () => {
    const pitches = Array.from({ length: 100 }, (_, n) => pitchOf(1.1 ** -n));
    for (const [n, pitch] of pitches.slice(1).entries()) {
      expect((pitches[n] as number) / pitch).toBeCloseTo(1.1 ** 0.25, 12);
    }
  });
});

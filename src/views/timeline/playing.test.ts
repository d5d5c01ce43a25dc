import { describe, expect, it } from 'vitest';
import { createBackstep, SPEEDS } from '../../store';
import { moveOf } from './playing';

describe('how often playing moves', () => {
  const view = createBackstep().view();

  it('is what each speed says', () => {
    const moves = [...SPEEDS.keys()].map((speed) => [speed, moveOf({ speed }, view)]);
    expect(Object.fromEntries(moves)).toEqual({
      '0.25': { every: 4000, rounds: 1 },
      '0.5': { every: 2000, rounds: 1 },
      '1': { every: 1000, rounds: 1 },
      '2': { every: 500, rounds: 1 },
      '4': { every: 250, rounds: 1 },
      'round-by-step': { every: 1000 / 68, rounds: 1 },
      'round-1': { every: 1000, rounds: 1 },
      'round-10': { every: 100, rounds: 1 },
      'round-100': { every: 50, rounds: 5 },
      'round-1000': { every: 50, rounds: 50 },
      fastest: null,
    });
  });
});

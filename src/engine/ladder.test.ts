import { describe, expect, it } from 'vitest';
import { markOf, roundOf } from './ladder';

describe('the ladder of marks', () => {
  it('has every one of the first 512 rounds, then 256 to each octave', () => {
    const marks = Array.from({ length: 512 + 3 * 256 + 1 }, (_, mark) => roundOf(mark));
    expect(marks.slice(0, 512)).toEqual(marks.slice(0, 512).map((_, mark) => mark));
    expect([512, 768, 1024, 1280].map((mark) => marks[mark])).toEqual([512, 1024, 2048, 4096]);
    const steps = marks.slice(513).map((round, index) => round - (marks[512 + index] as number));
    expect(steps).toEqual([2, 4, 8].flatMap((step) => Array(256).fill(step)));
  });

  it('finds the mark at or before each round', () => {
    let mark = 0;
    for (let round = 0; round <= 100_000; round++) {
      if (round === roundOf(mark + 1)) mark++;
      if (markOf(round) !== mark) expect.fail(`${round}: ${markOf(round)} for ${mark}`);
    }
  });

  it('reaches ten million in 4,146 marks, the last stretch of 32,768 rounds', () => {
    const last = markOf(10_000_000);
    expect(last).toBe(4145);
    expect(roundOf(last)).toBeLessThanOrEqual(10_000_000);
    expect(roundOf(last + 1)).toBeGreaterThan(10_000_000);
    expect(roundOf(last + 1) - roundOf(last)).toBe(32_768);
  });
});

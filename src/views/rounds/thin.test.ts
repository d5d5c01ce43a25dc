import { describe, expect, it } from 'vitest';
import { type Curve, seeded } from '../../engine';
import { lineThrough, thin } from './thin';

/** A curve of stretches with random extremes. */
function randomCurve(count: number, next: () => number): Curve {
  const rounds = Float64Array.from({ length: count }, (_, index) => index * 3);
  const least = rounds.map(() => next());
  return { rounds, least, most: least.map((low) => low + next()) };
}

describe('a thinned curve', () => {
  it('keeps the least and the most of every column, and of the whole', () => {
    const next = seeded(5);
    const curve = randomCurve(9000, next);
    const place = (round: number) => (500 * round) / 27_000;
    const columns = thin(curve, place);
    expect(columns.length).toBeLessThanOrEqual(501);
    for (const { x, least, most } of columns) {
      const within = [...curve.rounds.keys()].filter(
        (index) => Math.round(place(curve.rounds[index] as number)) === Math.round(x),
      );
      expect(least).toBe(Math.min(...within.map((index) => curve.least[index] as number)));
      expect(most).toBe(Math.max(...within.map((index) => curve.most[index] as number)));
    }
    expect(Math.min(...columns.map(({ least }) => least))).toBe(Math.min(...curve.least));
    expect(Math.max(...columns.map(({ most }) => most))).toBe(Math.max(...curve.most));
  });

  it('leaves out nothing where there is room', () => {
    const curve = randomCurve(40, seeded(6));
    expect(thin(curve, (round) => round).map(({ least }) => least)).toEqual([...curve.least]);
  });
});

describe('the line through it', () => {
  it('walks each stroke from its nearer end', () => {
    const columns = [
      { x: 0, least: 9, most: 9 },
      { x: 1, least: 4, most: 8 },
      { x: 2, least: 5, most: 10 },
    ];
    expect(lineThrough(columns, (error) => 10 - error)).toBe(
      'M0.0,1.0L1.0,2.0L1.0,6.0L2.0,5.0L2.0,0.0',
    );
  });
});

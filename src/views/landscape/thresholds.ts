import { ticks } from 'd3';

/** Where lines are drawn in each power of ten, from few to many. */
const SERIES: readonly (readonly number[])[] = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]];

const ENOUGH = 8;

/** Lines below this share of the largest error are left out: there may be any number of them. */
const FLOOR = 1e-6;

/**
 * The errors at which one band of the map ends and the next begins. They go by factors, since the
 * error falls by factors while training: even steps would leave all of the valley in one band.
 * Where the largest error is not many times the least, factors give too few, and the steps are even.
 */
export function thresholds(least: number, most: number): number[] {
  if (!(most > least)) return [];
  const from = Math.max(least, most * FLOOR);
  for (const series of SERIES) {
    const found = geometric(series, from, most);
    if (found.length >= ENOUGH) return found;
  }
  return ticks(least, most, ENOUGH + 2).filter((value) => value > least && value < most);
}

function geometric(series: readonly number[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(from)); 10 ** power < to; power++) {
    for (const part of series) {
      // Parsed, so that 5e-3 is the number that is written so.
      const value = Number(`${part}e${power}`);
      if (value > from && value < to) found.push(value);
    }
  }
  return found;
}

/** Whether bands made for other errors still show something of these. */
export const stillTell = (made: readonly number[], [least, most]: [number, number]): boolean =>
  made.filter((value) => value > least && value < most).length >= ENOUGH / 2;

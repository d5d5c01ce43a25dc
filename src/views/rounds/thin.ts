import type { Curve } from '../../engine';
import { pathThrough } from '../svg/plot';

/** The least and the most of a curve in one column of pixels. */
export type Column = { x: number; least: number; most: number };

/**
 * A curve thinned to one stroke for each column of pixels. The least and the most of every column
 * are kept, so that nothing that happens between two pixels is lost.
 * @param place where a round stands, in pixels
 */
export function thin({ rounds, least, most }: Curve, place: (round: number) => number): Column[] {
  const columns: Column[] = [];
  let last: Column | null = null;
  for (const [index, round] of rounds.entries()) {
    const x = place(round);
    const low = least[index] as number;
    const high = most[index] as number;
    if (last && Math.round(last.x) === Math.round(x)) {
      // The end of a line stands where it is, not where its column begins.
      last.x = x;
      last.least = Math.min(last.least, low);
      last.most = Math.max(last.most, high);
    } else {
      last = { x, least: low, most: high };
      columns.push(last);
    }
  }
  return columns;
}

/** The strokes as one line: each is walked from the end that is nearer to where the line stands. */
export function lineThrough(columns: readonly Column[], y: (error: number) => number): string {
  const path: { x: number; y: number }[] = [];
  let at = Number.NaN;
  for (const { x, least, most } of columns) {
    const ends = [y(most), y(least)];
    if (Math.abs((ends[1] as number) - at) < Math.abs((ends[0] as number) - at)) ends.reverse();
    const points = ends[0] === ends[1] ? ends.slice(1) : ends;
    for (const end of points) path.push({ x, y: end });
    at = points.at(-1) as number;
  }
  return pathThrough(path);
}

import { partialDerivative } from '../../engine';
import type { View } from '../../store';
import type { XY } from '../svg/isolines';
import type { Frame, Scale } from '../svg/mapFrame';
import { valuesOf } from './ranges';

/** The way downhill: −factor times the slopes, from the values of the point. */
export type Arrow = { factor: number; slopes: XY; to: XY };

/** What moves on the map, in the parameters' own values. */
export type Walker = {
  /** The present values. */
  at: XY;
  /** The nearest place on the map, and whether that is another. */
  shown: XY;
  outside: boolean;
  slopes: XY;
  /** None where it is flat, and where the point is not on the map. */
  arrow: Arrow | null;
};

/** The present point, and the way down from it. */
export function walkerOf({ network }: Pick<View, 'network'>, frame: Frame): Walker {
  const { x, y, xRange, yRange } = frame.section;
  const at: XY = [network.parameters[x] ?? 0, network.parameters[y] ?? 0];
  const shown: XY = [within(xRange, at[0]), within(yRange, at[1])];
  const outside = shown[0] !== at[0] || shown[1] !== at[1];
  const slopes: XY = [partialDerivative(network, x), partialDerivative(network, y)];
  return { at, shown, outside, slopes, arrow: outside ? null : arrowOf(at, slopes, frame) };
}

export const within = ([low, high]: readonly [number, number], value: number): number =>
  Math.max(low, Math.min(high, value));

/** Slopes that would have to be multiplied by more than this are as good as none. */
const LARGEST = 1e6;

/** How long the arrow is at most, as a share of the map's shorter side. */
const LONGEST = 0.25;

/** The arrow from a point along minus its slopes; null where both are as good as 0. */
export function arrowOf(at: XY, slopes: XY, { area, x, y }: Frame): Arrow | null {
  const per = (scale: Scale) => Math.abs(scale(1) - scale(0));
  const pixels = Math.hypot(slopes[0] * per(x), slopes[1] * per(y));
  const side = Math.min(area.right - area.left, area.bottom - area.top);
  const factor = niceBelow((LONGEST * side) / pixels);
  if (!(factor <= LARGEST)) return null;
  return { factor, slopes, to: [at[0] - factor * slopes[0], at[1] - factor * slopes[1]] };
}

/** The largest of 1, 2, 5, 10, 20, … and 0.5, 0.2, 0.1, … that is not above a number. */
export function niceBelow(most: number): number {
  const power = Math.floor(Math.log10(most));
  const part = [5, 2, 1].find((each) => Number(`${each}e${power}`) <= most) ?? 1;
  return Number(`${part}e${power}`);
}

/** So many points the walked path has at most. */
const MOST_POINTS = 300;

/** The path walked so far, from where the run begins to the present round's own values. */
export function walked(
  { run, round }: Pick<View, 'run' | 'round'>,
  { section }: Frame,
  present: Readonly<Record<string, number>>,
): XY[] {
  const { x, y, xRange, yRange } = section;
  const [xs, ys] = [valuesOf(run, x), valuesOf(run, y)];
  // All weights are kept at the same rounds, and every network has a first one.
  const { rounds } = run.path('w1');
  const places: XY[] = [];
  for (const [index, kept] of rounds.entries()) {
    if (kept >= round) break;
    // Inputs and targets have one value for all rounds.
    places.push([xs[index] ?? (xs[0] as number), ys[index] ?? (ys[0] as number)]);
  }
  places.push([present[x] ?? 0, present[y] ?? 0]);
  return thinned(places, xRange[1] - xRange[0], yRange[1] - yRange[0]);
}

/** Leaves out points so that those that stay are evenly far apart; both ends stay. */
function thinned(places: XY[], width: number, height: number): XY[] {
  const step = (a: XY, b: XY) => Math.hypot((a[0] - b[0]) / width, (a[1] - b[1]) / height);
  let length = 0;
  for (let index = 1; index < places.length; index++) {
    length += step(places[index - 1] as XY, places[index] as XY);
  }
  const apart = length / (MOST_POINTS - 2);
  let since = 0;
  return places.filter((place, index) => {
    if (index === 0 || index === places.length - 1) return true;
    since += step(places[index - 1] as XY, place);
    if (since < apart || apart === 0) return false;
    since = 0;
    return true;
  });
}

import { scaleLinear } from 'd3';
import type { Ref, TrainingRun } from '../../engine';
import type { Chart } from '../../store';
import { countScale, pathThrough } from '../svg/plot';
import type { Size } from '../svg/watchSize';

/** One parameter's values by round: a small line in a place of its own. */
export type PathCell = {
  ref: Ref;
  x: number;
  y: number;
  width: number;
  height: number;
  path: string;
  /** The height of 0; null where it is outside. */
  zero: number | null;
};

export type PathsScene = {
  cells: PathCell[];
  height: number;
  /** Where a round and a value stand in each cell; a value beyond the scale stands at its end. */
  place(round: number, value: number): { x: number; y: number };
};

/** Each row holds as many as fit; a cell is at least so wide, where type has its usual size. */
const WIDTH = 110;
const HEIGHT = 56;
const GAP = { x: 14, y: 10 };
const LABEL = 20;

/** Between a line at the end of the scale and the edge of its cell. */
const INSET = 4;

/** All weights and biases on one scale, so that what hardly moves is seen to. */
export function pathsScene(run: TrainingRun, rounds: Chart['rounds'], size: Size): PathsScene {
  const { width, unit = 1 } = size;
  const [height, label] = [HEIGHT * unit, LABEL * unit];
  const refs = Object.keys(run.network.parameters).filter((ref) => /^[wb]/.test(ref));
  const columns = Math.max(2, Math.floor((width + GAP.x) / (WIDTH * unit + GAP.x)));
  const cell = (width - GAP.x * (columns - 1)) / columns;
  const paths = refs.map((ref) => ({ ref, ...run.path(ref) }));
  let [low, high] = [0, 0];
  for (const { values } of paths) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const area = { left: INSET, right: cell - INSET, top: INSET, bottom: height - INSET };
  const last = Math.max(run.end, run.first + 1);
  const x = countScale(rounds, [run.first, last], area);
  const y = scaleLinear([low, high === low ? low + 1 : high], [area.bottom, area.top]).clamp(true);
  return {
    cells: paths.map(({ ref, rounds: at, values }, index) => ({
      ref,
      x: (index % columns) * (cell + GAP.x),
      y: Math.floor(index / columns) * (height + label + GAP.y) + label,
      width: cell,
      height,
      path: polyline(at, values, x, y),
      zero: low < 0 && high > 0 ? y(0) : null,
    })),
    height: Math.ceil(refs.length / columns) * (height + label + GAP.y),
    place: (round, value) => ({ x: x(round), y: y(value) }),
  };
}

/** At most two points a pixel: between the kept rounds a parameter moves smoothly. */
function polyline(
  rounds: ArrayLike<number>,
  values: ArrayLike<number>,
  x: (round: number) => number,
  y: (value: number) => number,
): string {
  const points: { x: number; y: number }[] = [];
  for (let index = 0; index < rounds.length; index++) {
    const at = x(rounds[index] as number);
    const last = points.at(-1);
    if (last && at - last.x < 0.5 && index < rounds.length - 1) continue;
    points.push({ x: at, y: y(values[index] as number) });
  }
  return pathThrough(points);
}

import { scaleLinear } from 'd3';
import { LIMIT, type Ref, type Section, type TrainingRun } from '../../engine';
import type { Plane, Range, View } from '../../store';

/** A range that suits is this wide at least, and leaves this share of the path free at both ends. */
const LEAST = 4;
const MARGIN = 0.15;

/** Beyond this width of its values a range could no longer tell them apart. */
const FINEST = 1e-4;

/** The two parameters and their ranges, chosen or such as suit. Nothing that is dragged counts. */
export function sectionOf({ plane, run }: Pick<View, 'plane' | 'run'>): Section {
  const { x, y, xRange, yRange } = plane;
  return { x, y, xRange: xRange ?? suits(run, x), yRange: yRange ?? suits(run, y) };
}

type Known = { end: number; ranges: Map<Ref, Range> };

const known = new WeakMap<TrainingRun, Known>();

/** The range that holds a parameter's whole way. Kept, since every frame of a drag asks. */
function suits(run: TrainingRun, ref: Ref): Range {
  let at = known.get(run);
  if (at?.end !== run.end) {
    at = { end: run.end, ranges: new Map() };
    known.set(run, at);
  }
  const range = at.ranges.get(ref) ?? around(valuesOf(run, ref));
  at.ranges.set(ref, range);
  return range;
}

/** A weight's or bias's values at the kept rounds; inputs and targets stay as they are. */
export const valuesOf = (run: TrainingRun, ref: Ref): Float64Array =>
  /^[wb]/.test(ref) ? run.path(ref).values : Float64Array.of(run.network.parameters[ref] as number);

/** A range with round ends around these values. */
export function around(values: Iterable<number>): Range {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    const bounded = Math.max(-LIMIT, Math.min(LIMIT, value));
    low = Math.min(low, bounded);
    high = Math.max(high, bounded);
  }
  const middle = (low + high) / 2;
  const half = Math.max(LEAST / 2, ((high - low) / 2) * (1 + 2 * MARGIN), Math.abs(middle) * 1e-3);
  return rounded([middle - half, middle + half]);
}

/** The range outwards to round numbers. */
const rounded = ([low, high]: Range): Range => {
  const [from = low, to = high] = scaleLinear().domain([low, high]).nice(8).domain();
  return [from, to];
};

/**
 * A range made narrower or wider, around a value where it has it, else around its middle.
 * @param factor of its width: below 1 is narrower
 */
export function zoomed([low, high]: Range, factor: number, around: number): Range {
  const centre = around >= low && around <= high ? around : (low + high) / 2;
  const share = (centre - low) / (high - low);
  const width = Math.min(
    2 * LIMIT,
    Math.max((high - low) * factor, FINEST * (1 + Math.abs(centre))),
  );
  const [from, to] = rounded([centre - share * width, centre + (1 - share) * width]);
  return [Math.max(-LIMIT, from), Math.min(LIMIT, to)];
}

/** Both ranges of a plane zoomed around the present point. */
export const zoomedPlane = (
  { x, y, xRange, yRange }: Section,
  factor: number,
  parameters: Readonly<Record<Ref, number>>,
): Pick<Plane, 'xRange' | 'yRange'> => ({
  xRange: zoomed(xRange, factor, parameters[x] ?? 0),
  yRange: zoomed(yRange, factor, parameters[y] ?? 0),
});

/** What choosing a parameter for an axis makes of the plane; the other's own swaps the two. */
export function chosen(plane: Plane, axis: 'x' | 'y', ref: Ref): Partial<Plane> {
  const other = axis === 'x' ? 'y' : 'x';
  if (ref === plane[axis]) return {};
  if (ref !== plane[other]) return { [axis]: ref, [`${axis}Range`]: null };
  return { x: plane.y, y: plane.x, xRange: plane.yRange, yRange: plane.xRange };
}

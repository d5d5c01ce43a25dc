import { scaleLog } from 'd3';
import { nudge, type Ref } from '../../engine';
import { NUDGES, type View } from '../../store';
import { type Area, type Axes, areaOf, type Margins, type Scale, sizeTicks } from '../svg/plot';
import type { Size } from '../svg/watchSize';
import { nudged, pairNudged, slopeNudged } from './nudged';
import { words } from './words';

/** Whether the slope on this step is that of one point: not where it reads updated weights. */
export const isAtOnePoint = (view: View): boolean => {
  const { network, trace } = view;
  const output = trace.layout.layers.at(-1) ?? [];
  const last = output.flatMap(({ bias, edges }) => [bias, ...edges.map(({ weight }) => weight)]);
  return network.order === 'simultaneous' || last.includes(nudged(view) ?? '');
};

/** Whether the error is a parabola over each weight: its central difference is the slope, for any h. */
export const isParabola = ({ network: { activations } }: View): boolean =>
  activations?.every((each) => each === 'identity') ?? false;

/** One nudge, beside the slope that the step works out. */
export type Trial = {
  h: number;
  up: number;
  down: number;
  quotient: number;
  slope: number;
  distance: number;
};

/** @param exponent h is 10 to the power of minus this */
export function trial(view: View, ref: Ref, exponent: number): Trial {
  const { network, trace } = view;
  const h = 10 ** -exponent;
  const pair = pairNudged(view);
  const result = nudge(network, ref, h, pair ? `E_total@${pair}` : 'E_total');
  const slope = trace.values.get(slopeNudged(view) ?? '') ?? Number.NaN;
  return { ...result, h, slope, distance: Math.abs(result.quotient - slope) };
}

/** Nudges of so many sizes to a power of ten. */
const DENSITY = 4;

/** What a distance of 0, which a logarithmic scale cannot show, is drawn at. */
const LEAST = 1e-16;

export type NudgeScene = {
  area: Area;
  axes: Axes;
  points: { x: number; y: number }[];
  /** The nudge that was chosen. */
  now: { x: number; y: number };
};

const MARGINS: Margins = { top: 24, right: 12, bottom: 38, left: 56 };

export function nudgeScene(view: View, ref: Ref, exponent: number, size: Size): NudgeScene {
  const area = areaOf(size, MARGINS);
  const x: Scale = scaleLog()
    .domain([10 ** -NUDGES.most, 10 ** -NUDGES.least])
    .range([area.left, area.right]);
  // A fixed axis, so that what a drag changes can be seen to change.
  const y: Scale = scaleLog().domain([LEAST, 1]).range([area.bottom, area.top]).clamp(true);
  const at = (power: number) => {
    const { h, distance } = trial(view, ref, power);
    return { x: x(h), y: y(Math.max(LEAST, distance)) };
  };
  const count = (NUDGES.most - NUDGES.least) * DENSITY;
  return {
    area,
    axes: {
      x: { ticks: sizeTicks('log', x, 'x', area), label: words.axes.h },
      y: { ticks: sizeTicks('log', y, 'y', area), label: words.axes.distance },
    },
    points: Array.from({ length: count + 1 }, (_, index) => at(NUDGES.least + index / DENSITY)),
    now: at(exponent),
  };
}

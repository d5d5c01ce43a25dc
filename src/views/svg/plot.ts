import {
  type ScaleContinuousNumeric,
  type Selection,
  scaleLinear,
  scaleLog,
  scaleSymlog,
} from 'd3';
import type { Axis } from '../../store';
import { counted, marked } from '../../tex';
import type { Size } from './watchSize';
import { writeAttr, writeTexts } from './write';
import './plot.css';

export type Scale = ScaleContinuousNumeric<number, number>;

/** A mark on an axis: where it is, in CSS pixels, and what is written there. */
export type Tick = { at: number; text: string };

export type Axes = {
  x: { ticks: Tick[]; label: string };
  y: { ticks: Tick[]; label: string };
};

/** The room around a plot's own area, in CSS pixels where type has its usual size. */
export type Margins = { top: number; right: number; bottom: number; left: number };

export type Area = {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** As in Size: what stands beside type keeps clear of it where that is large. */
  unit?: number;
};

export const areaOf = ({ width, height, unit = 1 }: Size, margins: Margins): Area => ({
  left: margins.left * unit,
  right: Math.max(margins.left * unit + 1, width - margins.right * unit),
  top: margins.top * unit,
  bottom: Math.max(margins.top * unit + 1, height - margins.bottom * unit),
  unit,
});

/**
 * A scale for counts, on which 0 has its place also where the scale is logarithmic: the place of n
 * is that of log(1 + n).
 */
export function countScale(kind: Axis, domain: [number, number], area: Area): Scale {
  const scale: Scale = kind === 'log' ? scaleSymlog().constant(1) : scaleLinear();
  return scale.domain(domain).range([area.left, area.right]);
}

/** What makes of a single number a range, which then ends at round numbers. */
const FLAT = 1.001;

/** A scale for numbers above 0, or from 0 on where it is linear, its ends at round numbers. */
export function sizeScale(kind: Axis, [low, high]: [number, number], area: Area): Scale {
  const scale: Scale =
    kind === 'log'
      ? scaleLog().domain([low, Math.max(high, low * FLAT)])
      : scaleLinear().domain([0, high || 1]);
  return scale.range([area.bottom, area.top]).nice();
}

/** Pixels between two ticks at least, where type has its usual size. */
const APART = { x: 64, y: 34 };

/** Ticks at 0 and the powers of ten, or at round counts where there are few of those. */
export function countTicks(kind: Axis, scale: Scale, { unit = 1 }: Area): Tick[] {
  const [from = 0, to = 0] = scale.domain();
  const apart = APART.x * unit;
  const most = Math.max(2, Math.floor(extent(scale) / apart));
  const powers = [0, ...Array.from({ length: 8 }, (_, power) => 10 ** power)];
  const own = powers.filter((count) => count >= from && count <= to);
  const at = kind === 'log' && own.length > 2 ? own : scaleLinear().domain([from, to]).ticks(most);
  const whole = at.filter((count) => Number.isInteger(count) && count >= from && count <= to);
  return thinOut(
    whole.map((count) => ({ at: scale(count), text: counted(count) })),
    apart,
  );
}

/** Ticks at round numbers: the powers of ten where the scale is logarithmic. */
export function sizeTicks(
  kind: Axis,
  scale: Scale,
  axis: keyof typeof APART,
  { unit = 1 }: Area,
): Tick[] {
  const apart = APART[axis] * unit;
  const ticks = scale.ticks(Math.max(2, Math.floor(extent(scale) / apart)));
  const powers = ticks.filter((value) => Number.isInteger(Number(Math.log10(value).toFixed(9))));
  return thinOut(
    (kind === 'log' && powers.length > 1 ? powers : ticks).map((value) => ({
      at: scale(value),
      text: marked(value),
    })),
    apart,
  );
}

const extent = (scale: Scale): number => {
  const [from = 0, to = 0] = scale.range();
  return Math.abs(to - from);
};

/** Leaves out ticks until they are far enough apart, evenly. */
function thinOut(ticks: Tick[], apart: number): Tick[] {
  const first = ticks[0];
  const last = ticks.at(-1);
  if (!first || !last || ticks.length < 3) return ticks;
  const room = Math.abs(last.at - first.at) / (ticks.length - 1);
  const every = Math.ceil((apart * 0.75) / Math.max(room, 1));
  return ticks.filter((_, index) => index % every === 0);
}

/** A line through points, to a tenth of a pixel. */
export const pathThrough = (points: readonly { x: number; y: number }[]): string =>
  points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`)
    .join('');

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** Draws the marks of both axes: a line across the plot and a text for each, and the labels. */
export function drawAxes(root: Svg, { x, y }: Axes, area: Area): void {
  const { unit = 1 } = area;
  const layers = root.selectAll<SVGGElement, string>('g.axis').data(['x', 'y']);
  const groups = layers
    .join((enter) => {
      const group = enter.insert('g', ':first-child').attr('class', (name) => `axis ${name}`);
      group.append('text').attr('class', 'label');
      return group;
    })
    .attr('aria-hidden', true);
  const ticksOf = (name: string) => (name === 'x' ? x : y).ticks;
  groups
    .selectAll<SVGLineElement, Tick & { name: string }>('line')
    .data((name) => ticksOf(name).map((tick) => ({ ...tick, name })))
    .join('line')
    .call(writeAttr, 'x1', ({ name, at }: Tick & { name: string }) =>
      name === 'x' ? at : area.left,
    )
    .call(writeAttr, 'x2', ({ name, at }: Tick & { name: string }) =>
      name === 'x' ? at : area.right,
    )
    .call(writeAttr, 'y1', ({ name, at }: Tick & { name: string }) =>
      name === 'x' ? area.top : at,
    )
    .call(writeAttr, 'y2', ({ name, at }: Tick & { name: string }) =>
      name === 'x' ? area.bottom : at,
    );
  groups
    .selectAll<SVGTextElement, Tick & { name: string }>('text.tick')
    .data((name) => ticksOf(name).map((tick) => ({ ...tick, name })))
    .join('text')
    .attr('class', 'tick')
    .call(writeAttr, 'x', ({ name, at }: Tick & { name: string }) =>
      name === 'x' ? at : area.left - 6 * unit,
    )
    .call(writeAttr, 'y', ({ name, at }: Tick & { name: string }) =>
      name === 'x' ? area.bottom + 14 * unit : at,
    )
    .call(writeTexts, ({ text }: Tick) => text);
  groups
    .select<SVGTextElement>('text.label')
    .call(writeAttr, 'x', (name: string) => (name === 'x' ? area.right : area.left))
    .call(writeAttr, 'y', (name: string) =>
      name === 'x' ? area.bottom + 30 * unit : area.top - 10 * unit,
    )
    .call(writeTexts, (name: string) => (name === 'x' ? x : y).label);
}

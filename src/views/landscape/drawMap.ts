import { type Selection, select } from 'd3';
import { marked, type SymbolPiece } from '../../tex';
import type { Area, Tick } from '../svg/plot';
import { writeSymbol } from '../svg/symbol';
import { writeAttr, writeTexts } from '../svg/write';
import { type Isoline, type Label, pathOf, type XY } from './isolines';
import type { Frame, Walker } from './scene';
import { words } from './words';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

const CLIP = 'map-clip';
const HEAD = 'map-arrow';

/** So large that a finger meets the point. */
const REACH = 20;

/** Prepares an empty map, once. Returns its point. */
export function prepareMap(svg: SVGSVGElement): SVGGElement {
  const root: Svg = select(svg);
  root.attr('role', 'group');
  const defs = root.append('defs');
  defs.append('clipPath').attr('id', CLIP).append('rect');
  defs
    .append('marker')
    .attr('id', HEAD)
    .attr('viewBox', '0 0 10 10')
    .attr('refX', 8)
    .attr('refY', 5)
    .attr('markerWidth', 12)
    .attr('markerHeight', 12)
    .attr('markerUnits', 'userSpaceOnUse')
    .attr('orient', 'auto')
    .append('path')
    .attr('d', 'M1,1L9,5L1,9');
  root.append('rect').attr('class', 'ground');
  const clipped = root.append('g').attr('clip-path', `url(#${CLIP})`).attr('aria-hidden', true);
  clipped.append('g').attr('class', 'lines');
  clipped.append('g').attr('class', 'labels');
  const walked = clipped.append('g').attr('class', 'walked');
  walked.append('path').attr('class', 'halo');
  walked.append('path').attr('class', 'line');
  walked.append('circle').attr('r', 3.5);
  for (const axis of ['x', 'y']) {
    const group = root.append('g').attr('class', `map-axis ${axis}`).attr('aria-hidden', true);
    group.append('text').attr('class', 'label');
  }
  const arrow = root.append('g').attr('class', 'arrow').attr('aria-hidden', true);
  arrow.append('line').attr('class', 'halo');
  arrow.append('line').attr('class', 'line').attr('marker-end', `url(#${HEAD})`);
  const point = root.append('g').attr('class', 'point').attr('role', 'slider').attr('tabindex', 0);
  point.attr('aria-label', words.point);
  point.append('circle').attr('class', 'reach').attr('r', REACH);
  point.append('circle').attr('class', 'dot').attr('r', 7);
  return point.node() as SVGGElement;
}

/** Brings the map's frame and axes to where they stand. */
export function drawFrame(svg: SVGSVGElement, { area, ticks, symbols }: Frame): void {
  const root: Svg = select(svg);
  const { unit = 1 } = area;
  root
    .selectAll<SVGRectElement, Area>('rect')
    .data([area, area])
    .call(writeAttr, 'x', ({ left }: Area) => left)
    .call(writeAttr, 'y', ({ top }: Area) => top)
    .call(writeAttr, 'width', ({ left, right }: Area) => right - left)
    .call(writeAttr, 'height', ({ top, bottom }: Area) => bottom - top);
  for (const axis of ['x', 'y'] as const) {
    const flat = axis === 'x';
    const group = root.select<SVGGElement>(`g.map-axis.${axis}`);
    group
      .selectAll<SVGLineElement, Tick>('line')
      .data(ticks[axis])
      .join('line')
      .call(writeAttr, 'x1', ({ at }: Tick) => (flat ? at : area.left - 5))
      .call(writeAttr, 'x2', ({ at }: Tick) => (flat ? at : area.left))
      .call(writeAttr, 'y1', ({ at }: Tick) => (flat ? area.bottom : at))
      .call(writeAttr, 'y2', ({ at }: Tick) => (flat ? area.bottom + 5 : at));
    group
      .selectAll<SVGTextElement, Tick>('text.tick')
      .data(ticks[axis])
      .join('text')
      .attr('class', 'tick')
      .call(writeAttr, 'x', ({ at }: Tick) => (flat ? at : area.left - 8 * unit))
      .call(writeAttr, 'y', ({ at }: Tick) => (flat ? area.bottom + 17 * unit : at))
      .call(writeTexts, ({ text }: Tick) => text);
    group
      .selectAll<SVGTextElement, SymbolPiece[]>('text.label')
      .data([symbols[axis]])
      .call(writeAttr, 'x', () => (flat ? area.right : area.left))
      .call(writeAttr, 'y', () => (flat ? area.bottom + 32 * unit : area.top - 10 * unit))
      .call(writeSymbol, (symbol: SymbolPiece[]) => symbol);
  }
}

/** Draws the lines of equal error and their labels; none takes them away. */
export function drawLines(
  svg: SVGSVGElement,
  lines: readonly Isoline[],
  labels: readonly Label[],
): void {
  const root: Svg = select(svg);
  root
    .select<SVGGElement>('g.lines')
    .selectAll<SVGPathElement, Isoline>('path')
    .data(lines)
    .join('path')
    .attr('data-error', ({ threshold }) => threshold)
    .attr('d', ({ rings }) => pathOf(rings));
  root
    .select<SVGGElement>('g.labels')
    .selectAll<SVGTextElement, Label>('text')
    .data(labels)
    .join('text')
    .attr('transform', ({ x, y, angle }) => {
      return `translate(${x.toFixed(1)},${y.toFixed(1)})rotate(${angle.toFixed(1)})`;
    })
    .text(({ threshold }) => marked(threshold));
}

/** Draws the path walked, as values of both parameters. */
export function drawWalked(svg: SVGSVGElement, { x, y }: Frame, places: readonly XY[]): void {
  const group = select(svg).select<SVGGElement>('g.walked').datum(places);
  const d = `M${places.map((at) => `${x(at[0]).toFixed(1)},${y(at[1]).toFixed(1)}`).join('L')}`;
  group.selectAll<SVGPathElement, unknown>('path').call(writeAttr, 'd', () => d);
  const start = places[0] ?? [0, 0];
  group
    .selectAll<SVGCircleElement, unknown>('circle')
    .call(writeAttr, 'cx', () => x(start[0]).toFixed(1))
    .call(writeAttr, 'cy', () => y(start[1]).toFixed(1))
    .call(writeAttr, 'visibility', () => (places.length > 1 ? 'visible' : 'hidden'));
}

/** Brings the point and its arrow to where they are. */
export function drawWalker(svg: SVGSVGElement, { x, y }: Frame, walker: Walker): void {
  const root: Svg = select(svg);
  const { shown, outside, arrow } = walker;
  const [left, top] = [x(shown[0]).toFixed(1), y(shown[1]).toFixed(1)];
  root
    .selectAll<SVGGElement, unknown>('g.point')
    .call(writeAttr, 'transform', () => `translate(${left},${top})`)
    .call(writeAttr, 'class', () => (outside ? 'point outside' : 'point'));
  root
    .selectAll<SVGGElement, unknown>('g.arrow')
    .call(writeAttr, 'visibility', () => (arrow ? 'visible' : 'hidden'));
  if (!arrow) return;
  root
    .selectAll<SVGLineElement, unknown>('g.arrow line')
    .call(writeAttr, 'x1', () => left)
    .call(writeAttr, 'y1', () => top)
    .call(writeAttr, 'x2', () => x(arrow.to[0]).toFixed(1))
    .call(writeAttr, 'y2', () => y(arrow.to[1]).toFixed(1));
}

import { type Selection, select } from 'd3';
import { prepareFrame } from '../svg/drawFrame';
import type { XY } from '../svg/isolines';
import type { Frame } from '../svg/mapFrame';
import { writeAttr } from '../svg/write';
import type { Walker } from './scene';
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
  const clipped = prepareFrame(root, CLIP);
  root
    .select('defs')
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
  const walked = clipped.append('g').attr('class', 'walked');
  walked.append('path').attr('class', 'halo');
  walked.append('path').attr('class', 'line');
  walked.append('circle').attr('r', 3.5);
  const arrow = root.append('g').attr('class', 'arrow').attr('aria-hidden', true);
  arrow.append('line').attr('class', 'halo');
  arrow.append('line').attr('class', 'line').attr('marker-end', `url(#${HEAD})`);
  const point = root.append('g').attr('class', 'point').attr('role', 'slider').attr('tabindex', 0);
  point.attr('aria-label', words.point);
  point.append('circle').attr('class', 'reach').attr('r', REACH);
  point.append('circle').attr('class', 'dot').attr('r', 7);
  return point.node() as SVGGElement;
}

/** A place in CSS pixels; what is further off than any picture is drawn there. */
const pixel = (at: number): string => Math.max(-FAR, Math.min(FAR, at)).toFixed(1);

const FAR = 1e5;

/** Draws the path walked, as values of both parameters. */
export function drawWalked(svg: SVGSVGElement, { x, y }: Frame, places: readonly XY[]): void {
  const group = select(svg).select<SVGGElement>('g.walked').datum(places);
  const d = `M${places.map((at) => `${pixel(x(at[0]))},${pixel(y(at[1]))}`).join('L')}`;
  group.selectAll<SVGPathElement, unknown>('path').call(writeAttr, 'd', () => d);
  const start = places[0] ?? [0, 0];
  group
    .selectAll<SVGCircleElement, unknown>('circle')
    .call(writeAttr, 'cx', () => pixel(x(start[0])))
    .call(writeAttr, 'cy', () => pixel(y(start[1])))
    .call(writeAttr, 'visibility', () => (places.length > 1 ? 'visible' : 'hidden'));
}

/** Brings the point and its arrow to where they are. */
export function drawWalker(svg: SVGSVGElement, { x, y }: Frame, walker: Walker): void {
  const root: Svg = select(svg);
  const { shown, outside, arrow } = walker;
  const [left, top] = [pixel(x(shown[0])), pixel(y(shown[1]))];
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
    .call(writeAttr, 'x2', () => pixel(x(arrow.to[0])))
    .call(writeAttr, 'y2', () => pixel(y(arrow.to[1])));
}

import { type Selection, select } from 'd3';
import { drawAxes } from '../plot';
import { put, putText } from '../put';
import { writeRuns } from '../symbolText';
import { type CurveScene, type Line, type Name, within } from './curveScene';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** A round and its error, and what is written beside it. */
export type Mark = { round: number; error: number; text: string };

/** Prepares an empty picture, once. */
export function prepareCurve(svg: SVGSVGElement): void {
  const root: Svg = select(svg);
  root.attr('role', 'group').append('g').attr('class', 'lines');
  root.append('g').attr('class', 'line-names');
  for (const name of ['marker', 'hover']) {
    const group = root.append('g').attr('class', name);
    group.append('line');
    group.append('circle').attr('r', name === 'marker' ? 6 : 3.5);
    group.append('text');
  }
  root.select('g.hover').attr('display', 'none').attr('aria-hidden', true);
}

/** Brings the axes and the lines to the scene. */
export function drawCurve(svg: SVGSVGElement, { axes, area, lines, names }: CurveScene): void {
  const root: Svg = select(svg);
  drawAxes(root, axes, area);
  root
    .select<SVGGElement>('g.lines')
    .selectAll<SVGPathElement, Line>('path')
    .data(lines, ({ id }) => id)
    .join('path')
    .attr('class', ({ owner, ref }) => `line ${owner} ${ref}`)
    .attr('data-line', ({ id }) => id)
    .call(put, 'd', ({ path }: Line) => path);
  root
    .select<SVGGElement>('g.line-names')
    .selectAll<SVGTextElement, Name>('text')
    .data(names, ({ ref }) => ref)
    .join('text')
    .call(put, 'x', ({ x }: Name) => x)
    .call(put, 'y', ({ y }: Name) => y)
    .call(writeRuns, ({ symbol }: Name) => symbol);
}

/** Brings a mark to its round; none hides it. */
export function drawMark(
  svg: SVGSVGElement,
  name: 'marker' | 'hover',
  { x, y, area }: CurveScene,
  mark: Mark | null,
): void {
  const group = select(svg).select<SVGGElement>(`g.${name}`);
  group.attr('display', mark ? null : 'none');
  if (!mark) return;
  const at = x(mark.round);
  const nearEnd = at > (area.left + area.right) / 2;
  group
    .select<SVGLineElement>('line')
    .datum(mark)
    .call(put, 'x1', () => at)
    .call(put, 'x2', () => at)
    .call(put, 'y1', () => area.top)
    .call(put, 'y2', () => area.bottom);
  group
    .select<SVGCircleElement>('circle')
    .datum(mark)
    .call(put, 'cx', () => at)
    .call(put, 'cy', () => within(y, mark.error));
  group
    .select<SVGTextElement>('text')
    .datum(mark)
    .call(put, 'x', () => at + (nearEnd ? -8 : 8))
    .call(put, 'y', () => area.top + 6 * (area.unit ?? 1))
    .call(put, 'text-anchor', () => (nearEnd ? 'end' : 'start'))
    .call(putText, () => mark.text);
}

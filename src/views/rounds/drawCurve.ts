import { type Selection, select } from 'd3';
import { drawAxes } from '../svg/plot';
import { writeSymbol } from '../svg/symbol';
import { writeAttr, writeTexts } from '../svg/write';
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
    .call(writeAttr, 'd', ({ path }: Line) => path);
  root
    .select<SVGGElement>('g.line-names')
    .selectAll<SVGTextElement, Name>('text')
    .data(names, ({ ref }) => ref)
    .join('text')
    .call(writeAttr, 'x', ({ x }: Name) => x)
    .call(writeAttr, 'y', ({ y }: Name) => y)
    .call(writeSymbol, ({ symbol }: Name) => symbol);
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
    .call(writeAttr, 'x1', () => at)
    .call(writeAttr, 'x2', () => at)
    .call(writeAttr, 'y1', () => area.top)
    .call(writeAttr, 'y2', () => area.bottom);
  group
    .select<SVGCircleElement>('circle')
    .datum(mark)
    .call(writeAttr, 'cx', () => at)
    .call(writeAttr, 'cy', () => within(y, mark.error));
  group
    .select<SVGTextElement>('text')
    .datum(mark)
    .call(writeAttr, 'x', () => at + (nearEnd ? -8 : 8))
    .call(writeAttr, 'y', () => area.top + 6 * (area.unit ?? 1))
    .call(writeAttr, 'text-anchor', () => (nearEnd ? 'end' : 'start'))
    .call(writeTexts, () => mark.text);
}

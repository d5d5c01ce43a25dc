import { type Selection, select } from 'd3';
import { marked, type SymbolPiece } from '../../tex';
import { type Isoline, type Label, pathOf } from './isolines';
import './map.css';
import type { Frame } from './mapFrame';
import type { Area, Tick } from './plot';
import { writeSymbol } from './symbol';
import { writeAttr, writeTexts } from './write';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/**
 * Prepares the empty frame of a map, once.
 * @param clip a name that no other map on the page has
 * @returns the group that keeps within the map
 */
export function prepareFrame(
  root: Svg,
  clip: string,
): Selection<SVGGElement, unknown, null, undefined> {
  root.append('defs').append('clipPath').attr('id', clip).append('rect');
  root.append('rect').attr('class', 'ground');
  const clipped = root.append('g').attr('clip-path', `url(#${clip})`).attr('aria-hidden', true);
  clipped.append('g').attr('class', 'lines');
  clipped.append('g').attr('class', 'labels');
  for (const axis of ['x', 'y']) {
    const group = root.append('g').attr('class', `map-axis ${axis}`).attr('aria-hidden', true);
    group.append('text').attr('class', 'label');
  }
  return clipped;
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
    .attr('data-at', ({ threshold }) => threshold)
    .attr('d', ({ rings }) => pathOf(rings));
  root
    .select<SVGGElement>('g.labels')
    .selectAll<SVGTextElement, Label>('text')
    .data(labels)
    .join('text')
    // As --centred, which would take the place of their own transform.
    .attr('dy', '0.364em')
    .attr('transform', ({ x, y, angle }) => {
      return `translate(${x.toFixed(1)},${y.toFixed(1)})rotate(${angle.toFixed(1)})`;
    })
    .text(({ threshold }) => marked(threshold));
}

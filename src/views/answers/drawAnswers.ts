import { type Selection, select } from 'd3';
import { prepareFrame } from '../svg/drawFrame';
import type { Frame } from '../svg/mapFrame';
import { writeAttr, writeTexts } from '../svg/write';
import type { Pair } from './answersScene';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** Shapes of one area: a target below the line is round, one above it is square. */
const ROUND = 'M-7,0a7,7 0 1 1 14,0a7,7 0 1 1 -14,0Z';
const SQUARE = 'M-6.5,-6.5h13v13h-13Z';

/** Prepares an empty map, once. */
export function prepareAnswers(svg: SVGSVGElement): void {
  const root: Svg = select(svg);
  prepareFrame(root, 'answers-clip').append('g').attr('class', 'pairs');
}

/**
 * Brings the training pairs to where they are, each in the colour that the map has where the answer
 * is its target.
 */
export function drawPairs(
  svg: SVGSVGElement,
  { x, y }: Frame,
  pairs: readonly Pair[],
  colourOf: (target: number) => string,
): void {
  const groups = select(svg)
    .select('g.pairs')
    .selectAll<SVGGElement, Pair>('g')
    .data(pairs)
    .join((enter) => {
      const group = enter.append('g');
      group
        .append('path')
        .attr('class', 'ring')
        .attr('d', 'M-13,0a13,13 0 1 1 26,0a13,13 0 1 1 -26,0Z');
      group.append('path').attr('class', 'halo');
      group.append('path').attr('class', 'mark');
      group.append('text').attr('x', 11).attr('y', -8);
      return group;
    })
    .call(writeAttr, 'class', ({ present }: Pair) => (present ? 'pair present' : 'pair'))
    .call(
      writeAttr,
      'transform',
      ({ at }: Pair) => `translate(${x(at[0]).toFixed(1)},${y(at[1]).toFixed(1)})`,
    );
  const shapeOf = ({ high }: Pair) => (high ? SQUARE : ROUND);
  groups.select<SVGPathElement>('.halo').call(writeAttr, 'd', shapeOf);
  groups
    .select<SVGPathElement>('.mark')
    .call(writeAttr, 'd', shapeOf)
    .call(writeAttr, 'fill', ({ target }: Pair) => colourOf(target));
  groups
    .select<SVGTextElement>('text')
    .call(writeTexts, ({ pair }: Pair) => (pairs.length > 1 ? String(pair) : ''));
}

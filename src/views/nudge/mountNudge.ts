import { type Selection, select } from 'd3';
import type { Ref } from '../../engine';
import { backstep } from '../../store';
import { mountPicture } from '../svg/mountPicture';
import { drawAxes, pathThrough } from '../svg/plot';
import { writeAttr } from '../svg/write';
import { type NudgeScene, nudgeScene } from './nudgeScene';

type Point = { x: number; y: number };

/** Keeps an `<svg>` at the distances of all nudges from the slope. Returns the undo. */
export function mountNudge(svg: SVGSVGElement, ref: Ref): () => void {
  const root: Selection<SVGSVGElement, unknown, null, undefined> = select(svg);
  root.append('path').attr('class', 'distances');
  root.append('g').attr('class', 'points');
  root.append('circle').attr('class', 'now').attr('r', 6);
  return mountPicture(svg, (size) => {
    const { nudge } = backstep.store.getState();
    draw(root, nudgeScene(backstep.view(), ref, nudge, size));
  }).end;
}

function draw(
  root: Selection<SVGSVGElement, unknown, null, undefined>,
  { area, axes, points, now }: NudgeScene,
): void {
  drawAxes(root, axes, area);
  root.select<SVGPathElement>('path.distances').datum(points).call(writeAttr, 'd', pathThrough);
  root
    .select<SVGGElement>('g.points')
    .selectAll<SVGCircleElement, Point>('circle')
    .data(points)
    .join((enter) => enter.append('circle').attr('r', 2))
    .call(writeAttr, 'cx', ({ x }: Point) => x)
    .call(writeAttr, 'cy', ({ y }: Point) => y.toFixed(1));
  root
    .select<SVGCircleElement>('circle.now')
    .datum(now)
    .call(writeAttr, 'cx', ({ x }: Point) => x)
    .call(writeAttr, 'cy', ({ y }: Point) => y.toFixed(1));
}

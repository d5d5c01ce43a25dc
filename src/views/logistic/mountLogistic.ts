import { type Selection, select } from 'd3';
import { backstep } from '../../store';
import { mountPicture } from '../svg/mountPicture';
import { drawAxes, pathThrough } from '../svg/plot';
import { writeAttr, writeTexts } from '../svg/write';
import { words } from '../words';
import { type LogisticScene, logisticScene } from './logisticScene';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
type Point = { x: number; y: number };
type Slope = NonNullable<LogisticScene['slope']>;

/** Keeps an `<svg>` at the logistic curve and the neuron's point on it. Returns the undo. */
export function mountLogistic(svg: SVGSVGElement, neuron: string): () => void {
  const root: Svg = select(svg);
  root.append('path').attr('class', 'logistic-curve');
  root.append('line').attr('class', 'tangent');
  root.append('circle').attr('r', 5.5);
  root.append('text').attr('class', 'slope');
  return mountPicture(svg, (size) => draw(root, logisticScene(backstep.view(), neuron, size))).end;
}

function draw(root: Svg, { area, axes, curve, point, slope }: LogisticScene): void {
  drawAxes(root, axes, area);
  root.select<SVGPathElement>('path.logistic-curve').datum(curve).call(writeAttr, 'd', pathThrough);
  root
    .select<SVGCircleElement>('circle')
    .datum(point)
    .call(writeAttr, 'cx', ({ x }: Point) => x)
    .call(writeAttr, 'cy', ({ y }: Point) => y);
  root.selectAll('.tangent, .slope').attr('display', slope ? null : 'none');
  if (!slope) return;
  root
    .select<SVGLineElement>('line.tangent')
    .datum(slope)
    .call(writeAttr, 'x1', ({ from }: Slope) => from.x)
    .call(writeAttr, 'y1', ({ from }: Slope) => from.y)
    .call(writeAttr, 'x2', ({ to }: Slope) => to.x)
    .call(writeAttr, 'y2', ({ to }: Slope) => to.y);
  // Below the curve's upper end there is always room.
  root
    .select<SVGTextElement>('text.slope')
    .datum(slope)
    .call(writeAttr, 'x', () => area.right - 6)
    .call(writeAttr, 'y', () => area.bottom - 10)
    .call(writeAttr, 'text-anchor', () => 'end')
    .call(writeTexts, ({ text }: Slope) => `${words.logistic.slope} ${text}`);
}

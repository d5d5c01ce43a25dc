import { line, type Selection, select } from 'd3';
import { backstep } from '../../store';
import { drawAxes } from '../plot';
import { put, putText } from '../put';
import { type Size, sized } from '../sized';
import { words } from '../words';
import { type LogisticScene, logisticScene } from './logisticScene';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
type Point = { x: number; y: number };

/** Keeps an `<svg>` at the logistic curve and the neuron's point on it. Returns the undo. */
export function mountLogistic(svg: SVGSVGElement, neuron: string): () => void {
  const root: Svg = select(svg);
  root.append('path').attr('class', 'logistic-curve');
  root.append('line').attr('class', 'tangent');
  root.append('circle').attr('r', 5.5);
  root.append('text').attr('class', 'slope');
  let size: Size | null = null;
  const paint = () => {
    if (size) draw(root, logisticScene(backstep.view(), neuron, size));
  };
  const ends = [
    sized(svg, (given) => {
      size = given;
      paint();
    }),
    backstep.watch(paint),
  ];
  return () => {
    for (const end of ends) end();
    svg.replaceChildren();
  };
}

const through = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).digits(1);

function draw(root: Svg, { area, axes, curve, point, tangent: [from, to] }: LogisticScene): void {
  drawAxes(root, axes, area);
  root
    .select<SVGPathElement>('path.logistic-curve')
    .datum(curve)
    .call(put, 'd', (points: Point[]) => through(points) ?? '');
  root
    .select<SVGLineElement>('line.tangent')
    .datum(point)
    .call(put, 'x1', () => from.x)
    .call(put, 'y1', () => from.y)
    .call(put, 'x2', () => to.x)
    .call(put, 'y2', () => to.y);
  root
    .select<SVGCircleElement>('circle')
    .datum(point)
    .call(put, 'cx', ({ x }: Point) => x)
    .call(put, 'cy', ({ y }: Point) => y);
  // Below the curve on its right half, above it on its left, where there is room.
  const right = point.x > (area.left + area.right) / 2;
  root
    .select<SVGTextElement>('text.slope')
    .datum(point)
    .call(put, 'x', ({ x }: Point) => x + (right ? 14 : -14))
    .call(put, 'y', ({ y }: Point) => y + (right ? 20 : -16))
    .call(put, 'text-anchor', () => (right ? 'start' : 'end'))
    .call(putText, ({ text }: LogisticScene['point']) => `${words.logistic.slope} ${text}`);
}

import { type Selection, select } from 'd3';
import { backstep, type View } from '../../store';
import { briefText, symbolPieces } from '../../tex';
import { bindPointed } from '../gestures/pointing';
import { mountPicture } from '../svg/mountPicture';
import { settle, writeSymbol } from '../svg/symbol';
import { writeAttr, writeTexts } from '../svg/write';
import { type PathCell, type PathsScene, pathsScene } from './pathsScene';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** Keeps an `<svg>` at the parameters' paths. Returns the undo. */
export function mountPaths(svg: SVGSVGElement): () => void {
  const root = select(svg);
  let scene: PathsScene | null = null;
  let drawn: unknown[] = [];
  const { end } = mountPicture(svg, (size) => {
    const view = backstep.view();
    const { rounds } = backstep.store.getState().chart;
    // All that the lines depend on: a run is one object that grows.
    const key = [view.run, view.run.end, rounds, size.width];
    if (!scene || key.some((part, index) => part !== drawn[index])) {
      drawn = key;
      scene = pathsScene(view.run, rounds, size);
      svg.style.height = `${scene.height}px`;
      draw(root, scene.cells);
    }
    mark(root, scene, view);
  });
  const unpoint = bindPointed(svg);
  return () => {
    end();
    unpoint();
  };
}

function draw(root: Svg, cells: PathCell[]): void {
  const groups = root
    .selectAll<SVGGElement, PathCell>('g.path')
    .data(cells, ({ ref }) => ref)
    .join((enter) => {
      const group = enter
        .append('g')
        .attr('class', 'path')
        .attr('data-ref', ({ ref }) => ref);
      group.append('rect').attr('rx', 4);
      group.append('line');
      group.append('path');
      group.append('circle').attr('r', 3.5);
      const text = group.append('text').attr('y', -7);
      text.append('tspan').attr('class', 'symbol');
      text.append('tspan').attr('class', 'number');
      return group;
    });
  groups.call(writeAttr, 'transform', ({ x, y }: PathCell) => `translate(${x},${y})`);
  groups
    .select<SVGRectElement>('rect')
    .call(writeAttr, 'width', ({ width }: PathCell) => width)
    .call(writeAttr, 'height', ({ height }: PathCell) => height);
  groups
    .select<SVGLineElement>('line')
    .call(writeAttr, 'visibility', ({ zero }: PathCell) => (zero === null ? 'hidden' : 'visible'))
    .call(writeAttr, 'x2', ({ width }: PathCell) => width)
    .call(writeAttr, 'y1', ({ zero }: PathCell) => zero ?? 0)
    .call(writeAttr, 'y2', ({ zero }: PathCell) => zero ?? 0);
  groups.select<SVGPathElement>('path').call(writeAttr, 'd', ({ path }: PathCell) => path);
}

/** The round that is shown, and the values that it has. */
function mark(root: Svg, { place }: PathsScene, { round, network, notation }: View): void {
  const groups = root.selectAll<SVGGElement, PathCell>('g.path');
  const value = ({ ref }: PathCell) => network.parameters[ref] ?? 0;
  groups
    .select<SVGCircleElement>('circle')
    .call(writeAttr, 'cx', (cell: PathCell) => place(round, value(cell)).x)
    .call(writeAttr, 'cy', (cell: PathCell) => place(round, value(cell)).y);
  groups
    .select<SVGTSpanElement>('tspan.symbol')
    .call(writeSymbol, ({ ref }: PathCell) => symbolPieces(ref, notation));
  groups
    .select<SVGTSpanElement>('tspan.number')
    .call(writeAttr, 'dy', ({ ref }: PathCell) => settle(symbolPieces(ref, notation)))
    .call(writeTexts, (cell: PathCell) => ` ${briefText(cell.ref, value(cell), notation)}`);
}

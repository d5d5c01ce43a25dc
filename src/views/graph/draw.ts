import { type Selection, select } from 'd3';
import { LIMIT } from '../../engine';
import { FACTORS, PENDING } from '../../tex';
import { put, putText, segment } from '../put';
import { settle, writeRuns } from '../symbolText';
import { words } from '../words';
import type { Flow } from './flows';
import { SIZE } from './geometry';
import type { Note } from './notes';
import type { Cell, Chip, Edge, Link, Scene } from './scene';

/** Longer texts are set smaller. */
const ROOMY = 6;

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
type Group<Datum> = Selection<SVGGElement, Datum, SVGGElement, unknown>;

/** Called for each new number that can be pulled, or followed to its step, and when it goes. */
export type Gestures = {
  pull(element: SVGGElement, ref: string): void;
  follow(element: SVGGElement): void;
  release(element: SVGGElement): void;
};

const LAYERS = ['links', 'edges', 'flows', 'names', 'cells', 'chips', 'notes', 'hints'] as const;

/** Prepares an empty picture, once. */
export function prepare(svg: SVGSVGElement): void {
  const root: Svg = select(svg);
  root.attr('viewBox', `0 ${SIZE.top} ${SIZE.width} ${SIZE.height}`).attr('role', 'group');
  const markers = root.append('defs').selectAll('marker');
  markers
    .data(FACTORS)
    .join('marker')
    .attr('id', (factor) => `arrow-${factor}`)
    .attr('class', (factor) => `factor-${factor}`)
    .attr('viewBox', '0 0 10 10')
    .attr('refX', 8)
    .attr('refY', 5)
    .attr('markerWidth', 13)
    .attr('markerHeight', 13)
    .attr('markerUnits', 'userSpaceOnUse')
    .attr('orient', 'auto')
    .append('path')
    .attr('d', 'M1,1L9,5L1,9');
  for (const layer of LAYERS) root.append('g').attr('class', layer);
}

/**
 * Brings the picture to the scene. Elements are kept by name, so that focus and transitions last
 * from step to step, and only what differs is written.
 */
export function draw(svg: SVGSVGElement, scene: Scene, gestures: Gestures): void {
  const root: Svg = select(svg);
  const layer = (name: (typeof LAYERS)[number]) => root.select<SVGGElement>(`g.${name}`);

  layer('links')
    .selectAll<SVGLineElement, Link>('line')
    .data(scene.links, ({ id }) => id)
    .join('line')
    .call(put, 'class', ({ light }: Link) => `link ${light}`)
    .call(segment);

  layer('edges')
    .selectAll<SVGLineElement, Edge>('line')
    .data(scene.edges, ({ ref }) => ref)
    .join((enter) => enter.append('line').attr('data-ref', ({ ref }) => ref))
    .call(put, 'class', ({ sign, light }: Edge) => `edge ${sign} ${light}`)
    .call(
      put,
      'style',
      ({ share, width }: Edge) =>
        `--share:${(share * 100).toFixed(1)}%;stroke-width:${width.toFixed(2)}`,
    )
    .call(segment);

  layer('flows')
    .selectAll<SVGPathElement, Flow>('path')
    .data(scene.flows, ({ id }) => id)
    .join((enter) =>
      enter
        .append('path')
        .attr('data-ref', ({ id }) => id)
        .attr('marker-end', ({ factor }) => `url(#arrow-${factor})`),
    )
    .call(put, 'class', ({ factor, now }: Flow) => `flow factor-${factor}${now ? ' now' : ''}`)
    .call(put, 'd', ({ path }: Flow) => path);

  layer('names')
    .selectAll<SVGTextElement, Scene['names'][number]>('text')
    .data(scene.names, ({ name }) => name)
    .join('text')
    .call(put, 'class', ({ light }: Scene['names'][number]) => `name ${light}`)
    .call(put, 'x', ({ x }: Scene['names'][number]) => x)
    .call(put, 'y', ({ y }: Scene['names'][number]) => y)
    .text(({ name }) => name);

  layer('hints')
    .selectAll<SVGTextElement, Scene['hints'][number]>('text')
    .data(scene.hints)
    .join('text')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(words.hint);

  drawCells(layer('cells'), scene.cells, gestures);
  drawChips(layer('chips'), scene.chips, gestures);
  drawNotes(layer('notes'), scene.notes);
}

function drawCells(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  cells: Cell[],
  gestures: Gestures,
) {
  const place = ({ ref }: Cell) => ref.replace('+', '');
  const groups = layer
    .selectAll<SVGGElement, Cell>('g.cell')
    .data(cells, place)
    .join((enter) => {
      const group = enter.append('g').attr('role', 'button').attr('tabindex', 0);
      group.append('path').attr('d', outline);
      group.append('text').attr('class', 'symbol');
      group.append('text').attr('class', 'value');
      group.each(function () {
        gestures.follow(this);
      });
      return group;
    }) as Group<Cell>;
  groups
    .call(
      put,
      'class',
      ({ light, shape, factor, text }: Cell) =>
        `cell ${shape} ${light}${factor ? ` factor-${factor}` : ''}${text === PENDING ? ' pending' : ''}${text.length > ROOMY ? ' long' : ''}`,
    )
    .call(put, 'data-ref', ({ ref }: Cell) => ref)
    .call(put, 'transform', ({ x, y }: Cell) => `translate(${x},${y})`)
    .call(
      put,
      'aria-label',
      ({ label, text }: Cell) => `${label}: ${text === PENDING ? words.pending : text}`,
    );
  groups
    .select<SVGTextElement>('text.symbol')
    .call(put, 'y', () => -13)
    .call(writeRuns, ({ symbol }: Cell) => symbol);
  groups
    .select<SVGTextElement>('text.value')
    .call(put, 'y', () => 13)
    .call(putText, ({ text }: Cell) => text);
}

/** Half a pill, or a box. */
function outline({ shape, width, height }: Cell): string {
  const [w, h] = [width / 2, height / 2];
  const r = 34;
  if (shape === 'left') return `M${w},${-h}H${-w + r}A${r},${h} 0 0 0 ${-w + r},${h}H${w}Z`;
  if (shape === 'right') return `M${-w},${-h}H${w - r}A${r},${h} 0 0 1 ${w - r},${h}H${-w}Z`;
  const c = 10;
  return `M${-w + c},${-h}H${w - c}Q${w},${-h} ${w},${-h + c}V${h - c}Q${w},${h} ${w - c},${h}H${-w + c}Q${-w},${h} ${-w},${h - c}V${-h + c}Q${-w},${-h} ${-w + c},${-h}Z`;
}

function drawChips(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  chips: Chip[],
  gestures: Gestures,
) {
  const groups = layer
    .selectAll<SVGGElement, Chip>('g.chip')
    .data(chips, ({ ref }) => ref)
    .join(
      (enter) => {
        const group = enter
          .append('g')
          .attr('role', 'spinbutton')
          .attr('tabindex', 0)
          .attr('data-ref', ({ ref }) => ref);
        group
          .append('rect')
          .attr('x', ({ width }) => -width / 2)
          .attr('y', ({ height }) => -height / 2)
          .attr('width', ({ width }) => width)
          .attr('height', ({ height }) => height)
          .attr('rx', ({ height }) => height / 2);
        const text = group.append('text').attr('class', 'value').attr('y', 0);
        text.append('tspan').attr('class', 'symbol');
        text.append('tspan').attr('class', 'number');
        group.each(function ({ ref }) {
          gestures.pull(this, ref);
        });
        return group;
      },
      (update) => update,
      (exit) =>
        exit
          .each(function () {
            gestures.release(this);
          })
          .remove(),
    ) as Group<Chip>;
  groups
    .call(
      put,
      'class',
      ({ light, factor, shape }: Chip) =>
        `chip ${shape} ${light}${factor ? ` factor-${factor}` : ''}`,
    )
    .call(put, 'transform', ({ x, y }: Chip) => `translate(${x},${y})`)
    .call(put, 'aria-label', ({ label }: Chip) => label)
    .call(put, 'aria-valuenow', ({ value }: Chip) => value)
    .call(put, 'aria-valuetext', ({ exact }: Chip) => exact)
    .call(put, 'aria-valuemin', () => -LIMIT)
    .call(put, 'aria-valuemax', () => LIMIT);
  groups
    .select<SVGTSpanElement>('tspan.symbol')
    .call(writeRuns, ({ symbol, shape }: Chip) => (shape === 'round' ? [] : symbol));
  groups
    .select<SVGTSpanElement>('tspan.number')
    .call(put, 'dy', ({ symbol, shape }: Chip) => (shape === 'round' ? 0 : settle(symbol)))
    .call(putText, ({ text, shape }: Chip) => (shape === 'round' ? text : ` ${text}`));
}

function drawNotes(layer: Selection<SVGGElement, unknown, null, undefined>, notes: Note[]) {
  const groups = layer
    .selectAll<SVGGElement, Note>('g.note')
    .data(notes, ({ ref }) => ref)
    .join((enter) => {
      const group = enter.append('g').attr('data-ref', ({ ref }) => ref);
      group.append('rect').attr('height', 21).attr('y', -10.5).attr('rx', 5);
      const text = group.append('text');
      text.append('tspan').attr('class', 'symbol');
      text.append('tspan').attr('class', 'number');
      return group;
    }) as Group<Note>;
  groups
    .call(
      put,
      'class',
      ({ factor, now }: Note) => `note factor-${factor ?? 'new'}${now ? ' now' : ''}`,
    )
    .call(put, 'style', ({ x, y }: Note) => `transform:translate(${x}px,${y}px)`);
  groups.select<SVGTSpanElement>('tspan.symbol').call(writeRuns, ({ symbol }: Note) => symbol);
  groups
    .select<SVGTSpanElement>('tspan.number')
    .call(put, 'dy', ({ symbol }: Note) => settle(symbol))
    .call(putText, ({ text }: Note) => ` ${text}`);
  groups
    .select<SVGRectElement>('rect')
    .call(put, 'width', ({ width }: Note) => width)
    .call(put, 'x', ({ width }: Note) => -width / 2);
}

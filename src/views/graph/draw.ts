import { type Selection, select } from 'd3';
import { LIMIT } from '../../engine';
import { FACTORS, PENDING, type SymbolPiece } from '../../tex';
import { changed } from '../svg/changed';
import { settle, writeSymbol } from '../svg/symbol';
import { segment, writeAttr, writeTexts } from '../svg/write';
import { words } from '../words';
import type { Aside } from './asides';
import type { Flow } from './flows';
import type { Geometry } from './geometry';
import type { Measures } from './measures';
import type { Note } from './note';
import type { Cell, Chip, Edge, Link, Name, Part, Scene } from './scene';

/** Longer texts are set smaller, and the longest smaller still. */
const lengthOf = (text: string): string =>
  text.length > 7 ? ' longest' : text.length > 6 ? ' long' : '';

/** About what a sign takes of a pill. */
const SIGN = 9.8;

export function lengthInChip({ shape, symbol, text, width }: Chip): string {
  if (shape !== 'pill') return lengthOf(text);
  const signs = symbol.reduce((sum, run) => sum + run.text.length, text.length);
  return signs * SIGN > width ? ' long' : '';
}

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
type Layer = Selection<SVGGElement, unknown, null, undefined>;
type Group<Datum> = Selection<SVGGElement, Datum, SVGGElement, unknown>;

/** Called for each new number that can be pulled, or followed to its step, and when the former goes. */
export type Gestures = {
  pull(element: SVGGElement, ref: string): void;
  follow(element: SVGGElement): void;
  release(element: SVGGElement): void;
};

/** From the back to the front. What is read aloud are the numbers and the notes. */
const LAYERS = ['links', 'edges', 'flows', 'names', 'parts', 'notes', 'hints'] as const;
const READ: readonly string[] = ['parts', 'notes'];

/** Prepares an empty picture, once. */
export function prepare(svg: SVGSVGElement): void {
  const root: Svg = select(svg);
  root.attr('role', 'group');
  const markers = root.append('defs').selectAll('marker');
  markers
    .data(FACTORS)
    .join('marker')
    .attr('id', (factor) => `arrow-${factor}`)
    .attr('class', (factor) => `factor-${factor}`)
    .attr('viewBox', '0 0 10 10')
    .attr('refX', 8)
    .attr('refY', 5)
    .attr('markerUnits', 'userSpaceOnUse')
    .attr('orient', 'auto')
    .append('path')
    .attr('d', 'M1,1L9,5L1,9');
  for (const layer of LAYERS) {
    const group = root.append('g').attr('class', layer);
    if (!READ.includes(layer)) group.attr('aria-hidden', 'true');
  }
  root.select('g.notes').attr('role', 'group').attr('aria-label', words.graph.notes);
}

/** What is drawn of other networks besides; see `general.ts`. */
export const extras: { draw?(svg: SVGSVGElement, scene: Scene): void } = {};

/**
 * Brings the picture to the scene. Elements are kept by name, so that focus and transitions last
 * from step to step and from format to format, and only what differs is written.
 */
export function draw(svg: SVGSVGElement, scene: Scene, gestures: Gestures): void {
  const root: Svg = select(svg);
  const layer = (name: (typeof LAYERS)[number]): Layer => root.select<SVGGElement>(`g.${name}`);
  if (svg.dataset.format !== scene.where.format) setFormat(root, scene.where);

  const links = layer('links')
    .selectAll<SVGLineElement, Link>('line')
    .data(scene.links, ({ id }) => id)
    .join('line');
  changed(links)
    .call(writeAttr, 'class', ({ light }: Link) => `link ${light}`)
    .call(segment);

  const edges = layer('edges')
    .selectAll<SVGLineElement, Edge>('line')
    .data(scene.edges, ({ ref }) => ref)
    .join((enter) => enter.append('line').attr('data-ref', ({ ref }) => ref));
  changed(edges)
    .call(writeAttr, 'class', ({ sign, light }: Edge) => `edge ${sign} ${light}`)
    .call(
      writeAttr,
      'style',
      ({ share, width }: Edge) =>
        `--share:${(share * 100).toFixed(1)}%;--width:${width.toFixed(2)}`,
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
    .call(
      writeAttr,
      'class',
      ({ factor, now }: Flow) => `flow factor-${factor}${now ? ' now' : ''}`,
    )
    .call(writeAttr, 'd', ({ path }: Flow) => path);

  const names = layer('names')
    .selectAll<SVGTextElement, Name>('text')
    .data(scene.names, ({ name }) => name)
    .join('text');
  changed(names)
    .call(writeAttr, 'class', ({ light }: Name) => `name ${light}`)
    .call(writeAttr, 'x', ({ x }: Name) => x)
    .call(writeAttr, 'y', ({ y }: Name) => y)
    .text(({ name }) => name);

  layer('hints')
    .selectAll<SVGTextElement, Scene['hints'][number]>('text')
    .data(scene.hints)
    .join('text')
    .call(writeAttr, 'x', ({ x }: Scene['hints'][number]) => x)
    .call(writeAttr, 'y', ({ y }: Scene['hints'][number]) => y)
    .text(words.hint);

  const groups = layer('parts')
    .selectAll<SVGGElement, Part>('g.part')
    .data(scene.parts, ({ id }) => id)
    .join((enter) => enter.append('g').attr('class', 'part').attr('role', 'group'))
    .call(writeAttr, 'aria-label', ({ label }: Part) => label) as Group<Part>;
  const others = changed(groups, scene.where.measures);
  drawCells(others, gestures, scene.where);
  drawChips(others, gestures, scene.where);

  drawNotes(layer('notes'), scene);
  extras.draw?.(svg, scene);
}

function setFormat(root: Svg, { format, measures: { size, arrowhead } }: Geometry) {
  root
    .attr('viewBox', `0 0 ${size.width} ${size.height}`)
    .attr('data-format', format)
    .selectAll('marker')
    .attr('markerWidth', arrowhead)
    .attr('markerHeight', arrowhead);
}

type Spot = Cell | Chip;

/** The area for fingers: transparent, and beneath what it belongs to. */
function putHitArea<Datum extends Spot>(groups: Group<Datum>): void {
  groups
    .select<SVGRectElement>('rect.hit')
    .call(writeAttr, 'x', ({ width, reach }: Datum) => -width / 2 - reach.x)
    .call(writeAttr, 'y', ({ height, reach }: Datum) => -height / 2 - reach.y)
    .call(writeAttr, 'width', ({ width, reach }: Datum) => width + 2 * reach.x)
    .call(writeAttr, 'height', ({ height, reach }: Datum) => height + 2 * reach.y);
}

function drawCells(parts: Group<Part>, gestures: Gestures, { measures: { lines } }: Geometry) {
  const all = parts
    .selectAll<SVGGElement, Cell>('g.cell')
    .data(
      ({ cells }) => cells,
      ({ ref }) => ref.replace('+', ''),
    )
    .join((enter) => {
      const group = enter.append('g').attr('role', 'button').attr('tabindex', 0);
      group.append('rect').attr('class', 'hit');
      group.append('path');
      group.append('text').attr('class', 'symbol');
      group.append('text').attr('class', 'value');
      group.each(function () {
        gestures.follow(this);
      });
      return group;
    }) as Group<Cell>;
  const groups = changed(all, lines);
  groups
    .call(
      writeAttr,
      'class',
      ({ light, shape, factor, text }: Cell) =>
        `cell ${shape} ${light}${factor ? ` factor-${factor}` : ''}${text === PENDING ? ' pending' : ''}${lengthOf(text)}`,
    )
    .call(writeAttr, 'data-ref', ({ ref }: Cell) => ref)
    .call(writeAttr, 'transform', ({ x, y }: Cell) => `translate(${x},${y})`)
    .call(writeAttr, 'aria-label', ({ label }: Cell) => label);
  // With the old number between them, symbol and new one are farther apart.
  const lineOf = ({ asides }: Cell) =>
    asides.some(({ y }) => y === 0) ? lines.around : lines.cell;
  groups.select<SVGPathElement>('path').call(writeAttr, 'd', outline);
  putHitArea(groups);
  groups
    .select<SVGTextElement>('text.symbol')
    .call(writeAttr, 'y', (cell: Cell) => -lineOf(cell))
    .call(writeSymbol, ({ symbol }: Cell) => symbol);
  groups
    .select<SVGTextElement>('text.value')
    .call(writeAttr, 'y', lineOf)
    .call(writeTexts, ({ text }: Cell) => text);
  drawAsides(groups);
}

/** What stands beside a number, read aloud with it. */
function drawAsides<Datum extends Spot>(groups: Group<Datum>): void {
  groups
    .selectAll<SVGTextElement, Aside>('text.aside')
    .data(
      ({ asides }) => asides,
      ({ kind }) => kind,
    )
    .join('text')
    .call(writeAttr, 'class', ({ kind }: Aside) => `aside ${kind}`)
    .call(writeAttr, 'x', ({ x }: Aside) => x)
    .call(writeAttr, 'y', ({ y }: Aside) => y)
    .call(writeTexts, ({ text }: Aside) => text);
}

/** Which corners are round, clockwise from the one at the top left. */
const CORNERS: Record<Cell['shape'], readonly [number, number, number, number]> = {
  left: [1, 0, 0, 1],
  right: [0, 1, 1, 0],
  top: [1, 1, 0, 0],
  bottom: [0, 0, 1, 1],
  box: [1, 1, 1, 1],
};

function outline({ shape, width, height }: Cell): string {
  const [w, h] = [width / 2, height / 2];
  // A neuron whose halves stand beside each other is a pill.
  const [rx, ry] = shape === 'left' || shape === 'right' ? [16, h] : [10, 10];
  const [a, b, c, d] = CORNERS[shape];
  const arc = (x: number, y: number) => `A${rx},${ry} 0 0 1 ${x},${y}`;
  return [
    `M${-w + a * rx},${-h}H${w - b * rx}${b ? arc(w, -h + ry) : ''}`,
    `V${h - c * ry}${c ? arc(w - rx, h) : ''}`,
    `H${-w + d * rx}${d ? arc(-w, h - ry) : ''}`,
    `V${-h + a * ry}${a ? arc(-w + rx, -h) : ''}Z`,
  ].join('');
}

function drawChips(parts: Group<Part>, gestures: Gestures, { measures }: Geometry) {
  const all = parts
    .selectAll<SVGGElement, Chip>('g.chip')
    .data(
      ({ chips }) => chips,
      ({ ref }) => ref,
    )
    .join(
      (enter) => {
        const group = enter
          .append('g')
          .attr('role', 'spinbutton')
          .attr('tabindex', 0)
          .attr('data-ref', ({ ref }) => ref);
        group.append('rect').attr('class', 'hit');
        group.append('rect').attr('class', 'body');
        const text = group.append('text').attr('class', 'value');
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
  const groups = changed(all, measures);
  groups
    .call(
      writeAttr,
      'class',
      (chip: Chip) =>
        `chip ${chip.shape} ${chip.light}${chip.factor ? ` factor-${chip.factor}` : ''}${lengthInChip(chip)}`,
    )
    .call(writeAttr, 'transform', ({ x, y }: Chip) => `translate(${x},${y})`)
    .call(writeAttr, 'aria-label', ({ label }: Chip) => label)
    .call(writeAttr, 'aria-valuenow', ({ value }: Chip) => value)
    .call(writeAttr, 'aria-valuetext', ({ exact }: Chip) => exact)
    .call(writeAttr, 'aria-valuemin', () => -LIMIT)
    .call(writeAttr, 'aria-valuemax', () => LIMIT);
  putHitArea(groups);
  groups
    .select<SVGRectElement>('rect.body')
    .call(writeAttr, 'x', ({ width }: Chip) => -width / 2)
    .call(writeAttr, 'y', ({ height }: Chip) => -height / 2)
    .call(writeAttr, 'width', ({ width }: Chip) => width)
    .call(writeAttr, 'height', ({ height }: Chip) => height)
    .call(writeAttr, 'rx', ({ height, shape }: Chip) => (shape === 'upright' ? 8 : height / 2));
  writeBoth(groups, measures, ({ shape }) => shape === 'upright');
  drawAsides(groups);
}

function drawNotes(layer: Layer, { notes, where: { measures } }: Scene) {
  // A group without anything in it is not to be read.
  for (const node of layer.nodes()) {
    node.toggleAttribute('hidden', notes.length === 0);
  }
  const all = layer
    .selectAll<SVGGElement, Note>('g.note')
    .data(notes, ({ ref }) => ref)
    .join((enter) => {
      const group = enter
        .append('g')
        .attr('role', 'img')
        .attr('data-ref', ({ ref }) => ref);
      group.append('rect').attr('rx', 4);
      const text = group.append('text');
      text.append('tspan').attr('class', 'symbol');
      text.append('tspan').attr('class', 'number');
      return group;
    }) as Group<Note>;
  const groups = changed(all, measures);
  groups
    .call(
      writeAttr,
      'class',
      ({ factor, now }: Note) => `note factor-${factor ?? 'new'}${now ? ' now' : ''}`,
    )
    .call(writeAttr, 'style', ({ x, y }: Note) => `transform:translate(${x}px,${y}px)`)
    .call(writeAttr, 'aria-label', ({ label }: Note) => label);
  writeBoth(groups, measures, () => measures.upright);
  groups
    .select<SVGRectElement>('rect')
    .call(writeAttr, 'width', ({ width }: Note) => width)
    .call(writeAttr, 'x', ({ width }: Note) => -width / 2)
    .call(writeAttr, 'height', ({ height }: Note) => height)
    .call(writeAttr, 'y', ({ height }: Note) => -height / 2);
}

/** Writes a symbol and its number into one text: on one line, or in two. */
function writeBoth<Datum extends { text: string; symbol: SymbolPiece[] }>(
  groups: Group<Datum>,
  { lines }: Measures,
  upright: (datum: Datum) => boolean,
): void {
  const apart = (datum: Datum) => (upright(datum) ? lines.pair : 0);
  groups.select<SVGTextElement>('text').call(writeAttr, 'y', (datum: Datum) => -apart(datum));
  groups.select<SVGTSpanElement>('tspan.symbol').call(writeSymbol, ({ symbol }: Datum) => symbol);
  groups
    .select<SVGTSpanElement>('tspan.number')
    .call(writeAttr, 'dy', (datum: Datum) => settle(datum.symbol) + 2 * apart(datum))
    .call(writeTexts, (datum: Datum) => (upright(datum) ? '' : ' ') + datum.text)
    .each(function (datum) {
      // With a place of its own it begins a new line.
      if (this.hasAttribute('x') === upright(datum)) return;
      if (upright(datum)) this.setAttribute('x', '0');
      else this.removeAttribute('x');
    });
}

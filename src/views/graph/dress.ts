import { select } from 'd3';
import type { Layout } from '../../engine';
import { writeAttr } from '../svg/write';
import { crowdOf, tallRatio } from './arrangeAny';
import type { Geometry, Line } from './geometry';
import type { Chip, Scene } from './scene';
import './general.css';

/** What was drawn last in a picture. */
const drawn = new WeakMap<SVGSVGElement, string>();

const isHeld = ({ also = '' }: Chip): boolean => also.includes('held');

/** A padlock, around its middle. */
const LOCK =
  'M-3.6,0h7.2v5.4h-7.2zM-2.7,0v-1.9a2.7,2.7 0 0 1 5.4,0v1.9h-1.2v-1.9a1.5,1.5 0 0 0 -3,0v1.9z';

/** Draws what only other networks have: locks on what is held, and edges that open their weights. */
export function dress(svg: SVGSVGElement, { where, parts }: Scene): void {
  const chips = parts.flatMap((part) => part.chips);
  const { width, height } = where.measures.size;
  const key = [width, height, ...chips.map(({ ref, also = '' }) => ref + also)].join();
  if (drawn.get(svg) === key) return;
  drawn.set(svg, key);
  const isOther = crowdOf(where) !== undefined;
  svg.toggleAttribute('data-other', isOther);
  const { style } = svg.parentElement ?? svg;
  if (isOther) style.setProperty('--graph-own', `${width / height}`);
  else style.removeProperty('--graph-own');

  const root = select(svg);
  root
    .selectAll<SVGGElement, Chip>('g.chip')
    .selectAll<SVGPathElement, Chip>('path.lock')
    .data((chip) => (isHeld(chip) ? [chip] : []))
    .join('path')
    .attr('class', 'lock')
    .attr('d', LOCK)
    .call(
      writeAttr,
      'transform',
      ({ width: w, height: h }: Chip) => `translate(${w / 2 - 7},${-h / 2})`,
    );

  const closed = new Set(chips.flatMap(({ ref, also }) => (also?.includes('closed') ? [ref] : [])));
  const lines = [...where.edges].filter(([ref]) => closed.has(ref));
  root
    .selectAll('g.reaches')
    .data(isOther ? [lines] : [])
    .join((enter) =>
      enter.insert('g', 'g.flows').attr('class', 'reaches').attr('aria-hidden', 'true'),
    )
    .selectAll<SVGLineElement, [string, Line]>('line')
    .data(
      (all) => all,
      ([ref]) => ref,
    )
    .join((enter) => enter.append('line').attr('data-ref', ([ref]) => ref))
    .call(writeAttr, 'x1', ([, line]: [string, Line]) => part(line, BEGIN).x)
    .call(writeAttr, 'y1', ([, line]: [string, Line]) => part(line, BEGIN).y)
    .call(writeAttr, 'x2', ([, line]: [string, Line]) => part(line, 1 - BEGIN).x)
    .call(writeAttr, 'y2', ([, line]: [string, Line]) => part(line, 1 - BEGIN).y);
}

/** At its ends an edge is too near to its neighbours to be told apart from them. */
const BEGIN = 0.15;

const part = ({ from, to }: Line, share: number) => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

const fitted = new WeakMap<SVGSVGElement, Geometry>();

/** Gives the page's own picture the height that the network needs where that is free. */
export function fit(svg: SVGSVGElement, { where }: Scene, layout: Layout): void {
  // Measuring takes a layout.
  if (fitted.get(svg) === where) return;
  fitted.set(svg, where);
  const { style } = svg.ownerDocument.documentElement;
  if (crowdOf(where)) {
    const { width } = svg.getBoundingClientRect();
    style.setProperty('--graph-tall', `${tallRatio(layout, width)}`);
    style.setProperty('--graph-most', '75dvh');
  } else {
    style.removeProperty('--graph-tall');
    style.removeProperty('--graph-most');
  }
}

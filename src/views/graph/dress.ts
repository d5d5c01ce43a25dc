import { select } from 'd3';
import { segment, writeAttr } from '../svg/write';
import { crowdOf, tallRatio } from './arrangeAny';
import type { Geometry, Line } from './geometry';
import type { Lead } from './leads';
import { pointAtNearest } from './nearestEdge';
import type { Chip, Scene } from './scene';
import './general.css';

/** What was drawn last in a picture. */
const drawn = new WeakMap<SVGSVGElement, string>();

const isHeld = ({ light }: Chip): boolean => light.includes('held');

/** A padlock, around its middle. */
const LOCK =
  'M-3.6,0h7.2v5.4h-7.2zM-2.7,0v-1.9a2.7,2.7 0 0 1 5.4,0v1.9h-1.2v-1.9a1.5,1.5 0 0 0 -3,0v1.9z';

/** Draws what only other networks have: locks on what is held, and edges that open their weights. */
export function dress(svg: SVGSVGElement, { where, parts, leads = [] }: Scene): void {
  drawLeads(svg, leads);
  const chips = parts.flatMap((part) => part.chips);
  const { width, height } = where.measures.size;
  const key = [width, height, ...chips.map(({ ref, light }) => ref + light)].join();
  if (drawn.get(svg) === key) return;
  drawn.set(svg, key);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const crowd = crowdOf(where);
  const isOther = crowd !== undefined;
  svg.toggleAttribute('data-other', isOther);
  const host = svg.parentElement ?? svg;
  set(host, '--graph-own', crowd ? width / height : null);
  set(host, '--graph-grown', crowd ? Math.max(1, Math.min(GROWN, 1 / crowd.scale)) : null);
  if (svg.closest('.page')) makeRoom(svg, where);

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

  const closed = new Set(
    chips.flatMap(({ ref, light }) => (light.includes('closed') ? [ref] : [])),
  );
  const lines = [...where.edges].filter(([ref]) => closed.has(ref));
  root
    .selectAll<SVGGElement, [string, Line][]>('g.reaches')
    .data(isOther ? [lines] : [])
    .join((enter) =>
      enter
        .insert<SVGGElement>('g', 'g.flows')
        .attr('class', 'reaches')
        .attr('aria-hidden', 'true')
        .each(function () {
          pointAtNearest(this, () => select<SVGGElement, [string, Line][]>(this).datum());
        }),
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

/** Behind numbers and notes. */
function drawLeads(svg: SVGSVGElement, leads: readonly Lead[]): void {
  select(svg)
    .selectAll<SVGGElement, readonly Lead[]>('g.leads')
    .data(leads.length > 0 ? [leads] : [])
    .join((enter) =>
      enter.insert<SVGGElement>('g', 'g.parts').attr('class', 'leads').attr('aria-hidden', 'true'),
    )
    .selectAll<SVGLineElement, Lead>('line')
    .data(
      (all) => all,
      ({ ref }) => ref,
    )
    .join('line')
    .call(writeAttr, 'class', ({ factor }: Lead) => `lead factor-${factor ?? 'new'}`)
    .call(segment);
}

/** By how much a picture may be larger on paper, where many things are in it. */
const GROWN = 1.3;

/** At its ends an edge is too near to its neighbours to be told apart from them. */
const BEGIN = 0.15;

const part = ({ from, to }: Line, share: number) => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Gives the page's own picture the height that the network needs, where that is free. */
function makeRoom(svg: SVGSVGElement, where: Geometry): void {
  const { layout } = crowdOf(where) ?? {};
  const root = svg.ownerDocument.documentElement;
  root.toggleAttribute('data-other', layout !== undefined);
  set(root, '--graph-high', layout ? tallRatio(layout, svg.getBoundingClientRect().width) : null);
}

function set({ style }: ElementCSSInlineStyle, name: string, value: number | null): void {
  if (value === null) style.removeProperty(name);
  else style.setProperty(name, String(value));
}

import { isPlain, parseRef } from '../../engine';
import type { Step } from '../../lesson';
import type { View } from '../../store';
import { crowdOf } from './arrangeAny';
import { asBefore } from './asBefore';
import type { Aside } from './asides';
import { isOnLine } from './besides';
import type { Point } from './box';
import { fittedCell, fittedChip } from './fitted';
import { flowsOfAny } from './flowsOfAny';
import type { Geometry } from './geometry';
import { leads } from './leads';
import type { Note, Written } from './note';
import { notesOfAny, withoutPair } from './notesOfAny';
import { homeOf, type Placement, placement } from './placement';
import type { Bare, Cell, Chip, Edge, Light, Link, Scene } from './scene';
import { symbolWidth, textWidth } from './textWidth';
import { words } from './words';

const chipThatFits = asBefore<Chip>();
const cellThatFits = asBefore<Cell>();
const settledChip = asBefore<Chip>();
const settledCell = asBefore<Cell>();
const thinnedEdge = asBefore<Edge>();

/** Completes the picture of any network but the article's kind. */
export function settle(given: Bare, view: View): Scene | null {
  const { where } = given;
  const crowd = crowdOf(where);
  if (!crowd && isPlain(view.network)) return null;
  const bare = fitted(given, view);
  const all = notesOfAny(view, where);
  const notes = all.filter((note) => !isWithin(note, all, view.step));
  const places = placement(bare, view, notes, crowd);
  const { held } = view.network;
  const biased = where.biases.size > 0;
  const noted = notes.flatMap((note): Note[] => {
    const at = places.notes.get(note.ref);
    return at ? [{ ...note, ...at }] : [];
  });
  const chip = (given: Chip): Chip => {
    const { ref } = given;
    const at = places.chips.get(ref);
    const closed = isOnLine(ref) && !at;
    const isHeld = held?.includes(ref);
    const symbol = withoutPair(given.symbol);
    return {
      ...given,
      ...(at ?? {}),
      symbol,
      reach: places.reaches.get(ref) ?? given.reach,
      asides: asidesAt(given, places),
      label: isHeld ? words.held(given.label) : given.label,
      light: `${given.light as Light}${closed ? ' closed' : ''}${isHeld ? ' held' : ''}${tightness({ ...given, symbol }, where)}`,
    };
  };
  const cell = (given: Cell): Cell => {
    // Beside the header's total of all pairs it says whose it is.
    const isTotal = parseRef(given.ref).kind === 'total';
    const cell = isTotal ? given : { ...given, symbol: withoutPair(given.symbol) };
    return {
      ...cell,
      light: `${cell.light as Light}${tightness(cell, where)}`,
      reach: places.reaches.get(cell.ref) ?? cell.reach,
      asides: asidesAt(cell, places),
    };
  };
  return {
    ...bare,
    parts: bare.parts.map((part) => ({
      ...part,
      label: biased || !part.id.startsWith('into') ? part.label : words.unbiased(part.label),
      chips: part.chips.map((given) =>
        settledChip(where, given.ref, [given, places], () => chip(given)),
      ),
      cells: part.cells.map((given) =>
        settledCell(where, given.ref, [given, places], () => cell(given)),
      ),
    })),
    edges: bare.edges.map((edge) =>
      thinnedEdge(where, edge.ref, [edge], () => ({
        ...edge,
        width: edge.width * (crowd?.thinner ?? 1),
      })),
    ),
    links: (crowd?.rail ? railed(bare, crowd.rail) : bare.links).flatMap((link) => {
      const [bias = ''] = link.id.split('>');
      const from = where.biases.has(bias) ? places.chips.get(bias) : link.from;
      return from ? [{ ...link, from }] : [];
    }),
    names: bare.names.flatMap((each) => {
      const at = places.names.get(each.name);
      return at ? [{ ...each, ...at }] : [];
    }),
    notes: noted,
    leads: leads(noted, ({ ref }) => homeOf(ref, where, places.chips)),
    flows: flowsOfAny(view, where),
  };
}

/** With texts for which there is room. */
const fitted = (bare: Bare, view: View): Bare => ({
  ...bare,
  parts: bare.parts.map((part) => ({
    ...part,
    chips: part.chips.map((chip) =>
      chipThatFits(bare.where, chip.ref, [chip], () => fittedChip(chip, view, bare.where)),
    ),
    cells: part.cells.map((cell) =>
      cellThatFits(bare.where, cell.ref, [cell], () => fittedCell(cell, view, bare.where)),
    ),
  })),
});

/** Whether it is said by a delta: the slope by the same net, and of what that is made of all that the step does not name. */
function isWithin(
  { ref, factor, now }: Written,
  all: readonly Written[],
  { shows }: Step,
): boolean {
  const delta = ref.replace(/^dE.*\/dnet/, 'delta');
  if (delta !== ref && all.some((other) => other.ref === delta)) return true;
  const isPart = !now && (factor === 'error' || factor === 'slope');
  if (!isPart || shows.some(({ inputs }) => inputs.includes(ref))) return false;
  return all.some((other) => other.ref.startsWith('delta') && !other.now);
}

/** Sizes of type in the upright picture by how long a text is, as the style sheet has them. */
const sizeOf = (text: string): number => (text.length > 7 ? 10.25 : text.length > 6 ? 11.5 : 12.5);

/** Between a text and the sides of its box. */
const BESIDE = 1;

/** Classes for what would be wider than its box, where symbols stand above their numbers. */
function tightness({ symbol, text, width }: Chip | Cell, { measures }: Geometry): string {
  const { upright, note } = measures;
  const room = width - 2 * BESIDE;
  if (!upright) return '';
  const isName = symbolWidth(symbol, note.script) * note.size > room;
  const isNumber = textWidth(text) * sizeOf(text) > room;
  return `${isName ? ' tight-name' : ''}${isNumber ? ' tight-number' : ''}`;
}

const asidesAt = ({ ref, asides }: Chip | Cell, places: Placement): Aside[] =>
  asides.flatMap((aside) => {
    const at = places.asides.get(`${aside.kind} ${ref}`);
    return at ? [{ ...aside, ...at }] : [];
  });

/** Errors that are not beside their total lead to it on one line at their side. */
function railed({ links, where }: Bare, rail: number): Link[] {
  const { measures, errors, total } = where;
  const side = total.x + measures.error.width / 2;
  return links.flatMap((link): Link[] => {
    const name = /^E>(.*)$/.exec(link.id)?.[1];
    const error = name && errors.get(name);
    if (!error) return [link];
    const { light } = link;
    const corners = [
      { x: side, y: error.y },
      { x: rail, y: error.y },
      { x: rail, y: total.y },
      { x: side, y: total.y },
    ];
    return corners.slice(1).map((to, index) => ({
      id: `${link.id} ${index}`,
      from: corners[index] as Point,
      to,
      light,
    }));
  });
}

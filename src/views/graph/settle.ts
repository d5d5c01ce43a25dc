import { isPlain, parseRef, type Ref } from '../../engine';
import { graphRefs, type Step } from '../../lesson';
import type { View } from '../../store';
import { type Crowd, crowdOf } from './arrangeAny';
import { asBefore } from './asBefore';
import type { Aside } from './asides';
import { asideWidth, besides } from './besides';
import type { Point } from './box';
import { fittedCell, fittedChip } from './fitted';
import { flowsOfAny } from './flowsOfAny';
import { FreeSpace, type Home } from './freeSpace';
import { along, column, onLine } from './gaps';
import { type Geometry, type Line, weightBetween } from './geometry';
import { hitAreas } from './hitAreas';
import { leads } from './leads';
import type { Dimensions } from './measures';
import type { Note, Written } from './note';
import { isOverEdge } from './note';
import { notesOfAny, widestIn, withoutPair } from './notesOfAny';
import type { Bare, Cell, Chip, Edge, Light, Link, Scene } from './scene';
import { symbolWidth, textWidth } from './textWidth';
import { words } from './words';

/** Where everything that has to find its place stands, on one step. */
type Placement = {
  /** Weights and biases by name; those without a place are closed. */
  chips: ReadonlyMap<Ref, Point>;
  reaches: ReadonlyMap<Ref, Point>;
  notes: ReadonlyMap<Ref, Point>;
  /** By the number that they stand beside, and their kind. */
  asides: ReadonlyMap<string, Point>;
  names: ReadonlyMap<string, Point>;
};

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

const isOnLine = (ref: Ref): boolean => ['weight', 'bias'].includes(parseRef(ref).kind);

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

const kept = new WeakMap<Geometry, WeakMap<Step, { key: string; places: Placement }>>();

/** Notes are as wide as their texts, but keep their places while those change by a digit. */
const WIDTHS = 24;

/** In steps from the widest down, where most of them are. */
function roomFor({ width, height }: Written, { measures }: Geometry): Dimensions {
  const widest = widestIn(measures);
  return { width: widest - WIDTHS * Math.floor((widest - width) / WIDTHS), height };
}

/** Kept from frame to frame, as long as the same things are to be placed. */
function placement(
  bare: Bare,
  view: View,
  notes: readonly Written[],
  crowd: Crowd | undefined,
): Placement {
  const { where } = bare;
  const all = kept.get(where) ?? new WeakMap();
  kept.set(where, all);
  const beside = bare.parts.flatMap(({ chips, cells }) =>
    [...chips, ...cells].flatMap(({ ref, asides }) =>
      asides.map(({ kind, text }) => `${kind} ${ref} ${asideWidth(text, where)}`),
    ),
  );
  const sizes = notes.map((note) => `${note.ref} ${roomFor(note, where).width}`);
  const key = [...sizes, ...beside].join();
  const before = all.get(view.step);
  if (before?.key === key) return before.places;
  const places = place(bare, view, notes, crowd);
  all.set(view.step, { key, places });
  return places;
}

function place(
  bare: Bare,
  view: View,
  notes: readonly Written[],
  crowd: Crowd | undefined,
): Placement {
  const { where, parts } = bare;
  const { measures } = where;
  const free = new FreeSpace(measures.size);
  const chips = parts.flatMap((part) => part.chips);
  const cells = parts.flatMap((part) => part.cells);
  const placed = new Map<Ref, Point>();
  const put = (ref: Ref, at: Point) => {
    placed.set(ref, { x: at.x, y: at.y });
    free.takeHome({ ...at, ...measures.chip });
  };
  const fits = (at: Point) => free.has({ ...at, ...measures.chip });

  for (const box of [...cells, ...chips.filter(({ ref }) => !isOnLine(ref))]) {
    free.takeHome(box);
  }
  const biases = chips.filter(({ ref }) => where.biases.has(ref));
  const roomy = crowd?.roomy ?? true;
  if (roomy) for (const bias of biases) put(bias.ref, bias);

  // What the step's own equations speak of comes first.
  const spoken = spokenPlaces(view.step, where);
  const isSpoken = ({ ref, light }: Chip) => isLit(light) && spoken.has(ref);
  const weights = chips.filter(({ ref }) => where.edges.has(ref));
  const gaps = crowd?.gaps ?? [{ open: true, spots: new Map(weights.map((w) => [w.ref, w])) }];
  // Between some columns there may be room for all that they have, but not between others.
  const shut: (ReadonlyMap<Ref, Point> | null)[] = [];
  for (const { open, spots } of gaps) {
    const lit = weights.filter(({ ref, light }) => spots.has(ref) && isLit(light));
    const own = lit.filter(({ ref }) => spoken.has(ref));
    if (open) for (const chip of own) put(chip.ref, spots.get(chip.ref) as Point);
    else if (own.length > 0) {
      const subject = own.filter(({ ref }) => ref === view.step.subject);
      const back = view.step.phase !== 'forward' && subject.length === 0;
      const some = [lit, own, subject].filter((each) => each.length > 0);
      shut.push(some.map((each) => spread(each, back, where)).find(Boolean) ?? null);
    }
  }
  // Without a subject it is about all of them alike.
  if (view.step.phase !== 'update' || shut.every(Boolean)) {
    for (const found of shut) for (const [ref, at] of found ?? []) put(ref, at);
  }
  if (!roomy) {
    for (const bias of biases.filter(isSpoken)) {
      const { x, y } = bias;
      const neuron = where.neurons.get(/^b_(.*)$/.exec(bias.ref)?.[1] ?? '');
      const above = neuron ? 2 * neuron.y - y : y;
      const at =
        [
          { x, y },
          { x, y: above },
        ].find(fits) ??
        free.near(
          { ...bias, up: false, turn: SLIGHT },
          measures.chip,
          bias.ref === view.step.subject ? undefined : NEAR,
        );
      if (at) put(bias.ref, at);
    }
  }

  const inTime = notesInTime(notes, view);
  const first = spotsOf(inTime, where, placed, free.copy());
  const isWhole = notes.every(({ ref, now }) => !now || first.spots.has(ref));
  const nowFirst = () => [...inTime].sort((a, b) => Number(b.now) - Number(a.now));
  const { spots, left } = isWhole ? first : spotsOf(nowFirst(), where, placed, free.copy());

  const asides = besides(bare, placed, left);

  for (const { open, spots: own } of gaps) {
    if (!open) continue;
    for (const [ref, at] of own) {
      if (placed.has(ref) || !left.has({ ...at, ...measures.chip })) continue;
      placed.set(ref, { x: at.x, y: at.y });
      left.take({ ...at, ...measures.chip });
    }
  }
  const names = new Map<string, Point>();
  for (const { name, x, y } of bare.names) {
    const width = textWidth(name) * NAME_SIZE;
    const neuron = where.neurons.get(name) as Point;
    const boxes = [y, 2 * neuron.y - y].map((at) => ({
      x: x + width / 2,
      y: at,
      width,
      height: NAME_SIZE,
    }));
    // On the same side at each step; a note has it for itself.
    const box = boxes.find((each) => free.has(each));
    if (!box || !left.has(box)) continue;
    left.take(box);
    names.set(name, { x, y: box.y });
  }
  return { chips: placed, reaches: reachesOf(bare, placed), notes: spots, asides, names };
}

const isLit = (light: Chip['light']): boolean => light.startsWith('lit');

/** How far a bias may be from its place. */
const NEAR = 30;

/** The size of a neuron's name, as the style sheet has it. */
const NAME_SIZE = 15;

/** The places in the picture that a step's own equations speak of. */
function spokenPlaces({ shows, subject, factors }: Step, where: Geometry): Set<Ref> {
  const refs = shows.flatMap(({ ref, inputs }) => [ref, ...inputs]);
  const all = [...refs, ...factors, ...(subject ? [subject] : [])];
  return new Set(all.flatMap((ref) => [...graphRefs(ref), weightUnder(ref, where) ?? ref]));
}

/** The weight on the edge over which a slope leads back. */
function weightUnder(ref: Ref, where: Geometry): Ref | null {
  const quantity = parseRef(ref);
  if (quantity.kind !== 'derivative' || !isOverEdge(ref)) return null;
  const { of, by } = quantity;
  const [from, to] = ['index' in by ? by.index : '', 'index' in of ? of.index : ''];
  return weightBetween(where, from, to) || null;
}

/** How far along its edge a number may stand where the best places are taken. */
const ANYWHERE = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/**
 * Places for some of the weights between two columns; null where there is not room for all.
 * @param back whether edges part towards their targets, as they do for what comes back over them:
 *   their numbers stand nearer to those, where they are farther apart
 */
function spread(
  chips: readonly Chip[],
  back: boolean,
  where: Geometry,
): ReadonlyMap<Ref, Point> | null {
  const { size, chip: box } = where.measures;
  const lines = chips.map(({ ref }) => where.edges.get(ref) as Line);
  const on = onLine(lines[0], box.width);
  const isMeeting = new Set(lines.map(({ target }) => target)).size < lines.length;
  const parting = back && !isMeeting;
  const shares = [...(parting ? on.map((share) => 1 - share) : on), ...ANYWHERE];
  const at = (line: Line, share: number) => along(line.from, line.to, share, box.width);
  for (const share of shares) {
    const free = new FreeSpace(size);
    const all = lines.map((line) => at(line, share));
    const fit = all.every((place) => {
      const isFree = free.has({ ...place, ...box });
      free.take({ ...place, ...box });
      return isFree;
    });
    if (fit) return new Map(chips.map(({ ref }, index) => [ref, all[index] as Point]));
  }
  const free = new FreeSpace(size);
  const found = new Map<Ref, Point>();
  for (const [index, { ref }] of chips.entries()) {
    const line = lines[index] as Line;
    const place = shares.map((share) => at(line, share)).find((p) => free.has({ ...p, ...box }));
    if (!place) {
      const all = column(lines, box);
      return all && new Map(chips.map((chip, at) => [chip.ref, all[at] as Point]));
    }
    free.take({ ...place, ...box });
    found.set(ref, place);
  }
  return found;
}

/** Places for notes one after another, and what is free then. */
function spotsOf(
  notes: readonly Written[],
  where: Geometry,
  placed: ReadonlyMap<Ref, Point>,
  left: FreeSpace,
) {
  const spots = new Map<Ref, Point>();
  for (const note of notes) {
    const home = homeOf(note.ref, where, placed);
    const room = roomFor(note, where);
    const at = left.near(home, room);
    if (!at) continue;
    spots.set(note.ref, at);
    left.take({ ...at, ...room });
  }
  return { spots, left };
}

/** In the order in which they have become known, so that none has to make way for a later one. */
function notesInTime(notes: readonly Written[], { lesson }: View): Written[] {
  const at = ({ ref }: Written) => lesson.computedAt.get(ref) ?? 0;
  return [...notes].sort((a, b) => at(a) - at(b));
}

/** By how many units a place on the other side counts as farther away. */
const SLIGHT = 5;
const CLEAR = 12;
const GREAT = 30;

/** What a note stands at, and whether above it is better than below. */
function homeOf(ref: Ref, where: Geometry, placed: ReadonlyMap<Ref, Point>): Home {
  const { measures } = where;
  const quantity = parseRef(ref);
  const { of, by } = quantity.kind === 'derivative' ? quantity : { of: quantity, by: quantity };
  const index = 'index' in by ? by.index : '';
  const parameter = by.kind === 'velocity' ? index : by.ref.replace('+', '');
  const onLine = (name: Ref, at: Point) => {
    const edge = where.edges.get(name);
    const place = placed.get(name) ?? at;
    const up = edge ? edge.to.y >= edge.from.y : false;
    return { ...place, ...measures.chip, up, turn: SLIGHT };
  };
  const edge = where.edges.get(parameter);
  if (edge) return onLine(parameter, edge.chip);
  const bias = where.biases.get(parameter);
  if (bias) return onLine(parameter, bias);
  const over = weightUnder(ref, where);
  if (over) return onLine(over, (where.edges.get(over) as Line).chip);
  const error = where.errors.get(index);
  if (error && by.kind === 'out' && quantity.kind === 'derivative' && of.kind !== 'out') {
    const isAbove = (where.targets.get(index)?.y ?? 0) < error.y;
    return { ...error, ...measures.error, up: !isAbove, turn: SLIGHT };
  }
  const neuron = where.neurons.get(index) ?? where.total;
  // Below it the arrow from its out to its net may be, its bias, and what stands above the next.
  return { ...neuron, ...measures.neuron, up: true, turn: measures.upright ? CLEAR : GREAT };
}

/** How far a finger may miss each number that is shown. */
function reachesOf({ parts, where }: Bare, placed: ReadonlyMap<Ref, Point>): Map<Ref, Point> {
  const numbers = parts.flatMap(({ chips, cells }) => [...chips, ...cells]);
  const shown = numbers.filter(({ ref }) => !isOnLine(ref) || placed.has(ref));
  const boxes = shown.map((number) => ({ ...number, ...placed.get(number.ref) }));
  const reaches = hitAreas(boxes, where.measures.touch);
  return new Map(shown.map(({ ref }, index) => [ref, reaches[index] as Point]));
}

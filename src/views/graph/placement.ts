import { parseRef, type Ref } from '../../engine';
import { graphRefs, type Step } from '../../lesson';
import type { View } from '../../store';
import type { Crowd } from './arrangeAny';
import { asideWidth, besides, isOnLine } from './besides';
import type { Point } from './box';
import { FreeSpace, type Home } from './freeSpace';
import { along, column, onLine } from './gaps';
import { type Geometry, type Line, weightBetween } from './geometry';
import { hitAreas } from './hitAreas';
import type { Dimensions } from './measures';
import { isOverEdge, type Written } from './note';
import { widestIn } from './notesOfAny';
import type { Bare, Chip } from './scene';
import { textWidth } from './textWidth';

/** Where everything that has to find its place stands, on one step. */
export type Placement = {
  /** Weights and biases by name; those without a place are closed. */
  chips: ReadonlyMap<Ref, Point>;
  reaches: ReadonlyMap<Ref, Point>;
  notes: ReadonlyMap<Ref, Point>;
  /** By the number that they stand beside, and their kind. */
  asides: ReadonlyMap<string, Point>;
  names: ReadonlyMap<string, Point>;
};

const kept = new WeakMap<Geometry, WeakMap<Step, { key: string; places: Placement }>>();

/** Notes are as wide as their texts, but keep their places while those change by a digit. */
const WIDTHS = 24;

/** In steps from the widest down, where most of them are. */
function roomFor({ width, height }: Written, { measures }: Geometry): Dimensions {
  const widest = widestIn(measures);
  return { width: widest - WIDTHS * Math.floor((widest - width) / WIDTHS), height };
}

/** Kept from frame to frame, as long as the same things are to be placed. */
export function placement(
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
export function homeOf(ref: Ref, where: Geometry, placed: ReadonlyMap<Ref, Point>): Home {
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

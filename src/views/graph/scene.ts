import { parseRef, type Ref } from '../../engine';
import { graphRefs, isArticle } from '../../lesson';
import { knownValue, type View } from '../../store';
import { briefText, type Factor, factorOf, PENDING, type SymbolPiece } from '../../tex';
import type { Size } from '../svg/watchSize';
import { words } from '../words';
import { asBefore } from './asBefore';
import { type Aside, asides } from './asides';
import type { Point } from './box';
import { briefly, pairMark, shownValue, unmarked } from './briefly';
import { calledIn } from './calledIn';
import { type Flow, flows } from './flows';
import { formerly } from './formerly';
import { boxOf, type Geometry, geometry, type NumberBox, notesAbove, point } from './geometry';
import type { Lead } from './leads';
import type { Format } from './measures';
import type { Note } from './note';
import { notes } from './notes';
import { parts } from './parts';

/** Lit by the step, receding before it, or neither on a step that lights nothing. */
export type Light = 'lit' | 'dim' | 'plain';

/**
 * A number that can be pulled: weight, bias, input, target. When it has been updated the new one
 * stands in its place; what is pulled, `value`, is the round's own all the same.
 */
export type Chip = NumberBox & {
  ref: Ref;
  symbol: SymbolPiece[];
  text: string;
  value: number;
  /** The number as it is read aloud, with all the decimals that are shown anywhere. */
  exact: string;
  label: string;
  /** With its symbol beside the number, or above it. */
  shape: 'pill' | 'upright';
  /** In other networks besides: closed where there is no room for it, held where no round changes it. */
  light: `${Light}${string}`;
  factor: Factor | null;
  asides: Aside[];
};

/** A computed number: half of a neuron, or an error. */
export type Cell = NumberBox & {
  ref: Ref;
  symbol: SymbolPiece[];
  text: string;
  label: string;
  light: `${Light}${string}`;
  factor: Factor | null;
  shape: 'left' | 'right' | 'top' | 'bottom' | 'box';
  asides: Aside[];
};

export type Edge = {
  ref: Ref;
  from: Point;
  to: Point;
  width: number;
  /** The sign's colour, and how much of it: 0 for a weight of 0, towards 1 for large ones. */
  sign: 'positive' | 'negative';
  share: number;
  light: Light;
};

/** A line that carries no weight: biases, targets, errors. */
export type Link = { id: string; from: Point; to: Point; light: Light };

/** Numbers that belong together. */
export type Part = { id: string; label: string; chips: Chip[]; cells: Cell[] };

export type Name = Point & { name: string; light: Light };

export type Scene = {
  where: Geometry;
  parts: Part[];
  edges: Edge[];
  links: Link[];
  notes: Note[];
  flows: Flow[];
  names: Name[];
  /** Where the welcome says that numbers can be dragged. */
  hints: Point[];
  /** From notes that are not beside what they are of. */
  leads?: Lead[];
};

/** The numbers that stand on a line, with little room above and below it. */
const onLine: ReadonlySet<string> = new Set(['weight', 'bias']);

/** How wide an edge is drawn at most, and by which weight half of its colour is reached. */
const WIDEST = 11;
const HALF_TONE = 0.6;

/** Without what has to find its place among the rest. */
export type Bare = Omit<Scene, 'notes' | 'flows'>;

/** What completes the picture of other networks than the article's; see `general.ts`. */
export const finishing: { other?(bare: Bare, view: View): Scene | null } = {};

const chipAsBefore = asBefore<Chip>();
const cellAsBefore = asBefore<Cell>();
const edgeAsBefore = asBefore<Edge>();

/**
 * The whole picture, as plain data. What says the same as the time before is the same object.
 * @param size of the picture in CSS pixels, where it is known
 */
export function scene(view: View, format: Format, size?: Size): Scene {
  const { layout } = view.trace;
  const where = geometry(layout, format, size);
  const { neuron, upright, decimals } = where.measures;
  const lights = new Set(view.step.lights.flatMap(graphRefs).map(unmarked));
  const light = (...refs: Ref[]): Light =>
    lights.size === 0 ? 'plain' : refs.every((ref) => lights.has(unmarked(ref))) ? 'lit' : 'dim';
  const called = calledIn(view.notation, layout);
  const neurons = layout.layers.flat();
  const parameter = (ref: Ref) => view.network.parameters[ref] as number;
  const present = (ref: Ref) => knownValue(view, renewal(view, ref) ?? ref) ?? parameter(ref);
  const factors = new Map(
    view.step.factors.flatMap((ref) =>
      graphRefs(ref).map((place) => [place, factorOf(ref)] as const),
    ),
  );

  const { notation, step } = view;
  const chip = (ref: Ref): Chip => {
    const renewed = renewal(view, ref);
    // What stands beside it then depends on more.
    if (renewed) return chipOf(ref, renewed);
    return chipAsBefore(where, ref, [step, notation, parameter(ref)], () => chipOf(ref, ref));
  };
  const chipOf = (ref: Ref, now: Ref): Chip => {
    const renewed = now !== ref;
    const symbol = called.symbol(now);
    // Two indices leave a number beside them less room.
    const isWide = !upright && symbol.some((piece) => piece.text.includes(','));
    const text = briefText(now, present(ref), notation, isWide ? 2 : decimals);
    const exact = called.exact(ref, parameter(ref));
    return {
      ...boxOf(where, ref),
      ref,
      symbol,
      value: parameter(ref),
      text,
      exact: renewed ? words.becomes(exact, called.exact(now, present(ref))) : exact,
      shape: upright || !onLine.has(parseRef(ref).kind) ? 'upright' : 'pill',
      label: called.label(ref),
      light: light(ref),
      // A weight's own factor is how fast the net input changes with it.
      factor: ref === step.subject ? 'signal' : null,
      asides: renewed ? asides(view, ref, text, where) : [],
    };
  };
  const cell = (ref: Ref): Cell => {
    const renewed = renewal(view, ref);
    if (renewed) return cellOf(ref, renewed);
    const from = [step, notation, shownValue(view, ref)];
    return cellAsBefore(where, ref, from, () => cellOf(ref, ref));
  };
  const cellOf = (ref: Ref, now: Ref): Cell => {
    const renewed = now !== ref;
    const text = briefly(view, now, decimals);
    const told = text === PENDING ? words.pending : text;
    return {
      ...boxOf(where, ref),
      ref: now,
      shape: cellShape(ref, neuron.height > neuron.width),
      symbol: called.symbol(now),
      text,
      label: `${called.label(now)}: ${
        renewed ? words.wasBefore(told, formerly(view, ref, text, decimals)) : told
      }`,
      light: light(ref),
      factor: step.factors.length > 0 && light(ref) === 'lit' ? (factors.get(ref) ?? null) : null,
      asides: renewed ? asides(view, ref, text, where) : [],
    };
  };

  const edges = [...where.edges].map(([ref, { from, to }]) =>
    edgeAsBefore(where, ref, [step, present(ref)], () => {
      const size = Math.abs(present(ref));
      const sign = present(ref) < 0 ? ('negative' as const) : ('positive' as const);
      const share = size / (size + HALF_TONE);
      return {
        ref,
        from,
        to,
        sign,
        share,
        width: 1.5 + (WIDEST - 1.5) * share ** 1.5,
        light: light(ref),
      };
    }),
  );
  const links = [
    ...neurons.flatMap(({ name, bias }) =>
      bias
        ? {
            id: `${bias}>${name}`,
            from: point(where.biases, bias),
            to: point(where.neurons, name),
            light: light(bias, `net_${name}`),
          }
        : [],
    ),
    ...layout.outputs.flatMap((name) => [
      {
        id: `${name}>E`,
        from: point(where.neurons, name),
        to: point(where.errors, name),
        light: light(`out_${name}`, `E_${name}`),
      },
      {
        id: `target>${name}`,
        from: point(where.targets, name),
        to: point(where.errors, name),
        light: light(`target_${name}`, `E_${name}`),
      },
      {
        id: `E>${name}`,
        from: point(where.errors, name),
        to: where.total,
        light: light(`E_${name}`, 'E_total'),
      },
    ]),
  ];
  const bare: Bare = {
    where,
    parts: parts(layout, pairMark(view)).map((part) => ({
      ...part,
      chips: part.chips.map(chip),
      cells: part.cells.map(cell),
    })),
    edges,
    links,
    names: upright ? [] : names(neurons, where, light),
    hints: view.step.kind === 'start' && isArticle(view.network) ? [hintPlace(where)] : [],
  };
  return (
    finishing.other?.(bare, view) ?? {
      ...bare,
      notes: notes(view, where),
      flows: flows(view, where),
    }
  );
}

function cellShape(ref: Ref, stacked: boolean): Cell['shape'] {
  const { kind } = parseRef(ref);
  if (kind === 'net') return stacked ? 'top' : 'left';
  return kind === 'out' ? (stacked ? 'bottom' : 'right') : 'box';
}

/** From a neuron's side to its name, and from one edge of it to the other. */
const NAME = { inset: 3, away: 11 };

/** The neurons' names, on the side where no notes are. */
function names(
  neurons: readonly { name: string }[],
  where: Geometry,
  light: (ref: Ref) => Light,
): Name[] {
  const { width, height } = where.measures.neuron;
  return neurons.map(({ name }) => {
    const { x, y } = point(where.neurons, name);
    const away = (height / 2 + NAME.away) * (notesAbove({ x, y }, where) ? 1 : -1);
    return { name, x: x - width / 2 + NAME.inset, y: y + away, light: light(`net_${name}`) };
  });
}

/** Over the last layer's first edge: a change of it goes straight to the error. */
const hintPlace = ({ boxes }: Geometry): Point => {
  const { x, y, height } = point(boxes, 'w5');
  return { x, y: y - height / 2 - 12 };
};

/**
 * At the end of the round: what takes a quantity's place, as soon as it is known or asked for. While
 * it is asked for, the old number is struck already: it would be taken for the answer.
 */
export function renewal({ step, lesson, index }: View, ref: Ref): Ref | null {
  if (step.phase !== 'update') return null;
  const now = `${ref}+`;
  const at = lesson.computedAt.get(now) ?? lesson.steps.length;
  return at <= index ? now : null;
}

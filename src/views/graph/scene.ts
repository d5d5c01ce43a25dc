import { parseRef, type Ref } from '../../engine';
import { graphRefs, isArticle } from '../../lesson';
import { knownValue, type View } from '../../store';
import {
  briefText,
  type Factor,
  factorOf,
  quantityText,
  type SymbolPiece,
  spoken,
  symbolPieces,
} from '../../tex';
import type { Point } from './box';
import { briefly } from './briefly';
import { type Flow, flows } from './flows';
import { boxOf, type Geometry, geometry, type NumberBox, notesAbove, point } from './geometry';
import type { Format } from './measures';
import type { Note } from './note';
import { notes } from './notes';
import { NAME_INSET } from './notesBeside';
import { parts } from './parts';

/** Lit by the step, receding before it, or neither on a step that lights nothing. */
export type Light = 'lit' | 'dim' | 'plain';

/** A number that can be pulled: weight, bias, input, target. */
export type Chip = NumberBox & {
  ref: Ref;
  symbol: SymbolPiece[];
  text: string;
  value: number;
  /** The number as it is read aloud, with all the decimals that are shown anywhere. */
  exact: string;
  label: string;
  /** With its symbol beside the number, above it, or without one. */
  shape: 'round' | 'pill' | 'upright';
  light: Light;
  factor: Factor | null;
};

/** A computed number: half of a neuron, or an error. */
export type Cell = NumberBox & {
  ref: Ref;
  symbol: SymbolPiece[];
  text: string;
  label: string;
  light: Light;
  factor: Factor | null;
  shape: 'left' | 'right' | 'top' | 'bottom' | 'box';
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
};

/** How wide an edge is drawn at most, and by which weight half of its colour is reached. */
const WIDEST = 11;
const HALF_TONE = 0.6;

/** The whole picture, as plain data. */
export function scene(view: View, format: Format): Scene {
  const { layout } = view.trace;
  const where = geometry(layout, format);
  const { upright, decimals } = where.measures;
  const lights = litPlaces(view);
  const light = (...refs: Ref[]): Light =>
    lights.size === 0 ? 'plain' : refs.every((ref) => lights.has(ref)) ? 'lit' : 'dim';
  const neurons = layout.layers.flat();
  const parameter = (ref: Ref) => view.network.parameters[ref] as number;
  const factors = new Map(
    view.step.factors.flatMap((ref) =>
      graphRefs(ref).map((place) => [place, factorOf(ref)] as const),
    ),
  );

  const chip = (ref: Ref): Chip => ({
    ...boxOf(where, ref),
    ref,
    symbol: symbolPieces(ref, view.notation),
    value: parameter(ref),
    text: briefText(ref, parameter(ref), view.notation, decimals),
    exact: quantityText(ref, parameter(ref), view.notation),
    shape: upright ? 'upright' : layout.inputs.includes(ref) ? 'round' : 'pill',
    label: spoken(ref, view.notation, layout),
    light: light(ref),
    // A weight's own factor is how fast the net input changes with it.
    factor: ref === view.step.subject ? 'signal' : null,
  });
  const cell = (ref: Ref): Cell => {
    const latest = `${ref}+`;
    const after = view.step.phase === 'update' && isComputed(view, latest);
    const now = after ? latest : ref;
    return {
      ...boxOf(where, ref),
      ref: now,
      shape: cellShape(ref, upright),
      symbol: symbolPieces(now, view.notation),
      text: briefly(view, now, decimals),
      label: spoken(now, view.notation, layout),
      light: light(ref),
      factor: view.step.factors.length > 0 && lights.has(ref) ? (factors.get(ref) ?? null) : null,
    };
  };

  const edges = [...where.edges].map(([ref, { from, to }]) => {
    const size = Math.abs(parameter(ref));
    const sign = parameter(ref) < 0 ? ('negative' as const) : ('positive' as const);
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
  });
  const links = [
    ...neurons.map(({ name, bias }) => ({
      id: `${bias}>${name}`,
      from: point(where.biases, bias),
      to: point(where.neurons, name),
      light: light(bias, `net_${name}`),
    })),
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
  return {
    where,
    parts: parts(layout).map((part) => ({
      ...part,
      chips: part.chips.map(chip),
      cells: part.cells.map(cell),
    })),
    edges,
    links,
    names: upright ? [] : names(view, where, light),
    hints: view.step.kind === 'start' && isArticle(view.network) ? hintPlaces(where) : [],
    notes: notes(view, where),
    flows: flows(view, where),
  };
}

function cellShape(ref: Ref, upright: boolean): Cell['shape'] {
  const { kind } = parseRef(ref);
  if (kind === 'net') return upright ? 'top' : 'left';
  return kind === 'out' ? (upright ? 'bottom' : 'right') : 'box';
}

/** Inputs' and neurons' names, beside them. */
function names(view: View, where: Geometry, light: (ref: Ref) => Light): Scene['names'] {
  const { input, neuron } = where.measures;
  const { inputs, layers } = view.trace.layout;
  const name = (of: string, { width, height }: typeof input, ref: Ref, inset: number) => {
    const { x, y } = point(where.neurons, of);
    const away = (height / 2 + 17) * (notesAbove({ x, y }, where) ? -1 : 1);
    return { name: of, x: x - width / 2 + inset, y: y + away, light: light(ref) };
  };
  return [
    ...inputs.map((of) => name(of, input, of, input.width / 2 - NAME_INSET)),
    ...layers.flat().map((of) => name(of.name, neuron, `net_${of.name}`, NAME_INSET)),
  ];
}

/** Over the last layer's first edge: a change of it goes straight to the error. */
function hintPlaces({ edges, measures }: Geometry): Point[] {
  const [first] = [...edges.values()].filter(({ target }) => target === 'o1');
  return first ? [{ x: first.chip.x, y: first.chip.y - measures.chip.height / 2 - 16 }] : [];
}

const isComputed = (view: View, ref: Ref): boolean => knownValue(view, ref) !== null;

function litPlaces({ step }: View): Set<Ref> {
  return new Set(step.lights.flatMap(graphRefs));
}

import type { Ref } from '../../engine';
import { isArticle, places } from '../../lesson';
import { knownValue, type View } from '../../store';
import { briefText, type Factor, factorOf, quantityText, type Run, runs, spoken } from '../../tex';
import { briefly } from './briefly';
import { type Flow, flows } from './flows';
import {
  type Box,
  CHIP,
  ERROR,
  type Geometry,
  geometry,
  INPUT,
  NAME_INSET,
  NEURON,
  notesAbove,
  type Point,
  point,
  TARGET,
} from './geometry';
import { type Note, notes } from './notes';

/** Lit by the step, receding before it, or neither on a step that lights nothing. */
export type Light = 'lit' | 'dim' | 'plain';

/** A number that can be pulled: weight, bias, input, target. */
export type Chip = Box & {
  ref: Ref;
  symbol: Run[];
  text: string;
  value: number;
  /** The number as it is read aloud, with all the decimals that are shown anywhere. */
  exact: string;
  label: string;
  shape: 'round' | 'pill';
  light: Light;
  factor: Factor | null;
};

/** A computed number: half of a neuron, or an error. */
export type Cell = Box & {
  ref: Ref;
  symbol: Run[];
  text: string;
  label: string;
  light: Light;
  factor: Factor | null;
  shape: 'left' | 'right' | 'box';
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

export type Scene = {
  chips: Chip[];
  cells: Cell[];
  edges: Edge[];
  links: Link[];
  notes: Note[];
  flows: Flow[];
  names: (Point & { name: string; light: Light })[];
  /** Where the welcome says that numbers can be dragged. */
  hints: Point[];
};

/** How wide an edge is drawn at most, and by which weight half of its colour is reached. */
const WIDEST = 11;
const HALF_TONE = 0.6;

/** The whole picture, as plain data. */
export function scene(view: View): Scene {
  const { layout } = view.trace;
  const where = geometry(layout);
  const lights = litPlaces(view);
  const light = (...refs: Ref[]): Light =>
    lights.size === 0 ? 'plain' : refs.every((ref) => lights.has(ref)) ? 'lit' : 'dim';
  const neurons = layout.layers.flat();
  const parameter = (ref: Ref) => view.network.parameters[ref] as number;
  const factors = new Map(
    view.step.factors.flatMap((ref) => places(ref).map((place) => [place, factorOf(ref)] as const)),
  );

  const chip = (ref: Ref, at: Point, size: { width: number; height: number }): Chip => ({
    ...at,
    ...size,
    ref,
    symbol: runs(ref, view.notation),
    value: parameter(ref),
    text: briefText(ref, parameter(ref), view.notation),
    exact: quantityText(ref, parameter(ref), view.notation),
    shape: size === INPUT ? 'round' : 'pill',
    label: spoken(ref, view.notation, layout),
    light: light(ref),
    // A weight's own factor is how fast the net input changes with it.
    factor: ref === view.step.subject ? 'signal' : null,
  });
  const cell = (ref: Ref, box: Box, shape: Cell['shape']): Cell => {
    const latest = `${ref}+`;
    const after = view.step.phase === 'update' && isComputed(view, latest);
    const now = after ? latest : ref;
    return {
      ...box,
      ref: now,
      shape,
      symbol: runs(now, view.notation),
      text: briefly(view, now),
      label: spoken(now, view.notation, layout),
      light: light(ref),
      factor: view.step.factors.length > 0 && lights.has(ref) ? (factors.get(ref) ?? null) : null,
    };
  };

  const chips = [
    ...layout.inputs.map((name) => chip(name, point(where.neurons, name), INPUT)),
    ...[...where.edges].map(([weight, edge]) => chip(weight, edge.chip, CHIP)),
    ...[...where.biases].map(([bias, at]) => chip(bias, at, CHIP)),
    ...layout.outputs.map((name) => chip(`target_${name}`, point(where.targets, name), TARGET)),
  ];
  const half = { width: NEURON.width / 2, height: NEURON.height };
  const cells = [
    ...neurons.flatMap(({ name }) => {
      const { x, y } = point(where.neurons, name);
      return [
        cell(`net_${name}`, { x: x - half.width / 2, y, ...half }, 'left'),
        cell(`out_${name}`, { x: x + half.width / 2, y, ...half }, 'right'),
      ];
    }),
    ...layout.outputs.map((name) =>
      cell(`E_${name}`, { ...point(where.errors, name), ...ERROR }, 'box'),
    ),
    cell('E_total', { ...where.total, ...ERROR }, 'box'),
  ];
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
  const names = neurons.map(({ name }) => {
    const { x, y } = point(where.neurons, name);
    const above = notesAbove({ x, y });
    return {
      name,
      x: x - NEURON.width / 2 + NAME_INSET,
      y: y + (NEURON.height / 2 + 17) * (above ? -1 : 1),
      light: light(`net_${name}`),
    };
  });
  return {
    chips,
    cells,
    edges,
    links,
    names: [
      ...layout.inputs.map((name) => {
        const { x, y } = point(where.neurons, name);
        const dy = (INPUT.height / 2 + 17) * (notesAbove({ x, y }) ? -1 : 1);
        return { name, x: x - NAME_INSET, y: y + dy, light: light(name) };
      }),
      ...names,
    ],
    hints: view.step.kind === 'start' && isArticle(view.network) ? hintPlaces(where) : [],
    notes: notes(view, where),
    flows: flows(view, where),
  };
}

/** Over the last layer's first edge: a change of it goes straight to the error. */
function hintPlaces({ edges }: Geometry): Point[] {
  const [first] = [...edges.values()].filter(({ target }) => target === 'o1');
  return first ? [{ x: first.chip.x, y: first.chip.y - CHIP.height }] : [];
}

const isComputed = (view: View, ref: Ref): boolean => knownValue(view, ref) !== null;

function litPlaces({ step }: View): Set<Ref> {
  return new Set(step.lights.flatMap(places));
}

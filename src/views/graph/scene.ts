import type { Layout, Ref } from '../../engine';
import { places } from '../../lesson';
import { knownValue, type View } from '../../store';
import { briefText, type Factor, factorOf, PENDING, type Run, runs, spoken } from '../../tex';
import {
  type Box,
  CHIP,
  ERROR,
  type Geometry,
  geometry,
  INPUT,
  inOuterRow,
  NEURON,
  notesAbove,
  type Point,
  TARGET,
} from './geometry';

/** Lit by the step, receding before it, or neither on a step that lights nothing. */
export type Light = 'lit' | 'dim' | 'plain';

/** A number that can be pulled: weight, bias, input, target. */
export type Chip = Box & {
  ref: Ref;
  symbol: Run[];
  text: string;
  value: number;
  label: string;
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

/** A slope or a new value, written beside its place. */
export type Note = Point & {
  ref: Ref;
  symbol: Run[];
  text: string;
  factor: Factor | null;
  now: boolean;
  width: number;
};

/** Which way a slope leads: from the error back to the weight. */
export type Flow = { id: string; factor: Factor; path: string; now: boolean };

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

/** Where a neuron's name begins, from its left side. */
const NAME_INSET = 10;

/** How far apart stacked notes are. */
const NOTE_STEP = 22;

/** How far from the middle of a weight its first note stands. */
const NOTE_START = 27;

/** The whole picture, as plain data. */
export function scene(view: View): Scene {
  const { layout } = view.trace;
  const where = geometryOf(layout);
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
    label: spoken(ref, view.notation, layout),
    light: light(ref),
    factor: ref === view.step.subject ? (factors.get(ref) ?? null) : null,
  });
  const cell = (ref: Ref, box: Box, shape: Cell['shape']): Cell => {
    const latest = `${ref}+`;
    const after = view.step.phase === 'update' && knownValue(view, latest) !== null;
    const now = after ? latest : ref;
    return {
      ...box,
      ref: now,
      shape,
      symbol: runs(now, view.notation),
      text: textOf(view, now),
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
    hints: view.step.kind === 'start' ? hintPlaces(where) : [],
    notes: notes(view, where),
    flows: flows(view, where),
  };
}

/** Over the last layer's first edge: a change of it goes straight to the error. */
function hintPlaces({ edges }: Geometry): Point[] {
  const [first] = [...edges.values()].filter(({ target }) => target === 'o1');
  return first ? [{ x: first.chip.x, y: first.chip.y - CHIP.height }] : [];
}

const geometries = new WeakMap<Layout, Geometry>();

function geometryOf(layout: Layout): Geometry {
  const known = geometries.get(layout) ?? geometry(layout);
  geometries.set(layout, known);
  return known;
}

const point = (points: ReadonlyMap<string, Point>, name: string): Point =>
  points.get(name) ?? { x: 0, y: 0 };

function litPlaces({ step }: View): Set<Ref> {
  return new Set(step.lights.flatMap(places));
}

function textOf(view: View, ref: Ref): string {
  const value = knownValue(view, ref);
  return value === null ? PENDING : briefText(ref, value, view.notation);
}

/** Notes beside a neuron, an edge or a bias: the slopes on the step's path, and new values. */
function notes(view: View, where: Geometry): Note[] {
  const { step, trace, lesson, index } = view;
  const kept = trace.lines
    .filter(({ ref, rule }) => rule === 'descent' && (lesson.computedAt.get(ref) ?? 0) <= index)
    .map(({ ref }) => ref);
  const slopes = step.factors.filter((ref) => knownValue(view, ref) !== null);
  const deltas = trace.layout.layers
    .flat()
    .map(({ name }) => `delta_${name}`)
    .filter((ref) => step.factors.length > 0 && knownValue(view, ref) !== null)
    .filter(
      (ref) => !slopes.includes(ref) && places(ref).every((place) => step.lights.includes(place)),
    );
  const shown = [...new Set([...slopes, ...deltas, ...kept])];
  const heights = new Map<string, number>();
  return shown.map((ref) => {
    const { home, at, beside, below } = noteHome(ref, where);
    const symbol = runs(ref, view.notation);
    const text = textOf(view, ref);
    const width = noteWidth(symbol, text);
    // New values stand on the inner side of the outer rows, where slopes have no room.
    const inside = inOuterRow(at) && beside === null && ref.endsWith('+');
    const direction = notesAbove(at) === (inOuterRow(at) && !inside) ? -1 : 1;
    const stack = `${home} ${direction}`;
    const level = heights.get(stack) ?? 0;
    heights.set(stack, level + 1);
    return {
      ref,
      x: at.x + (beside === null ? 0 : beside + width / 2),
      y: at.y + direction * (below + NOTE_STEP * level),
      symbol,
      text,
      width,
      factor: factorOf(ref),
      now: step.computes.includes(ref),
    };
  });
}

/** Wide enough for its text, by the widths of the digits; measuring would cost a layout. */
const noteWidth = (symbol: readonly Run[], text: string): number =>
  symbol.reduce((sum, run) => sum + run.text.length * (run.level === 'line' ? 7 : 5.4), 0) +
  text.length * 7.6 +
  16;

type Home = {
  /** What the note belongs to: notes of one home are stacked. */
  home: string;
  at: Point;
  /** Where the notes begin, from the middle; null where they are centred. */
  beside: number | null;
  /** How far away the first note stands. */
  below: number;
};

function noteHome(ref: Ref, where: Geometry): Home {
  const chip = (home: string, at: Point): Home => ({ home, at, beside: null, below: NOTE_START });
  const parameter = /(?:^|\/d)([wb]_?[ho]?\d+)\+?$/.exec(ref)?.[1];
  const edge = parameter && where.edges.get(parameter);
  if (edge) return chip(parameter, edge.chip);
  const bias = parameter && where.biases.get(parameter);
  if (bias) return chip(parameter, bias);
  const through = /^d(?:E|net)_([ho]\d+)\/dout_([ho]\d+)$/.exec(ref);
  if (through?.[1] && through[2]) {
    const [weight, shared] = edgeBetween(where, through[2], through[1]);
    return chip(weight, shared.chip);
  }
  // Beside the neuron's name.
  const neuron = /_([ho]\d+)$/.exec(ref)?.[1] ?? '';
  const at = point(where.neurons, neuron);
  return {
    home: neuron,
    at,
    beside: NAME_INSET + 25 - NEURON.width / 2,
    below: NEURON.height / 2 + 17,
  };
}

function edgeBetween({ edges }: Geometry, source: string, target: string) {
  for (const [weight, edge] of edges) {
    if (edge.source === source && edge.target === target) return [weight, edge] as const;
  }
  throw new RangeError(`no edge leads from ${source} to ${target}`);
}

const line = (...points: Point[]) => `M${points.map(({ x, y }) => `${x},${y}`).join('L')}`;

/** Arrows along the path, from the error back to the weight, for the slopes known so far. */
function flows(view: View, where: Geometry): Flow[] {
  const { step } = view;
  return step.factors.flatMap((ref) => {
    const factor = factorOf(ref);
    if (!factor || knownValue(view, ref) === null) return [];
    const path = flowPath(ref, where);
    return path ? [{ id: ref, factor, path, now: step.computes.includes(ref) }] : [];
  });
}

function flowPath(ref: Ref, where: Geometry): string | null {
  const [, of = '', by = ''] = /^d(\w+)\/d(\w+)$/.exec(ref) ?? [];
  const neuron = by.replace(/^(net|out)_/, '');
  const centre = point(where.neurons, neuron);
  if (of === 'E_total' && neuron.startsWith('o') && by.startsWith('out')) {
    const error = point(where.errors, neuron);
    const towards = Math.sign(where.total.y - error.y);
    const start = { x: error.x, y: where.total.y - towards * (ERROR.height / 2) };
    const turn = { x: error.x, y: error.y + towards * (ERROR.height / 2 + 3) };
    const leave = { x: error.x - ERROR.width / 2, y: error.y };
    return line(start, turn) + line(leave, { x: centre.x + NEURON.width / 2 + 3, y: error.y });
  }
  if (of.startsWith('out')) {
    const below = notesAbove(centre) ? 1 : -1;
    const y = centre.y + below * (NEURON.height / 2 + 2);
    const reach = NEURON.width / 4;
    return `M${centre.x + reach},${y}Q${centre.x},${y + below * 34} ${centre.x - reach},${y + below * 3}`;
  }
  const edge = where.edges.get(by);
  if (edge && of.startsWith('net')) {
    const length = Math.hypot(edge.to.x - edge.chip.x, edge.to.y - edge.chip.y);
    const near = (CHIP.width / 2) * (edge.to.y === edge.from.y ? 1 : 0.55) + 4;
    const stop = near / length;
    const end = {
      x: edge.chip.x + (edge.to.x - edge.chip.x) * stop,
      y: edge.chip.y + (edge.to.y - edge.chip.y) * stop,
    };
    return line(edge.to, end);
  }
  const output = /^E_(o\d+)$/.exec(of)?.[1];
  if (output && by.startsWith('out')) {
    const [, between] = edgeBetween(where, neuron, output);
    return line(between.to, { x: between.from.x + 3, y: between.from.y });
  }
  return null;
}

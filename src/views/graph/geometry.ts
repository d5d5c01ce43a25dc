import type { Layout, Ref } from '../../engine';

export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

/** The graph's own units; the picture is scaled as a whole. */
export const SIZE = { top: 44, width: 790, height: 512 };

export const INPUT = { width: 66, height: 66 };
export const NEURON = { width: 138, height: 82 };
export const CHIP = { width: 96, height: 32 };
export const TARGET = { width: 132, height: 32 };
export const ERROR = { width: 108, height: 60 };

/** Where a neuron's name begins, from its left side. */
export const NAME_INSET = 10;

/** Between two columns, wide enough for a weight and the arrows beside it. */
const GAP = 130;
const MARGIN = 8;

/** From a neuron to a bias of its own, clear of the notes on the edges beside it. */
const BIAS = 62;
const ERRORS = 722;
const ROWS = { first: 170, last: 430 };

/** Where along a diagonal its chip sits, counted from the source, so that chips do not meet. */
const DIAGONAL = 0.27;

const spread = (index: number, count: number, from: number, to: number) =>
  count === 1 ? (from + to) / 2 : from + ((to - from) * index) / (count - 1);

const columnX = (depth: number): number =>
  depth === 0
    ? MARGIN + INPUT.width / 2
    : MARGIN + INPUT.width + GAP + NEURON.width / 2 + (depth - 1) * (NEURON.width + GAP);

/** An edge from the side of one neuron to the side of the next, and the place of its number. */
export type Line = { source: string; target: string; from: Point; to: Point; chip: Point };

/** Where everything stands. Nothing here depends on the numbers. */
export type Geometry = {
  /** Inputs and neurons by name. */
  neurons: ReadonlyMap<string, Point>;
  /** By weight. */
  edges: ReadonlyMap<string, Line>;
  biases: ReadonlyMap<string, Point>;
  errors: ReadonlyMap<string, Point>;
  targets: ReadonlyMap<string, Point>;
  total: Point;
};

const geometries = new WeakMap<Layout, Geometry>();

/** Where everything stands in a network so laid out: made once for each layout. */
export function geometry(layout: Layout): Geometry {
  const known = geometries.get(layout) ?? place(layout);
  geometries.set(layout, known);
  return known;
}

function place({ inputs, layers, outputs }: Layout): Geometry {
  const columns = [inputs, ...layers.map((layer) => layer.map(({ name }) => name))];
  const neurons = new Map<string, Point>();
  for (const [depth, names] of columns.entries()) {
    const x = columnX(depth);
    for (const [index, name] of names.entries()) {
      neurons.set(name, { x, y: spread(index, names.length, ROWS.first, ROWS.last) });
    }
  }
  const at = (name: string): Point => point(neurons, name);

  const edges = new Map<string, Line>();
  for (const { weight, from: source, to: target } of layers.flat().flatMap((n) => n.edges)) {
    const half = inputs.includes(source) ? INPUT.width / 2 : NEURON.width / 2;
    const from = { x: at(source).x + half, y: at(source).y };
    const to = { x: at(target).x - NEURON.width / 2, y: at(target).y };
    const share = from.y === to.y ? 0.5 : DIAGONAL;
    const chip = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    edges.set(weight, { source, target, from, to, chip });
  }

  const middle = (ROWS.first + ROWS.last) / 2;
  const biases = new Map<string, Point>();
  for (const layer of layers) {
    for (const { bias, name } of layer) {
      const shared = layer.some((other) => other.name !== name && other.bias === bias);
      const { x, y } = at(name);
      const towards = y < middle ? 1 : -1;
      biases.set(bias, { x, y: shared ? middle : y + towards * BIAS });
    }
  }

  const errors = new Map<string, Point>();
  const targets = new Map<string, Point>();
  for (const name of outputs) {
    const { y } = at(name);
    errors.set(name, { x: ERRORS, y });
    targets.set(name, { x: ERRORS, y: y + (y < middle ? -80 : 80) });
  }
  return { neurons, edges, biases, errors, targets, total: { x: ERRORS, y: middle } };
}

/** @throws RangeError for a name that has no place */
export function point(points: ReadonlyMap<string, Point>, name: string): Point {
  const found = points.get(name);
  if (!found) throw new RangeError(`${name} has no place in the picture`);
  return found;
}

/** The weight between two neurons, and its edge. */
export function edgeBetween(
  { edges }: Geometry,
  source: string,
  target: string,
): { weight: Ref; edge: Line } {
  for (const [weight, edge] of edges) {
    if (edge.source === source && edge.target === target) return { weight, edge };
  }
  throw new RangeError(`no edge leads from ${source} to ${target}`);
}

/** Whether something in the upper half of the picture keeps its notes above it, else below. */
export const notesAbove = ({ y }: Point): boolean => y < (ROWS.first + ROWS.last) / 2;
export const inOuterRow = ({ y }: Point): boolean => y === ROWS.first || y === ROWS.last;

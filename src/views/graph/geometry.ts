import type { Layout, Ref } from '../../engine';
import type { Size } from '../svg/watchSize';
import type { Box, Point } from './box';
import { hitAreas } from './hitAreas';
import { type Format, MEASURES, type Measures } from './measures';

function columnX(depth: number, { margin, input, neuron, gaps }: Measures): number {
  if (depth === 0) return margin + input.width / 2;
  const first = margin + input.width + gaps.first + neuron.width / 2;
  return first + (depth - 1) * (neuron.width + gaps.next);
}

/** An edge from the side of one neuron to the side of the next, and the place of its number. */
export type Line = { source: string; target: string; from: Point; to: Point; chip: Point };

/** A number's box, and by how much a finger may miss it on both sides alike. */
export type NumberBox = Box & { reach: Point };

/** Where everything stands. Nothing here depends on the numbers. */
export type Geometry = {
  format: Format;
  measures: Measures;
  /** Halfway between the first row and the last. */
  middle: number;
  /** Inputs and neurons by name. */
  neurons: ReadonlyMap<string, Point>;
  /** By weight. */
  edges: ReadonlyMap<string, Line>;
  biases: ReadonlyMap<string, Point>;
  errors: ReadonlyMap<string, Point>;
  targets: ReadonlyMap<string, Point>;
  total: Point;
  /** All numbers by their names: what can be pulled and what can be followed. */
  boxes: ReadonlyMap<Ref, NumberBox>;
};

const geometries = new WeakMap<Layout, Partial<Record<Format, Geometry>>>();

/** Where everything stands in networks of other sizes; see `general.ts`. */
export const arrangements: {
  other?(layout: Layout, format: Format, size?: Size): Geometry | null;
} = {};

/**
 * Where everything stands in a network so laid out, in this format: made once for each.
 * @param size of the picture in CSS pixels, where it is known
 */
export function geometry(layout: Layout, format: Format, size?: Size): Geometry {
  const other = arrangements.other?.(layout, format, size);
  if (other) return other;
  const known = geometries.get(layout) ?? {};
  geometries.set(layout, known);
  known[format] ??= arrange(layout, format);
  return known[format];
}

/** The worked example's arrangement. */
export function arrange({ inputs, layers, outputs }: Layout, format: Format): Geometry {
  const measures = MEASURES[format];
  const { input, neuron, rows } = measures;
  const columns = [inputs, ...layers.map((layer) => layer.map(({ name }) => name))];
  const neurons = new Map<string, Point>();
  for (const [depth, names] of columns.entries()) {
    const x = columnX(depth, measures);
    for (const [index, name] of names.entries()) {
      neurons.set(name, { x, y: index ? rows.last : rows.first });
    }
  }
  const at = (name: string): Point => point(neurons, name);

  const edges = new Map<string, Line>();
  for (const { weight, from: source, to: target } of layers.flat().flatMap((n) => n.edges)) {
    const half = (inputs.includes(source) ? input.width : neuron.width) / 2;
    const from = { x: at(source).x + half, y: at(source).y };
    const to = { x: at(target).x - neuron.width / 2, y: at(target).y };
    edges.set(weight, { source, target, from, to, chip: chipOn(from, to, measures) });
  }

  const middle = (rows.first + rows.last) / 2;
  const biases = new Map<string, Point>();
  for (const layer of layers) {
    for (const { bias, name } of layer) {
      if (!bias) continue;
      // A layer's own is b1, a neuron's own b_h1.
      const { x, y } = at(name);
      const towards = y < middle ? 1 : -1;
      biases.set(bias, { x, y: bias.length < 3 ? middle : y + towards * measures.bias });
    }
  }

  const errors = new Map<string, Point>();
  const targets = new Map<string, Point>();
  const x = measures.errors;
  for (const name of outputs) {
    const { y } = at(name);
    errors.set(name, { x, y });
    targets.set(name, { x, y: y + (y < middle ? -measures.targets : measures.targets) });
  }
  const total = { x, y: middle };
  const bare = new Map<Ref, Box>([
    ...inputs.map((name) => [name, { ...at(name), ...input }] as const),
    ...[...edges].map(([weight, edge]) => [weight, { ...edge.chip, ...measures.chip }] as const),
    ...[...biases].map(([bias, at]) => [bias, { ...at, ...measures.chip }] as const),
    ...layers.flat().flatMap(({ name }) => halves(name, at(name), measures)),
    ...[...errors].map(([name, at]) => [`E_${name}`, { ...at, ...measures.error }] as const),
    ['E_total', { ...total, ...measures.error }],
    ...[...targets].map(([name, at]) => [`target_${name}`, { ...at, ...measures.target }] as const),
  ]);
  const reaches = hitAreas([...bare.values()], measures.touch);
  const boxes = new Map(
    [...bare].map(([ref, box], index) => [ref, { ...box, reach: reaches[index] as Point }]),
  );
  return { format, measures, middle, neurons, edges, biases, errors, targets, total, boxes };
}

/** A neuron's net and out. */
export function halves(name: string, { x, y }: Point, { neuron }: Measures): [Ref, Box][] {
  const stacked = neuron.height > neuron.width;
  const half = stacked
    ? { width: neuron.width, height: neuron.height / 2 }
    : { width: neuron.width / 2, height: neuron.height };
  const off = stacked ? { x: 0, y: neuron.height / 4 } : { x: neuron.width / 4, y: 0 };
  return [
    [`net_${name}`, { x: x - off.x, y: y - off.y, ...half }],
    [`out_${name}`, { x: x + off.x, y: y + off.y, ...half }],
  ];
}

function chipOn(from: Point, to: Point, { chip, clear, diagonal }: Measures): Point {
  const share = from.y === to.y ? 0.5 : diagonal;
  const x = from.x + (to.x - from.x) * share;
  const least = from.x + clear.source + chip.width / 2;
  const most = to.x - clear.target - chip.width / 2;
  return { x: Math.min(Math.max(x, least), most), y: from.y + (to.y - from.y) * share };
}

/** @throws RangeError for a name that has no place */
export function point<Place>(points: ReadonlyMap<string, Place>, name: string): Place {
  const found = points.get(name);
  if (!found) throw new RangeError(`${name} has no place in the picture`);
  return found;
}

/** @throws RangeError for a quantity that has no number in the picture */
export const boxOf = ({ boxes }: Geometry, ref: Ref): NumberBox => point(boxes, ref);

/** The weight of the edge from one neuron to another; '' where there is none. */
export const weightBetween = ({ edges }: Geometry, source: string, target: string): Ref =>
  [...edges].find(([, edge]) => edge.source === source && edge.target === target)?.[0] ?? '';

/** Whether a place is in the upper half of the picture: its notes are above it, else below. */
export const notesAbove = ({ y }: Point, { middle }: Geometry): boolean => y < middle;

import { parseRef, type Ref } from '../../engine';
import { knownValue, type View } from '../../store';
import { type Factor, factorOf } from '../../tex';
import type { Point } from './box';
import { type Geometry, type Line, notesAbove, point, weightBetween } from './geometry';

/** Which way a slope leads: from the error back to the weight. */
export type Flow = { id: Ref; factor: Factor; path: string; now: boolean };

/** Between an arrow's head and what it points at. */
const CLEAR = 3;

/** Arrows along the step's path, for the slopes known so far. */
export function flows(view: View, where: Geometry): Flow[] {
  const { step } = view;
  return step.factors.flatMap((ref) => {
    const factor = factorOf(ref);
    if (!factor || knownValue(view, ref) === null) return [];
    const path = pathOf(ref, where);
    return path ? [{ id: ref, factor, path, now: step.computes.includes(ref) }] : [];
  });
}

function pathOf(ref: Ref, where: Geometry): string | null {
  const quantity = parseRef(ref);
  if (quantity.kind !== 'derivative') return null;
  const { of, by } = quantity;
  if (of.kind === 'out' && by.kind === 'net')
    return throughNeuron(point(where.neurons, by.index), where);
  if (of.kind === 'total' && by.kind === 'out') {
    return where.errors.has(by.index) ? fromTotal(by.index, where) : null;
  }
  if (of.kind === 'error' && by.kind === 'out') {
    const edge = point(where.edges, weightBetween(where, by.index, of.index));
    const back = straight(edge.to, { x: edge.from.x + CLEAR, y: edge.from.y });
    return fromError(of.index, where) + back;
  }
  const edge = where.edges.get(by.ref);
  return edge && of.kind === 'net' ? toWeight(edge, where) : null;
}

export const straight = (...points: Point[]) =>
  `M${points.map(({ x, y }) => `${x},${y}`).join('L')}`;

/** From the total error to an output's own, and on to the output. */
function fromTotal(output: string, where: Geometry): string {
  const { error: box } = where.measures;
  const error = point(where.errors, output);
  const towards = Math.sign(where.total.y - error.y);
  const reach = towards * (box.height / 2);
  const first = straight(
    { x: error.x, y: where.total.y - reach },
    { x: error.x, y: error.y + reach + towards * CLEAR },
  );
  return first + fromError(output, where);
}

/** From an output's own error to the output. */
function fromError(output: string, where: Geometry): string {
  const { error: box, neuron: half } = where.measures;
  const error = point(where.errors, output);
  const neuron = point(where.neurons, output);
  return straight(
    { x: error.x - box.width / 2, y: error.y },
    { x: neuron.x + half.width / 2 + CLEAR, y: error.y },
  );
}

/** An arc from a neuron's out to its net, where it has no notes. */
export function throughNeuron(at: Point, where: Geometry): string {
  const { x, y } = at;
  const { width, height } = where.measures.neuron;
  if (height > width) {
    const side = x - width / 2 - 2;
    const reach = height / 5;
    return `M${side},${y + reach}Q${side - 14},${y} ${side - 1},${y - reach}`;
  }
  const away = notesAbove(at, where) ? 1 : -1;
  const edge = y + away * (height / 2 + 2);
  const reach = width / 4;
  const sag = 14;
  return `M${x + reach},${edge}Q${x},${edge + away * sag} ${x - reach},${edge + away * CLEAR}`;
}

/** From the neuron at an edge's end back to the weight on it. */
export function toWeight({ from, to, chip }: Line, { measures }: Geometry): string {
  const { width, height } = measures.chip;
  const across = from.y === to.y ? width / 2 : height * 0.8;
  const length = Math.hypot(to.x - chip.x, to.y - chip.y);
  const share = (across + CLEAR) / length;
  return straight(to, {
    x: chip.x + (to.x - chip.x) * share,
    y: chip.y + (to.y - chip.y) * share,
  });
}

import { parseRef, type Ref } from '../../engine';
import { knownValue, type View } from '../../store';
import { factorOf } from '../../tex';
import { crowdOf } from './arrangeAny';
import type { Point } from './box';
import { type Flow, straight, throughNeuron, toWeight } from './flows';
import { type Geometry, point, weightBetween } from './geometry';

/** Between an arrow's head and what it points at. */
const CLEAR = 3;

/** Arrows along the step's path in any network, for the slopes known so far. */
export const flowsOfAny = (view: View, where: Geometry): Flow[] =>
  view.step.factors.flatMap((ref) => {
    const factor = factorOf(ref);
    if (!factor || knownValue(view, ref) === null) return [];
    const path = pathOf(ref, where);
    return path ? [{ id: ref, factor, path, now: view.step.computes.includes(ref) }] : [];
  });

function pathOf(ref: Ref, where: Geometry): string | null {
  const quantity = parseRef(ref);
  if (quantity.kind !== 'derivative') return null;
  const { of, by } = quantity;
  const from = 'index' in of ? of.index : '';
  const to = 'index' in by ? by.index : '';
  if (of.kind === 'out' && by.kind === 'net') {
    return from === to
      ? throughNeuron(point(where.neurons, to), where)
      : besideLayer(point(where.neurons, from), point(where.neurons, to), where);
  }
  const isError = of.kind === 'error' || of.kind === 'total';
  if (isError && (by.kind === 'out' || by.kind === 'net') && where.errors.has(to)) {
    return (of.kind === 'total' ? fromTotal(to, where) : '') + fromError(to, where);
  }
  const over = by.kind === 'out' ? where.edges.get(weightBetween(where, to, from)) : null;
  if (over) {
    const back = straight(over.to, { x: over.from.x + CLEAR, y: over.from.y });
    return (of.kind === 'error' ? fromError(from, where) : '') + back;
  }
  const edge = where.edges.get(by.ref);
  return edge && of.kind === 'net' ? toWeight(edge, where) : null;
}

/** From the total to an output's own error: straight, or along the line that leads down from all. */
function fromTotal(output: string, where: Geometry): string {
  const { error: box } = where.measures;
  const error = point(where.errors, output);
  const { total } = where;
  const rail = crowdOf(where)?.rail ?? null;
  if (rail !== null) {
    const side = total.x + box.width / 2;
    return straight(
      { x: side, y: total.y },
      { x: rail, y: total.y },
      { x: rail, y: error.y },
      { x: side + CLEAR, y: error.y },
    );
  }
  const towards = Math.sign(total.y - error.y);
  const reach = towards * (box.height / 2);
  return straight(
    { x: error.x, y: total.y - reach },
    { x: error.x, y: error.y + reach + towards * CLEAR },
  );
}

/** From an output's own error to the output. */
function fromError(output: string, where: Geometry): string {
  const { error: box, neuron: half } = where.measures;
  const error = point(where.errors, output);
  const neuron = point(where.neurons, output);
  return straight(
    { x: error.x - box.width / 2, y: error.y },
    { x: neuron.x + half.width / 2 + CLEAR, y: neuron.y },
  );
}

/** From one neuron to another of its layer: a bow before them, where their sums come in. */
function besideLayer(from: Point, to: Point, { measures: { neuron } }: Geometry): string {
  const side = from.x - neuron.width / 2;
  const bow = Math.min(36, 14 + Math.abs(to.y - from.y) / 12);
  const [start, end] = [from.y + (to.y > from.y ? 6 : -6), to.y - (to.y > from.y ? 6 : -6)];
  return `M${side},${start}C${side - bow},${start} ${side - bow},${end} ${side - CLEAR},${end}`;
}

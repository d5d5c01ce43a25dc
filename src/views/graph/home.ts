import { parseRef, type Ref } from '../../engine';
import type { Point } from './box';
import { boxOf, type Geometry, notesAbove, point, weightBetween } from './geometry';
import { isOverEdge } from './note';

/** What a quantity's notes stand at: a number's box, and the sides of it that they may take. */
export type Home = {
  /** Notes of one home keep clear of each other. */
  name: Ref;
  at: Point;
  /** From there to the nearest side of a note. */
  away: number;
  /** Down or up, to the side where the first note stands. */
  direction: 1 | -1;
  /** For one note, for a second on the other side, or for more of them farther out. */
  room: 'one' | 'both' | 'stack';
  /** Between which the notes stay, and how wide they may be to do so. */
  from: number;
  to: number;
  widest: number;
};

/** Between a note and what it belongs to: less than to anything else. */
const GAP = 2;

/** From a neuron's side to the target beyond it, nearly. */
const CLEAR_OF_TARGET = 32;

/** A weight's slopes stand at the weight, what comes back over an edge there, else at the neuron. */
export function homeOf(ref: Ref, where: Geometry): Home {
  const quantity = parseRef(ref);
  const { of, by } = quantity.kind === 'derivative' ? quantity : { of: quantity, by: quantity };
  const index = 'index' in by ? by.index : '';
  const parameter = by.ref.replace('+', '');
  if (where.edges.has(parameter)) return atWeight(parameter, where);
  if (isOverEdge(ref) && 'index' in of) {
    return atWeight(weightBetween(where, index, of.index), where);
  }
  if (by.kind === 'out' && quantity.kind === 'derivative' && where.errors.has(index)) {
    return belowError(index, where);
  }
  // Beside an upright neuron a bias of its own has no room of its own.
  const apart = !where.measures.upright || !where.neurons.has(index);
  return where.biases.has(parameter) && apart
    ? atBias(parameter, where)
    : atNeuron(index, of.kind === 'out', where);
}

const outward = (at: Point, where: Geometry): 1 | -1 => (notesAbove(at, where) ? -1 : 1);
const inward = (at: Point, where: Geometry): 1 | -1 => (notesAbove(at, where) ? 1 : -1);

/** On the outer side of those in the outer rows, where most room is, else on the inner one. */
function atWeight(name: Ref, where: Geometry): Home {
  const { source, from, to, chip } = point(where.edges, name);
  const { upright, chip: box } = where.measures;
  // Notes clear an input of the upright picture, which is low, but not a neuron.
  const low = upright && !where.boxes.has(`out_${source}`);
  return {
    name,
    at: { x: upright ? (from.x + to.x) / 2 : chip.x, y: chip.y },
    away: box.height / 2 + GAP,
    direction: from.y === to.y ? outward(chip, where) : inward(chip, where),
    room: upright ? 'both' : 'stack',
    from: low ? 0 : from.x + 1,
    to: to.x - 1,
    widest: to.x - 1 - (low ? 0 : from.x + 1),
  };
}

/** An upright neuron has room on both sides, but for a bias of its own. */
function atNeuron(name: string, slope: boolean, where: Geometry): Home {
  const at = point(where.neurons, name);
  const { neuron, note, size, upright } = where.measures;
  const wide = upright ? size.width : neuron.width + CLEAR_OF_TARGET;
  return {
    name,
    at,
    away: neuron.height / 2 + (upright ? 4 : GAP),
    direction: outward(at, where),
    room: !upright ? 'stack' : where.biases.has(`b_${name}`) ? 'one' : 'both',
    // What is wider reaches to the side where nothing is.
    from: upright ? 0 : at.x - neuron.width / 2,
    to: upright ? at.x + neuron.width / 2 + GAP : size.width,
    widest: slope ? wide : note.widest,
  };
}

/** Between an output's error and the total, clear of a bias beside it. */
function belowError(name: string, where: Geometry): Home {
  const { x, y } = boxOf(where, `E_${name}`);
  const { chip, note, size } = where.measures;
  const from = point(where.neurons, name).x + chip.width / 2 + GAP;
  const to = size.width - 1;
  return {
    name: `E_${name}`,
    at: { x, y: (y + where.total.y) / 2 },
    away: -note.height / 2,
    direction: 1,
    room: 'one',
    from,
    to,
    widest: to - from,
  };
}

/** One of a whole layer has room on both sides. */
function atBias(name: Ref, where: Geometry): Home {
  const at = point(where.biases, name);
  const { chip, neuron, note, upright, size } = where.measures;
  const shared = at.y === where.middle;
  return {
    name,
    at,
    away: chip.height / 2 + GAP,
    direction: shared ? -1 : inward(at, where),
    room: shared ? 'both' : 'stack',
    from: 0,
    to: upright ? at.x + neuron.width / 2 + GAP : size.width,
    // Halfway down the diagonals' numbers are near.
    widest: shared && !upright ? chip.width + 22 : note.widest,
  };
}

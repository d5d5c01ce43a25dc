import { parseRef, type Ref } from '../../engine';
import type { Point } from './box';
import { edgeBetween, type Geometry, inOuterRow, notesAbove, point } from './geometry';
import { isOverEdge, type Note, type Written } from './note';

/** How far apart stacked notes are. */
const STEP = 22;

/** How far from the middle of a weight or bias its first note stands. */
const START = 27;

/** From a neuron's side to its name, and to the notes beside that. */
export const NAME_INSET = 10;
const NAME_WIDTH = 25;

/** Every note beside its place; those of one place are stacked. */
export function notesBeside(written: readonly Written[], where: Geometry): Note[] {
  const heights = new Map<string, number>();
  return written.map((note) => {
    const { name, at, beside, below } = home(note.ref, where);
    // New values stand on the inner side of the outer rows, where slopes have no room.
    const outer = inOuterRow(at, where);
    const inside = outer && beside === null && parseRef(note.ref).after;
    const direction = notesAbove(at, where) === (outer && !inside) ? -1 : 1;
    const stack = `${name} ${direction}`;
    const level = heights.get(stack) ?? 0;
    heights.set(stack, level + 1);
    return {
      ...note,
      x: at.x + (beside === null ? 0 : beside + note.width / 2),
      y: at.y + direction * (below + STEP * level),
    };
  });
}

type Home = {
  /** What the note belongs to: notes of one home are stacked. */
  name: string;
  at: Point;
  /** Where the notes begin, from the middle; null where they are centred. */
  beside: number | null;
  /** How far away the first note stands. */
  below: number;
};

/** A weight's slopes stand at the weight, what comes back over an edge there, else the neuron. */
function home(ref: Ref, where: Geometry): Home {
  const { neuron } = where.measures;
  const chip = (name: string, at: Point): Home => ({ name, at, beside: null, below: START });
  const quantity = parseRef(ref);
  const { of, by } = quantity.kind === 'derivative' ? quantity : { of: quantity, by: quantity };
  const parameter = by.ref.replace('+', '');
  const at = where.edges.get(parameter)?.chip ?? where.biases.get(parameter);
  if (at) return chip(parameter, at);
  const name = 'index' in by ? by.index : '';
  if (isOverEdge(ref) && 'index' in of) {
    const { weight, edge } = edgeBetween(where, name, of.index);
    return chip(weight, edge.chip);
  }
  return {
    name,
    at: point(where.neurons, name),
    beside: NAME_INSET + NAME_WIDTH - neuron.width / 2,
    below: neuron.height / 2 + 17,
  };
}

import { parseRef, type Ref } from '../../engine';
import type { Point } from './box';
import { edgeBetween, type Geometry, type Line, point } from './geometry';
import { isOverEdge, type Note, type Written } from './note';

/** Between a note and what it belongs to. */
const GAP = { neuron: 4, outer: 7, inner: 2 };

/** One note a place: what the step works out, else the last slope, else the new value. */
export function notesInPlace(written: readonly Written[], where: Geometry): Note[] {
  const chosen = new Map<string, { home: Home; note: Written }>();
  for (const note of written) {
    const home = homeFor(note.ref, where);
    const other = chosen.get(home.name)?.note;
    if (!other || weight(note) >= weight(other)) chosen.set(home.name, { home, note });
  }
  return [...chosen.values()].map(({ home: { at, most }, note }) => ({
    ...note,
    ...at,
    x: Math.min(at.x, most - note.width / 2),
  }));
}

const weight = ({ now, factor }: Written): number => (now ? 2 : factor ? 1 : 0);

type Home = {
  name: string;
  at: Point;
  /** How far to the right the note may reach. */
  most: number;
};

/** A weight's slopes stand at the weight, what comes back over an edge there, else the neuron. */
function homeFor(ref: Ref, where: Geometry): Home {
  const quantity = parseRef(ref);
  const { of, by } = quantity.kind === 'derivative' ? quantity : { of: quantity, by: quantity };
  const index = 'index' in by ? by.index : '';
  if (by.kind === 'weight') return atWeight(by.ref.replace('+', ''), where);
  if (isOverEdge(ref) && 'index' in of) {
    return atWeight(edgeBetween(where, index, of.index).weight, where);
  }
  if (by.kind === 'out' && where.errors.has(index)) return atError(index, where);
  // A bias of one neuron alone shares that one's home.
  if (where.neurons.has(index)) return atNeuron(index, where);
  return atBias(by.ref.replace('+', ''), where);
}

const outward = (y: number, { middle }: Geometry) => (y < middle ? -1 : 1);

function atWeight(name: Ref, where: Geometry): Home {
  const { from, to, chip } = where.edges.get(name) as Line;
  const away = where.measures.chip.height / 2 + where.measures.note.height / 2;
  const gap = from.y === to.y ? GAP.outer : GAP.inner;
  const at = { x: (from.x + to.x) / 2, y: chip.y + outward(chip.y, where) * (away + gap) };
  return { name, at, most: to.x - GAP.inner };
}

function atNeuron(name: string, where: Geometry): Home {
  const { x, y } = point(where.neurons, name);
  const { neuron, note, size } = where.measures;
  const away = neuron.height / 2 + GAP.neuron + note.height / 2;
  return { name, at: { x, y: y + outward(y, where) * away }, most: size.width };
}

/** Between an output's error and the total. */
function atError(name: string, where: Geometry): Home {
  const { x, y } = point(where.errors, name);
  return {
    name: `E_${name}`,
    at: { x, y: (y + where.total.y) / 2 },
    most: where.measures.size.width,
  };
}

function atBias(name: Ref, where: Geometry): Home {
  const { x, y } = point(where.biases, name);
  const { chip, note, size } = where.measures;
  const away = chip.height / 2 + GAP.inner + note.height / 2;
  return { name, at: { x, y: y - outward(y, where) * away }, most: size.width };
}

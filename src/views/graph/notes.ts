import { parseRef, type Ref } from '../../engine';
import { places } from '../../lesson';
import { knownValue, type View } from '../../store';
import { type Factor, factorOf, type Run, runs } from '../../tex';
import { briefly } from './briefly';
import {
  edgeBetween,
  type Geometry,
  inOuterRow,
  NAME_INSET,
  NEURON,
  notesAbove,
  type Point,
  point,
} from './geometry';

/** A slope or a new value, written beside its place. */
export type Note = Point & {
  ref: Ref;
  symbol: Run[];
  text: string;
  factor: Factor | null;
  now: boolean;
  width: number;
};

/** How far apart stacked notes are. */
const STEP = 22;

/** How far from the middle of a weight or bias its first note stands. */
const START = 27;

/** Between a neuron's name and the notes beside it. */
const NAME_WIDTH = 25;

/** The slopes on the step's path as far as they are known, and the new values kept aside. */
export function notes(view: View, where: Geometry): Note[] {
  const heights = new Map<string, number>();
  return notedRefs(view).map((ref) => {
    const { name, at, beside, below } = home(ref, where);
    // In the graph every E without an index is the total: the word would not fit between neurons.
    const symbol = runs(ref, view.notation).filter(({ text }) => text !== 'total');
    const text = briefly(view, ref);
    const width = widthOf(symbol, text);
    // New values stand on the inner side of the outer rows, where slopes have no room.
    const inside = inOuterRow(at) && beside === null && parseRef(ref).after;
    const direction = notesAbove(at) === (inOuterRow(at) && !inside) ? -1 : 1;
    const stack = `${name} ${direction}`;
    const level = heights.get(stack) ?? 0;
    heights.set(stack, level + 1);
    return {
      ref,
      x: at.x + (beside === null ? 0 : beside + width / 2),
      y: at.y + direction * (below + STEP * level),
      symbol,
      text,
      width,
      factor: factorOf(ref),
      now: view.step.computes.includes(ref),
    };
  });
}

function notedRefs(view: View): Ref[] {
  const { step, lesson, trace } = view;
  const isKnown = (ref: Ref) => knownValue(view, ref) !== null;
  const newValues = lesson.plan.workings.filter(({ rule }) => rule === 'descent');
  const onPath = trace.layout.layers
    .flat()
    .map(({ name }) => `delta_${name}`)
    .filter((ref) => places(ref).every((place) => step.lights.includes(place)));
  // That a bias has the slope 1 needs no note; its place is narrow.
  const factors = step.factors.filter((ref) => lesson.plan.byRef.get(ref)?.rule !== 'one');
  const slopes = step.factors.length > 0 ? [...factors, ...onPath] : [];
  return [...new Set([...slopes, ...newValues.map(({ ref }) => ref)])].filter(isKnown);
}

/** Wide enough for its text, by the widths of the digits; measuring would cost a layout. */
const widthOf = (symbol: readonly Run[], text: string): number =>
  symbol.reduce((sum, run) => sum + run.text.length * (run.level === 'line' ? 6.8 : 5.2), 0) +
  text.length * 7.4 +
  12;

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
  const chip = (name: string, at: Point): Home => ({ name, at, beside: null, below: START });
  const quantity = parseRef(ref);
  const by = quantity.kind === 'derivative' ? quantity.by : quantity;
  if (by.kind === 'weight' || by.kind === 'bias') {
    const parameter = by.ref.replace('+', '');
    return chip(parameter, where.edges.get(parameter)?.chip ?? point(where.biases, parameter));
  }
  const neuron = 'index' in by ? by.index : '';
  const of = quantity.kind === 'derivative' ? quantity.of : null;
  if (by.kind === 'out' && (of?.kind === 'error' || of?.kind === 'net')) {
    const { weight, edge } = edgeBetween(where, neuron, of.index);
    return chip(weight, edge.chip);
  }
  return {
    name: neuron,
    at: point(where.neurons, neuron),
    beside: NAME_INSET + NAME_WIDTH - NEURON.width / 2,
    below: NEURON.height / 2 + 17,
  };
}

import type { Ref } from '../../engine';
import { graphRefs } from '../../lesson';
import { knownValue, type View } from '../../store';
import { factorOf, type SymbolPiece, spoken, symbolPieces } from '../../tex';
import { briefly } from './briefly';
import type { Geometry } from './geometry';
import type { Measures } from './measures';
import { isOverEdge, type Note, type Written } from './note';
import { notesBeside } from './notesBeside';
import { notesInPlace } from './notesInPlace';
import { symbolWidth, textWidth } from './textWidth';

/** The slopes on the step's path as far as they are known, and the new values kept aside. */
export function notes(view: View, where: Geometry): Note[] {
  const written = notedRefs(view).map((ref) => write(view, ref, where));
  return where.measures.upright ? notesInPlace(written, where) : notesBeside(written, where);
}

function write(view: View, ref: Ref, { measures }: Geometry): Written {
  // In the graph every E without an index is the total: the word would not fit between neurons.
  const symbol = symbolPieces(ref, view.notation).filter(({ text }) => text !== 'total');
  const wide = (room?: number) => {
    const text = briefly(view, ref, room);
    return { text, width: widthOf(symbol, text, measures) };
  };
  const widest = widestFor(ref, measures);
  const full = wide();
  const { text, width } = full.width > widest ? wide(FEW_DECIMALS) : full;
  return {
    ref,
    symbol,
    text,
    // At the worst, less stays free around the text.
    width: Math.min(width, widest),
    height: measures.note.height,
    label: `${spoken(ref, view.notation, view.trace.layout)}: ${text}`,
    factor: factorOf(ref),
    now: view.step.computes.includes(ref),
  };
}

const FEW_DECIMALS = 4;

function widestFor(ref: Ref, { note }: Measures): number {
  if (isOverEdge(ref)) return note.widest.edge;
  return factorOf(ref) === 'gradient' ? note.widest.gradient : Number.POSITIVE_INFINITY;
}

function notedRefs(view: View): Ref[] {
  const { step, lesson, trace } = view;
  const isKnown = (ref: Ref) => knownValue(view, ref) !== null;
  const newValues = lesson.plan.workings.filter(({ rule }) => rule === 'descent');
  const onPath = trace.layout.layers
    .flat()
    .map(({ name }) => `delta_${name}`)
    .filter((ref) => graphRefs(ref).every((place) => step.lights.includes(place)));
  // That a bias has the slope 1 needs no note; its place is narrow.
  const factors = step.factors.filter((ref) => lesson.plan.byRef.get(ref)?.rule !== 'one');
  const slopes = step.factors.length > 0 ? [...factors, ...onPath] : [];
  return [...new Set([...slopes, ...newValues.map(({ ref }) => ref)])].filter(isKnown);
}

function widthOf(
  symbol: readonly SymbolPiece[],
  text: string,
  { upright, note }: Measures,
): number {
  const [name, number] = [symbolWidth(symbol, note.script), textWidth(text)];
  const both = upright ? Math.max(name, number) : name + textWidth(' ') + number;
  return both * note.size + 2 * note.padding;
}

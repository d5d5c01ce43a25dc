import type { Ref } from '../../engine';
import { knownValue, type View } from '../../store';
import { factorOf, type SymbolPiece, spoken, symbolPieces } from '../../tex';
import { briefly } from './briefly';
import type { Geometry } from './geometry';
import type { Measures } from './measures';
import type { Written } from './note';
import { notedRefs, widthOf } from './notes';
import { WIDEST } from './styles';

/** How wide a note may be in the picture of any network. */
export const widestIn = ({ upright }: Measures): number => (upright ? WIDEST.above : WIDEST.beside);

/** The notes of a step in any network before they have places. */
export function notesOfAny(view: View, { measures }: Geometry): Written[] {
  const refs = refsOf(view, measures).filter((ref) => knownValue(view, ref) !== null);
  const widest = widestIn(measures);
  const fits = ({ width }: Written) => width <= widest;
  const whole = refs.map((ref) => write(view, ref, measures, !measures.upright));
  // One name for all: the word goes from each of them, or from none.
  const alike = whole.every(fits) ? whole : refs.map((ref) => write(view, ref, measures, false));
  return alike.map((note) => (fits(note) ? note : write(view, note.ref, measures, false, SHORT)));
}

/** Decimals where there is no room for more. */
const SHORT = 4;

/** Where a step brings the pairs together, and after it, their common slope and what it leads to. */
function refsOf(view: View, measures: Measures): Ref[] {
  const refs = notedRefs(view, measures);
  const { step } = view;
  const named = new Set(step.shows.flatMap(({ ref, inputs }) => [ref, ...inputs]));
  const gathered = `dE_total/d${step.subject}`;
  const isIn = (ref: Ref) => named.has(ref);
  if (step.factors.includes(gathered)) return refs;
  if (step.kind === 'whole weight') return [...refs, ...[gathered].filter(isIn)];
  const isEnd = isIn(gathered) || isIn(`v_${step.subject}+`);
  if (!isEnd) return refs;
  const others = refs.filter((ref) => isIn(ref) || !step.factors.includes(ref));
  return [...others, ...[gathered].filter(isIn)];
}

/** Bold numbers and wide signs may be wider than they are counted. */
const CLEAR = 6;

/** @param word whether an E without an index says that it is the total */
function write(
  view: View,
  ref: Ref,
  measures: Measures,
  word: boolean,
  decimals?: number,
): Written {
  const factor = factorOf(ref);
  const all = symbolPieces(ref, view.notation).filter(({ text }) => word || text !== 'total');
  // Of a parameter's slope it has to be said: there is one for each pair, and one for all.
  const symbol = factor === 'gradient' ? all : withoutPair(all);
  const text = briefly(view, ref, decimals);
  return {
    ...{ ref, symbol, text, factor },
    width: widthOf(symbol, text, measures) + CLEAR,
    height: measures.note.height,
    label: `${spoken(ref, view.notation, view.trace.layout)}: ${text}`,
    now: view.step.computes.includes(ref),
  };
}

/** The picture shows one pair: that need not be said of each number. */
export const withoutPair = (symbol: readonly SymbolPiece[]): SymbolPiece[] =>
  symbol.flatMap(({ text, level }) => {
    const left = text.replace(/\(\d+\)/, '');
    return left ? [{ text: left, level }] : [];
  });

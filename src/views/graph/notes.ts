import type { Ref } from '../../engine';
import type { Kind } from '../../lesson';
import { knownValue, type View } from '../../store';
import { factorOf, type SymbolPiece, spoken, symbolPieces } from '../../tex';
import { briefly } from './briefly';
import type { Geometry } from './geometry';
import { homeOf } from './home';
import type { Measures } from './measures';
import type { Note, Written } from './note';
import { placed } from './placed';
import { symbolWidth, textWidth } from './textWidth';

/** The slopes and new values that the step speaks of, as far as they are known. */
export const notes = (view: View, where: Geometry): Note[] =>
  placed(
    notedRefs(view, where.measures)
      .filter((ref) => knownValue(view, ref) !== null)
      .map((ref) => write(view, ref, where)),
    where,
  );

/** At the worst, less stays free around the text. */
const SPARE = 2;

/** Forms of a note from the longest to the shortest: without the word, then with fewer decimals. */
const FORMS = [
  { word: true, decimals: undefined },
  { word: false, decimals: undefined },
  { word: false, decimals: 4 },
] as const;

function write(view: View, ref: Ref, where: Geometry): Written {
  const { measures } = where;
  const { note, upright } = measures;
  const { widest } = homeOf(ref, where);
  const forms = FORMS.filter(({ word }) => !(word && upright)).map(({ word, decimals }) => {
    // An E without an index is the total.
    const symbol = symbolPieces(ref, view.notation).filter(({ text }) => word || text !== 'total');
    const text = briefly(view, ref, decimals);
    return { symbol, text, width: widthOf(symbol, text, measures) };
  });
  const fitting = forms.find(({ width }) => width <= widest + SPARE) ?? forms.at(-1);
  const { symbol, text, width } = fitting as (typeof forms)[number];
  return {
    ref,
    symbol,
    text,
    width: Math.min(width, widest),
    height: note.height,
    label: `${spoken(ref, view.notation, view.trace.layout)}: ${text}`,
    factor: factorOf(ref),
    now: view.step.computes.includes(ref),
  };
}

/** Steps that go on from the product: of the chain they need what their own equations name. */
const AFTER_PRODUCT: ReadonlySet<Kind> = new Set([
  'delta',
  'hidden delta',
  'known delta',
  'new',
  'new at once',
]);

/** What is noted on a step as soon as it is known. */
export function notedRefs({ step, lesson }: View, { upright }: Measures): Ref[] {
  if (step.factors.length === 0) return [];
  const named = new Set(step.shows.flatMap(({ ref, inputs }) => [ref, ...inputs]));
  // That a bias has the slope 1 needs no note; its place is narrow.
  const factors = step.factors.filter((ref) => lesson.plan.byRef.get(ref)?.rule !== 'one');
  const chain = AFTER_PRODUCT.has(step.kind) ? factors.filter((ref) => named.has(ref)) : factors;
  // Beside an upright neuron the outer side, where its slope goes, is the wider one.
  const path = upright ? [...chain].sort((a, b) => Number(isSlope(b)) - Number(isSlope(a))) : chain;
  // All the working of a weight at once: there is room for the slopes alone.
  if (step.kind === 'whole weight') return path;
  // Nor beside an upright neuron for three: its delta stands for the two that it is made of.
  const shown = upright && step.kind === 'hidden delta' ? path.filter(isNoError) : path;
  const deltas = [...named]
    .filter((ref) => factorOf(ref) === 'delta')
    .map((ref) => ref.replace(/^d.*\/dnet/, 'delta'));
  const renewed = [...named].filter((ref) => /^[bvw].*\+$/.test(ref));
  return [...new Set([...shown, ...deltas, ...renewed])];
}

const isSlope = (ref: Ref): boolean => factorOf(ref) === 'slope';

const isNoError = (ref: Ref): boolean => factorOf(ref) !== 'error';

/** How wide a note's box is for its texts. */
export function widthOf(
  symbol: readonly SymbolPiece[],
  text: string,
  { upright, note }: Measures,
): number {
  const [name, number] = [symbolWidth(symbol, note.script), textWidth(text)];
  const both = upright ? Math.max(name, number) : name + textWidth(' ') + number;
  return both * note.size + 2 * note.padding;
}

import type { Layout, Ref } from '../../engine';
import { type Notation, quantityText, type SymbolPiece, spoken, symbolPieces } from '../../tex';

type Called = {
  symbol(ref: Ref): SymbolPiece[];
  label(ref: Ref): string;
  /** A quantity's number as it is read aloud. */
  exact(ref: Ref, value: number): string;
};

const all = new WeakMap<Notation, WeakMap<Layout, Called>>();

/**
 * What quantities are called, found once, and their numbers, found when they change: in each frame of
 * a drag nearly all are the same.
 */
export function calledIn(notation: Notation, layout: Layout): Called {
  const ofNotation = all.get(notation) ?? new WeakMap<Layout, Called>();
  all.set(notation, ofNotation);
  const called = ofNotation.get(layout) ?? {
    symbol: once((ref) => symbolPieces(ref, notation)),
    label: once((ref) => spoken(ref, notation, layout)),
    exact: whenNew((ref, value) => quantityText(ref, value, notation)),
  };
  ofNotation.set(layout, called);
  return called;
}

/** A function that works out each of its values once. */
function once<Value>(of: (ref: Ref) => Value): (ref: Ref) => Value {
  const values = new Map<Ref, Value>();
  return (ref) => {
    const value = values.get(ref) ?? of(ref);
    values.set(ref, value);
    return value;
  };
}

/** A function that works out a text anew where its number is not the one of the time before. */
function whenNew(of: (ref: Ref, value: number) => string): (ref: Ref, value: number) => string {
  const last = new Map<Ref, { value: number; text: string }>();
  return (ref, value) => {
    const before = last.get(ref);
    if (before && Object.is(before.value, value)) return before.text;
    const text = of(ref, value);
    last.set(ref, { value, text });
    return text;
  };
}

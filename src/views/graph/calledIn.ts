import type { Layout, Ref } from '../../engine';
import { type Notation, type SymbolPiece, spoken, symbolPieces } from '../../tex';

type Called = { symbol(ref: Ref): SymbolPiece[]; label(ref: Ref): string };

const all = new WeakMap<Notation, WeakMap<Layout, Called>>();

/** What quantities are called, found once: in each frame of a drag they are called the same. */
export function calledIn(notation: Notation, layout: Layout): Called {
  const ofNotation = all.get(notation) ?? new WeakMap<Layout, Called>();
  all.set(notation, ofNotation);
  const called = ofNotation.get(layout) ?? {
    symbol: once((ref) => symbolPieces(ref, notation)),
    label: once((ref) => spoken(ref, notation, layout)),
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

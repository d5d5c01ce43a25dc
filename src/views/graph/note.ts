import { parseRef, type Ref } from '../../engine';
import type { Factor, SymbolPiece } from '../../tex';
import type { Box } from './box';

/** A slope or a new value, written beside its place. */
export type Note = Box & {
  ref: Ref;
  symbol: SymbolPiece[];
  text: string;
  label: string;
  factor: Factor | null;
  now: boolean;
};

/** A note that has no place yet. */
export type Written = Omit<Note, 'x' | 'y'>;

/** Whether a slope leads from a neuron back over an edge to the one before. */
export function isOverEdge(ref: Ref): boolean {
  const quantity = parseRef(ref);
  if (quantity.kind !== 'derivative') return false;
  const { of, by } = quantity;
  return by.kind === 'out' && (of.kind === 'error' || of.kind === 'net');
}

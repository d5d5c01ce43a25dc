import { type Selection, select } from 'd3';
import type { SymbolPiece } from '../../tex';

/** Writes a symbol: one tspan for each of its pieces. */
export function writeSymbol<Element extends SVGElement, Datum>(
  selection: Selection<Element, Datum, SVGGElement, unknown>,
  symbolPieces: (datum: Datum) => SymbolPiece[],
): void {
  selection.each(function (datum) {
    const pieces = symbolPieces(datum);
    const key = pieces.map(({ text, level }) => `${level}:${text}`).join('|');
    if (this.getAttribute('data-symbol') === key) return;
    this.setAttribute('data-symbol', key);
    select(this)
      .selectAll<SVGTSpanElement, SymbolPiece>('tspan')
      .data(pieces)
      .join('tspan')
      .attr('class', ({ level }) => level)
      .attr('dy', (piece, index) => rise(piece, pieces[index - 1]))
      .text(({ text }) => text);
  });
}

/** Brings a text that follows a symbol back to the line. */
export const settle = (symbolPieces: readonly SymbolPiece[]): number =>
  -HEIGHTS[symbolPieces.at(-1)?.level ?? 'line'];

const HEIGHTS: Record<SymbolPiece['level'], number> = { line: 0, sub: 3, super: -5 };

/** How far a run stands below the one before it, in the graph's units. */
const rise = (piece: SymbolPiece, before: SymbolPiece | undefined): number =>
  HEIGHTS[piece.level] - HEIGHTS[before?.level ?? 'line'];

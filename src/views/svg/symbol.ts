import { type Selection, select } from 'd3';
import type { Run } from '../../tex';

/** Writes a symbol: one tspan for each of its runs. */
export function writeRuns<Element extends SVGElement, Datum>(
  selection: Selection<Element, Datum, SVGGElement, unknown>,
  runs: (datum: Datum) => Run[],
): void {
  selection.each(function (datum) {
    const pieces = runs(datum);
    const key = pieces.map(({ text, level }) => `${level}:${text}`).join('|');
    if (this.getAttribute('data-runs') === key) return;
    this.setAttribute('data-runs', key);
    select(this)
      .selectAll<SVGTSpanElement, Run>('tspan')
      .data(pieces)
      .join('tspan')
      .attr('class', ({ level }) => level)
      .attr('dy', (piece, index) => rise(piece, pieces[index - 1]))
      .text(({ text }) => text);
  });
}

/** Brings a text that follows runs back to the line. */
export const settle = (runs: readonly Run[]): number => -HEIGHTS[runs.at(-1)?.level ?? 'line'];

const HEIGHTS: Record<Run['level'], number> = { line: 0, sub: 1.6, super: -4.5 };

/** How far a run stands below the one before it, in the graph's units. */
const rise = (piece: Run, before: Run | undefined): number =>
  HEIGHTS[piece.level] - HEIGHTS[before?.level ?? 'line'];

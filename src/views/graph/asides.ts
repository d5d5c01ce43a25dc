import { parseRef, type Ref } from '../../engine';
import { errorChange, type View } from '../../store';
import { changeText } from '../../tex';
import type { Point } from './box';
import { formerly } from './formerly';
import { boxOf, type Geometry, notesAbove } from './geometry';
import { homeOf } from './home';
import { textWidth } from './textWidth';

/** What stands beside a number that has taken the place of another: that one, or the difference. */
export type Aside = Point & { kind: 'before' | 'change'; text: string };

/** From the side of a number's box to the middle of what stands there. */
const AWAY = 10;

/**
 * Beside a new number the old one, where the two can be told apart, and beside the new total error
 * what the round has changed.
 * @param now the new number as it is shown
 */
export function asides(view: View, ref: Ref, now: string, where: Geometry): Aside[] {
  const { decimals, note, size } = where.measures;
  const old = formerly(view, ref, now, decimals);
  const at = placeOf(ref, old, where);
  if (!at || old === now) return [];
  const before: Aside = { kind: 'before', text: old, ...at };
  const change = ref === 'E_total' ? errorChange(view) : null;
  if (change === null) return [before];
  const text = changeText(change, view.notation, DECIMALS);
  // A power of ten may be wider than the column.
  const x = Math.min(0, size.width - where.total.x - (textWidth(text) * note.size) / 2);
  return [before, { kind: 'change', text, x, y: boxOf(where, ref).height / 2 + AWAY }];
}

/** As many as an error has at most. */
const DECIMALS = 6;

/** By how much an old weight at a diagonal stands to the left, clear of the edge, at most. */
const BESIDE_EDGE = 22;

/** From the middle of a number's box, inside or outside of it; null where there is no room. */
function placeOf(ref: Ref, text: string, where: Geometry): Point | null {
  const { kind } = parseRef(ref);
  const { x, y, width, height } = boxOf(where, ref);
  const away = height / 2 + AWAY;
  if (kind === 'error' || kind === 'total') return { x: 0, y: 0 };
  if (kind === 'net' || kind === 'out') {
    return { x: 0, y: where.measures.upright ? 0 : notesAbove({ x, y }, where) ? -away : away };
  }
  const { name, direction } = homeOf(ref, where);
  if (name !== ref) return null;
  const edge = where.edges.get(ref);
  const free = (width - textWidth(text) * where.measures.note.size) / 2;
  const aside = edge && edge.from.y !== edge.to.y ? Math.max(0, Math.min(BESIDE_EDGE, free)) : 0;
  return { x: -aside, y: direction * away };
}

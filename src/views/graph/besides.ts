import { parseRef, type Ref } from '../../engine';
import type { Aside } from './asides';
import type { Box, Point } from './box';
import type { FreeSpace } from './freeSpace';
import type { Geometry } from './geometry';
import type { Bare, Cell, Chip } from './scene';
import { textWidth } from './textWidth';

/** From the side of a number's box to the middle of what stands beside it. */
const AWAY = 10;

/**
 * How much higher a box is than its symbol and its new number are apart, where it has room for the
 * old one between them.
 */
const INSIDE = 17;

/** Whether it stands on an edge or a bias's line, where not every step has room for it. */
export const isOnLine = (ref: Ref): boolean => ['weight', 'bias'].includes(parseRef(ref).kind);

/** An old number or a difference, and what it stands beside. */
type Beside = { aside: Aside; at: Box; key: string };

/**
 * What stands beside new numbers: inside their boxes where those are high enough. Elsewhere it is on
 * the same side of all numbers of a kind in a layer, lest it be taken for the next one's, or left out.
 */
export function besides(
  { parts, where }: Bare,
  placed: ReadonlyMap<Ref, Point>,
  free: FreeSpace,
): ReadonlyMap<string, Point> {
  const { note, lines, size } = where.measures;
  const found = new Map<string, Point>();
  const groups = new Map<string, Beside[]>();
  for (const { id, chips, cells } of parts) {
    for (const number of [...chips, ...cells] as (Chip | Cell)[]) {
      const { ref, asides, width, height } = number;
      if (asides.length === 0 || (isOnLine(ref) && !placed.has(ref))) continue;
      const { x, y } = placed.get(ref) ?? number;
      const { kind } = parseRef(ref.replace('+', ''));
      for (const aside of asides) {
        const key = `${aside.kind} ${ref}`;
        const isCell = !isOnLine(ref) && kind !== 'target' && kind !== 'input';
        if (aside.kind === 'before' && isCell && height >= 2 * lines.around + INSIDE) {
          found.set(key, { x: 0, y: 0 });
          continue;
        }
        const name = `${aside.kind} ${kind} ${isOnLine(ref) ? id : Math.round(x)}`;
        const group = groups.get(name) ?? [];
        groups.set(name, [...group, { aside, at: { x, y, width, height }, key }]);
      }
    }
  }
  const boxOf = ({ aside: { text }, at }: Beside, side: number): Box => {
    const own = asideWidth(text, where);
    const width = own <= at.width ? at.width - 2 : own;
    const x = at.x + Math.min(0, size.width - at.x - width / 2);
    // Farther out than the old number the difference stands.
    const away = at.height / 2 + AWAY + (Math.abs(side) - 1) * (note.size + 1);
    return { x, y: at.y + Math.sign(side) * away, width, height: note.size };
  };
  for (const [name, group] of groups) {
    const side = sidesOf(name).find((each) => {
      const trial = free.copy();
      return group.every((beside) => {
        const box = boxOf(beside, each);
        const isFree = trial.has(box);
        trial.take(box);
        return isFree;
      });
    });
    if (side === undefined) continue;
    for (const beside of group) {
      const box = boxOf(beside, side);
      free.take(box);
      found.set(beside.key, { x: box.x - beside.at.x, y: box.y - beside.at.y });
    }
  }
  return found;
}

/** Above or below, the better one first; or once more as far. */
function sidesOf(group: string): readonly number[] {
  if (group.startsWith('change')) return [1, 2, -1];
  return /^before (weight|bias|total)/.test(group) ? [1, -1] : [-1, 1];
}

/** In steps, as that of notes. */
export const asideWidth = (text: string, { measures }: Geometry): number =>
  Math.ceil((textWidth(text) * measures.note.size) / 8) * 8;

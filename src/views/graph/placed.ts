import type { Ref } from '../../engine';
import type { Point } from './box';
import type { Geometry } from './geometry';
import { type Home, homeOf } from './home';
import type { Note, Written } from './note';

/** Between two notes of one stack. */
const BETWEEN = 1;

const ROOM: Record<Home['room'], number> = { one: 1, both: 2, stack: Number.POSITIVE_INFINITY };

/** Every note at its home. Where there is not room for all, what the step works out is shown. */
export function placed(written: readonly Written[], where: Geometry): Note[] {
  const homes = new Map<Ref, { home: Home; notes: Written[] }>();
  for (const note of written) {
    const home = homeOf(note.ref, where);
    const { notes } = homes.get(home.name) ?? { notes: [] };
    homes.set(home.name, { home, notes: [...notes, note] });
  }
  const spots = new Map<Written, Point>();
  for (const { home, notes } of homes.values()) {
    const first = [...notes].sort((a, b) => Number(b.now) - Number(a.now));
    const kept = new Set(first.slice(0, ROOM[home.room]));
    for (const [index, note] of notes.filter((each) => kept.has(each)).entries()) {
      spots.set(note, spot(note, home, index));
    }
  }
  return written.flatMap((note) => {
    const at = spots.get(note);
    return at ? [{ ...note, ...at }] : [];
  });
}

function spot({ width, height }: Written, home: Home, before: number): Point {
  const { at, away, direction, room, from, to } = home;
  const level = room === 'stack' ? before : 0;
  const side = room === 'both' && before === 1 ? -direction : direction;
  return {
    x: Math.max(from + width / 2, Math.min(at.x, to - width / 2)),
    y: at.y + side * (away + height / 2 + level * (height + BETWEEN)),
  };
}

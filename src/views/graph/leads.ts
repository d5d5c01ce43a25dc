import type { Box, Point } from './box';
import { between } from './freeSpace';
import type { Note } from './note';

/** A line from a note to what it is of, where it does not stand beside that. */
export type Lead = Pick<Note, 'ref' | 'factor'> & { from: Point; to: Point };

/** So far from it a note is still beside it. */
const BESIDE = 8;

/** @param homeOf what a note is of */
export const leads = (notes: readonly Note[], homeOf: (note: Note) => Box): Lead[] =>
  notes.flatMap((note): Lead[] => {
    const home = homeOf(note);
    if (between(note, home) <= BESIDE) return [];
    const [x, y] = [nearest(note, home, 'x', 'width'), nearest(note, home, 'y', 'height')];
    const { ref, factor } = note;
    return [{ ref, factor, from: { x: x.from, y: y.from }, to: { x: x.to, y: y.to } }];
  });

/** Where two boxes are the nearest to each other: halfway along what they share, or at their sides. */
function nearest(a: Box, b: Box, along: 'x' | 'y', size: 'width' | 'height') {
  const low = Math.max(a[along] - a[size] / 2, b[along] - b[size] / 2);
  const high = Math.min(a[along] + a[size] / 2, b[along] + b[size] / 2);
  if (low <= high) return { from: (low + high) / 2, to: (low + high) / 2 };
  return a[along] < b[along] ? { from: high, to: low } : { from: low, to: high };
}

import type { Ref } from '../../engine';
import { knownValue, type View } from '../../store';
import { briefText, PENDING } from '../../tex';

/**
 * A quantity's number as the graph shows it, or what stands for one not worked out yet.
 * @param room the decimals that fit in
 */
export function briefly(view: View, ref: Ref, room?: number): string {
  const value = knownValue(view, ref);
  return value === null ? PENDING : briefText(ref, value, view.notation, room);
}

import type { Ref } from '../../engine';
import { knownValue, type View } from '../../store';
import { briefText, PENDING } from '../../tex';

/** A quantity's number as the graph shows it, or what stands for one not worked out yet. */
export function briefly(view: View, ref: Ref, decimals: number = view.notation.decimals): string {
  const value = knownValue(view, ref);
  const notation = { ...view.notation, decimals: Math.min(view.notation.decimals, decimals) };
  return value === null ? PENDING : briefText(ref, value, notation);
}

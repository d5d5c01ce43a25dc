import type { Ref } from '../../engine';
import { earlyValue, knownValue, type View } from '../../store';
import { briefText, PENDING } from '../../tex';

/** A quantity's number as the graph shows it, or what stands for one not worked out yet. */
export function briefly(view: View, ref: Ref, decimals: number = view.notation.decimals): string {
  const value = isEarly(view, ref) ? earlyValue(view, ref) : knownValue(view, ref);
  const notation = { ...view.notation, decimals: Math.min(view.notation.decimals, decimals) };
  return value === null ? PENDING : briefText(ref, value, notation);
}

/** What the network answers, and how wrong it is, can be seen from the start: a drag is to move it. */
function isEarly({ step, trace }: View, ref: Ref): boolean {
  if (step.kind !== 'start') return false;
  return ref === 'E_total' || trace.layout.outputs.some((name) => ref === `out_${name}`);
}

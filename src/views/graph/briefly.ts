import type { Ref } from '../../engine';
import { earlyValue, knownValue, type View } from '../../store';
import { briefText, PENDING } from '../../tex';

/**
 * A quantity's number as the graph shows it, or what stands for one not worked out yet.
 * @param room the decimals that fit in
 */
export function briefly(view: View, ref: Ref, room?: number): string {
  const value = isEarly(view, ref) ? earlyValue(view, ref) : knownValue(view, ref);
  return value === null ? PENDING : briefText(ref, value, view.notation, room);
}

/** What the network answers, and how wrong it is, can be seen from the start: a drag is to move it. */
function isEarly({ step, trace }: View, ref: Ref): boolean {
  if (step.kind !== 'start') return false;
  return ref === 'E_total' || trace.layout.outputs.some((name) => ref === `out_${name}`);
}

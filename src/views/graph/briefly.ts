import type { Ref } from '../../engine';
import { earlyValue, knownValue, type View } from '../../store';
import { briefText, PENDING } from '../../tex';

/**
 * A quantity's number as the graph shows it, or what stands for one not worked out yet.
 * @param room the decimals that fit in
 */
export function briefly(view: View, ref: Ref, room?: number): string {
  const value = shownValue(view, ref);
  return value === null ? PENDING : briefText(ref, value, view.notation, room);
}

/** A quantity's value as far as the graph shows it. */
export const shownValue = (view: View, ref: Ref): number | null =>
  isEarly(view, ref) ? earlyValue(view, ref) : knownValue(view, ref);

/** What the network answers, and how wrong it is, can be seen from the start: a drag is to move it. */
function isEarly({ step, trace }: View, ref: Ref): boolean {
  const name = unmarked(ref);
  if (step.kind !== 'start') return false;
  return name === 'E_total' || trace.layout.outputs.some((output) => name === `out_${output}`);
}

/** What ends the names of the training pair whose numbers the picture shows. */
export const pairMark = ({ trace, walk }: View): string => trace.layout.pairs[walk - 1] as string;

/** A quantity's name without that of its training pair. */
export const unmarked = (ref: Ref): Ref => ref.split('@')[0] as Ref;

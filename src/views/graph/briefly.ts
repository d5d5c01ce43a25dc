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
function isEarly(view: View, ref: Ref): boolean {
  const { step, trace } = view;
  if (step.kind !== 'start') return false;
  const mark = pairMark(view);
  return ['E_total', ...trace.layout.outputs.map((name) => `out_${name}`)].includes(
    ref.slice(0, ref.length - mark.length),
  );
}

/** What ends the names of the training pair whose numbers the picture shows. */
export const pairMark = ({ trace }: View): string => trace.layout.pairs[0] as string;

import type { Ref } from '../../engine';
import type { View } from '../../store';
import { briefText } from '../../tex';

/**
 * A quantity's number before the round, beside the one that takes its place: as far as that is
 * written, lest a rise read as a fall, or shorter where those are all the digits it has.
 * @param now the new number as it is shown, which is given back where the old one reads the same
 * @param room the decimals that fit in
 */
export function formerly(view: View, ref: Ref, now: string, room?: number): string {
  // When the round ends, all of its own numbers are known.
  const value = view.trace.values.get(ref) as number;
  const alike = briefText(`${ref}+`, value, view.notation, room);
  const brief = briefText(ref, value, view.notation, room);
  return alike !== now && Number(brief.replace('−', '-')) === value ? brief : alike;
}

import { beginsRounding, tendsTo, type View } from '../../store';
import { tending, words } from '../words';
import { Painted } from './Painted';
import { writeText } from './writeText';

/** Why the sign is ≈, on the step where that is met first; and → wherever it is. */
export function RoundingNote({ from = (view) => view }: { from?: (view: View) => View }) {
  return (
    <Painted
      className="rounding"
      paint={(element, view) => writeText(element, noteOn(from(view)))}
    />
  );
}

function noteOn(view: View): string {
  const rule = tendsTo(view)?.rule;
  if (rule === 'sum of slopes') return tending.product;
  if (rule?.endsWith('entropy slope')) return tending.quotient;
  if (rule) return tending.size;
  return beginsRounding(view) ? words.rounding : '';
}

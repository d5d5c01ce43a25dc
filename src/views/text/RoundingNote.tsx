import { beginsRounding, type View } from '../../store';
import { words } from '../words';
import { Painted } from './Painted';
import { writeText } from './writeText';

/** Why the sign is ≈, on the step where that is met first. */
export function RoundingNote({ from = (view) => view }: { from?: (view: View) => View }) {
  return (
    <Painted
      className="rounding"
      paint={(element, view) =>
        writeText(element, beginsRounding(from(view)) ? words.rounding : '')
      }
    />
  );
}

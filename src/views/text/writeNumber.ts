import type { Ref } from '../../engine';
import { backstep, earlyValue, knownValue, type View } from '../../store';
import { briefText, PENDING, quantityText } from '../../tex';
import { keepOwnBox } from './ownBox';
import { writeText } from './writeText';

/**
 * Writes a quantity's present number; `always` before its step, too, `guarded` in parentheses where
 * it is negative; an element for brief ones says so itself.
 */
export function writeNumber(
  element: HTMLElement,
  of: Ref,
  view: View,
  { always = false, guarded = false } = {},
): void {
  const value = always ? earlyValue(view, of) : knownValue(view, of);
  const write = element.dataset.brief ? briefText : quantityText;
  const number = value === null ? PENDING : write(of, value, view.notation);
  const text = guarded && number.startsWith('−') ? `(${number})` : number;
  keepOwnBox(element, text, backstep.store.getState().pull !== null);
  writeText(element, text);
}

/**
 * Keeps the numbers of a first screen that was rendered beforehand at those of the view, until
 * React does. Returns the undo.
 */
export function followNumbers(root: Element): () => void {
  const ends = [...root.querySelectorAll<HTMLElement>('.number[data-ref]')].map((element) =>
    backstep.watch((view) =>
      writeNumber(element, element.dataset.ref ?? '', view, { always: true }),
    ),
  );
  return () => {
    for (const end of ends) end();
  };
}

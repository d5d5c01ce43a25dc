import type { Ref } from '../../engine';
import { backstep, knownValue, type View } from '../../store';
import { copiedLine, type Equation, relation, slotWidth } from '../../tex';
import { dragNumber } from '../gestures/dragNumber';
import { edit } from '../gestures/editing';
import { copiesAs } from './copying';
import { type NumberSlot, withSlots, writeNumber, writeSign } from './numberSlots';

/** Of which view the numbers are, made from the present one; and whether they answer the pointer. */
export type Seen = { from(view: View): View; live: boolean };

export const present: Seen = { from: (view) => view, live: true };

/**
 * Fills an element with an equation and keeps its numbers at those of the view, and = or ≈ before
 * its result. KaTeX makes the equation once; from then on only these texts are written. Returns the
 * undo.
 */
export function mountEquation(
  element: HTMLElement,
  equation: Equation,
  { from, live }: Seen = present,
): () => void {
  const { content, numbers, sign } = withSlots(equation);
  const write = (view: View) => {
    // Nobody can have read aloud what is being dragged: that follows when it is let go.
    const dragged = backstep.store.getState().pull !== null;
    writeNumbers(numbers, view, dragged);
    const known = (ref: Ref) => knownValue(view, ref);
    writeSign(sign, relation(equation.working, view.notation, known), !dragged);
    sign.box?.classList.toggle('own-box', dragged);
  };
  const ends = [backstep.watch((view) => write(from(view)))];
  element.replaceChildren(content);
  ends.push(
    copiesAs(element, () => {
      const view = from(backstep.view());
      return copiedLine(equation.working, view.notation, (ref) => knownValue(view, ref));
    }),
  );
  if (live) ends.push(answerPointer(element, numbers));
  return () => {
    for (const end of ends) end();
    element.replaceChildren();
  };
}

/** Given numbers can be pulled, and any number leads to the step that works it out. */
function answerPointer(element: HTMLElement, numbers: readonly NumberSlot[]): () => void {
  const { parameters } = backstep.view().network;
  const given = numbers.filter(({ slot }) => slot.ref in parameters);
  const ends = given.map(({ slot, box }) => {
    box.classList.add('given');
    return dragNumber(box, slot.ref, backstep, edit);
  });
  const follow = ({ target }: Event) => {
    const number = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
    if (number?.dataset.ref) backstep.jumpTo(number.dataset.ref);
  };
  element.addEventListener('click', follow);
  return () => {
    for (const end of ends) end();
    element.removeEventListener('click', follow);
  };
}

function writeNumbers(numbers: readonly NumberSlot[], view: View, dragged: boolean): void {
  for (const number of numbers) {
    const { slot, box } = number;
    const value = knownValue(view, slot.ref);
    const text = writeNumber(number, value, view.notation, !dragged);
    // As much room as a number takes; while one is dragged, as much as it may come to take.
    const width =
      value !== null && dragged
        ? `${slotWidth(slot.ref, text, view.notation.digits, view.network).toFixed(3)}em`
        : null;
    if (width === number.width) continue;
    number.width = width;
    box.style.setProperty('--box', width);
    box.classList.toggle('own-box', width !== null);
  }
}

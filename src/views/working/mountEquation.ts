import { backstep, knownValue, type View } from '../../store';
import { type Equation, slotWidth } from '../../tex';
import { edit } from '../editing';
import { type NumberSlot, withSlots, writeNumber } from '../numberSlots';
import { pullable } from '../pullable';

/**
 * Fills an element with an equation and keeps its numbers at the present ones. KaTeX makes the
 * equation once; from then on only the text of its number slots is written. Returns the undo.
 */
export function mountEquation(element: HTMLElement, equation: Equation): () => void {
  const { content, numbers } = withSlots(equation);
  const ends: (() => void)[] = [];
  ends.push(backstep.watch((view) => write(numbers, view)));
  for (const { slot, box } of numbers) {
    if (slot.ref in backstep.view().network.parameters) {
      box.classList.add('given');
      ends.push(pullable(box, slot.ref, backstep, edit));
    }
  }
  const follow = ({ target }: Event) => {
    const number = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
    if (number?.dataset.ref) backstep.jumpTo(number.dataset.ref);
  };
  element.addEventListener('click', follow);
  ends.push(() => element.removeEventListener('click', follow));
  element.replaceChildren(content);
  return () => {
    for (const end of ends) end();
    element.replaceChildren();
  };
}

function write(numbers: readonly NumberSlot[], view: View): void {
  for (const number of numbers) {
    const { slot, box } = number;
    const value = knownValue(view, slot.ref);
    const text = writeNumber(number, value, view.notation);
    const room = value === null ? 'auto' : slotWidth(slot.ref, text, view.notation.decimals);
    const width = room === 'auto' ? room : `${room.toFixed(3)}em`;
    if (box.style.width !== width) box.style.width = width;
    box.classList.toggle('pending', value === null);
  }
}

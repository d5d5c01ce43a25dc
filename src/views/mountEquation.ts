import { backstep, knownValue, type View } from '../store';
import {
  type Equation,
  PENDING,
  placeholder,
  quantityText,
  render,
  type Slot,
  slotWidth,
} from '../tex';
import { edit } from './editing';
import { pullable } from './pullable';

type Filled = { slot: Slot; box: HTMLElement; glyphs: Text; spoken: Text | null };

/** Of which view the numbers are, made from the present one; and whether they answer the pointer. */
export type Seen = { from(view: View): View; live: boolean };

export const present: Seen = { from: (view) => view, live: true };

/**
 * Fills an element with an equation and keeps its numbers at those of the view. KaTeX makes the
 * equation once; from then on only the text of its number slots is written. Returns the undo.
 */
export function mountEquation(
  element: HTMLElement,
  { tex, slots }: Equation,
  { from, live }: Seen = present,
): () => void {
  const template = document.createElement('template');
  template.innerHTML = render(tex);
  const content = template.content;
  const numbers = new Map([...content.querySelectorAll('mn')].map((mn) => [mn.textContent, mn]));
  const ends: (() => void)[] = [];
  const glyphs = new Map(textsOf(content).map((text) => [text.data, text]));
  const filled = slots.map((slot, index): Filled => {
    const text = glyphs.get(placeholder(index));
    const box = text?.parentElement;
    if (!text || !box) throw new RangeError(`slot ${index} is missing in ${tex}`);
    // KaTeX keeps the space around an operator beside the digits: only their own span is a slot.
    box.classList.add('slot');
    box.classList.toggle('guarded', slot.guarded);
    const spoken = numbers.get(placeholder(index))?.firstChild as Text | undefined;
    return { slot, box, glyphs: text, spoken: spoken ?? null };
  });
  ends.push(backstep.watch((view) => write(filled, from(view))));
  element.replaceChildren(content);
  for (const { slot, box } of live ? filled : []) {
    if (slot.ref in backstep.view().network.parameters) {
      box.classList.add('given');
      ends.push(pullable(box, slot.ref, backstep, edit));
    }
  }
  const follow = ({ target }: Event) => {
    const number = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
    if (number?.dataset.ref) backstep.jumpTo(number.dataset.ref);
  };
  if (live) element.addEventListener('click', follow);
  ends.push(() => element.removeEventListener('click', follow));
  return () => {
    for (const end of ends) end();
    element.replaceChildren();
  };
}

/** The texts of the visible part; those of the MathML are found by their `<mn>`. */
function textsOf(content: DocumentFragment): Text[] {
  const visible = content.querySelector('.katex-html');
  if (!visible) return [];
  const walker = document.createTreeWalker(visible, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function write(filled: readonly Filled[], view: View): void {
  for (const { slot, box, glyphs, spoken } of filled) {
    const value = knownValue(view, slot.ref);
    const number = value === null ? PENDING : quantityText(slot.ref, value, view.notation);
    const text = slot.guarded && number.startsWith('−') ? `(${number})` : number;
    const room = value === null ? 'auto' : slotWidth(slot.ref, text, view.notation.decimals);
    const width = room === 'auto' ? room : `${room.toFixed(3)}em`;
    if (box.style.getPropertyValue('--room') !== width) box.style.setProperty('--room', width);
    if (glyphs.data === text) continue;
    glyphs.data = text;
    box.classList.toggle('pending', value === null);
    if (spoken) spoken.data = number;
  }
}

import { useCallback } from 'react';
import { backstep, knownValue, type View } from '../../store';
import {
  type Equation,
  isShort,
  PENDING,
  placeholder,
  quantityText,
  render,
  type Slot,
} from '../../tex';
import { edit } from '../editing';
import { pullable } from '../pullable';

/** An equation. KaTeX makes it once; from then on only the text of its number slots is written. */
export function EquationView({ equation }: { equation: Equation }) {
  const { tex } = equation;
  // The TeX decides everything else in an equation, so it alone says when to build it anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const host = useCallback((element: HTMLDivElement) => mount(element, equation), [tex]);
  return <div className="equation" ref={host} />;
}

type Filled = { slot: Slot; box: HTMLElement; glyphs: Text; spoken: Text | null };

function mount(element: HTMLElement, { tex, slots }: Equation): () => void {
  const template = document.createElement('template');
  template.innerHTML = render(tex);
  const content = template.content;
  // The source in MathML's annotation would keep the placeholders.
  for (const annotation of content.querySelectorAll('annotation')) annotation.remove();
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
  ends.push(backstep.watch((view) => write(filled, view)));
  for (const { slot, box } of filled) {
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
    if (glyphs.data === text) continue;
    glyphs.data = text;
    box.classList.toggle('pending', value === null);
    if (spoken) spoken.data = number;
    const width = roomFor(slot, text, view.notation.decimals);
    if (box.style.width !== width) box.style.width = width;
  }
}

/** Widths of KaTeX's glyphs, in em. */
const EM: Record<string, number> = { '.': 0.278, '−': 0.778, '(': 0.389, ')': 0.389, '×': 0.778 };

const widthOf = (text: string) => [...text].reduce((sum, glyph) => sum + (EM[glyph] ?? 0.5), 0);

/**
 * The width of a slot: that of its usual number with room for the sign, so that nothing beside it
 * moves while the number changes; wider only for parentheses, and for numbers of 10 and more.
 */
function roomFor(slot: Slot, text: string, decimals: number): string {
  const usual = usualText(slot, decimals);
  return `${Math.max(widthOf(usual), widthOf(text)).toFixed(3)}em`;
}

function usualText({ ref }: Slot, decimals: number): string {
  const digits = isShort(ref) ? '0.00' : `0.${'0'.repeat(decimals)}`;
  return isSigned(ref) ? `−${digits}` : digits;
}

/** Outputs, errors and slopes of the logistic function are never negative. */
const isSigned = (ref: string) => !/^(out_|E_|dout_|dnet_o\d+\/d[wb])/.test(ref);

import type { Equation, Notation, Relation, Slot } from '../../tex';
import { PENDING, placeholder, quantityText } from '../../tex';
import { typesetContent } from './typesetContent';

/** The place of a number in an equation: what is seen there, and what is read aloud. */
export type NumberSlot = {
  slot: Slot;
  box: HTMLElement;
  glyphs: Text;
  spoken: Text | null;
  /** The width that the box has been given, if any. */
  width: string | null;
};

/** The place of the sign before a result, seen and read aloud; = and ≈ have one width. */
export type SignSlot = { box: HTMLElement | null; glyph: Text | null; spoken: Text | null };

/** An equation as KaTeX makes it, once, and the places in it that wait for numbers, and for a sign. */
export function withSlots({ tex, slots }: Equation): {
  content: DocumentFragment;
  numbers: NumberSlot[];
  sign: SignSlot;
} {
  const content = typesetContent(tex);
  const aloud = new Map([...content.querySelectorAll('mn')].map((mn) => [mn.textContent, mn]));
  const texts = textsOf(content);
  const glyphs = new Map(texts.map((text) => [text.data, text]));
  const about = [...content.querySelectorAll('mo')].find(isAbout);
  const numbers = slots.map((slot, index): NumberSlot => {
    const text = glyphs.get(placeholder(index));
    const box = text?.parentElement;
    if (!text || !box) throw new RangeError(`slot ${index} is missing in ${tex}`);
    // KaTeX keeps the space around an operator beside the digits: only their own span is a slot.
    box.classList.add('slot');
    box.classList.toggle('guarded', slot.guarded);
    const spoken = aloud.get(placeholder(index))?.firstChild as Text | undefined;
    return { slot, box, glyphs: text, spoken: spoken ?? null, width: null };
  });
  const glyph = texts.find(isAbout) ?? null;
  const sign = {
    box: glyph?.parentElement ?? null,
    glyph,
    spoken: (about?.firstChild ?? null) as Text | null,
  };
  return { content, numbers, sign };
}

/** No other sign of an equation is one. */
const isAbout = ({ textContent }: Node): boolean => textContent === '≈';

/** The texts of the visible part; those of the MathML are found by their `<mn>`. */
function textsOf(content: DocumentFragment): Text[] {
  const visible = content.querySelector('.katex-html');
  if (!visible) return [];
  const walker = document.createTreeWalker(visible, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/**
 * Writes a number at its place, null for one not worked out yet. Returns the text that is seen.
 * @param aloud whether where it is read aloud, too: MathML is laid out although it is not seen
 */
export function writeNumber(
  { slot, glyphs, spoken }: NumberSlot,
  value: number | null,
  notation: Notation,
  aloud = true,
): string {
  const number = value === null ? PENDING : quantityText(slot.ref, value, notation);
  const text = slot.guarded && number.startsWith('−') ? `(${number})` : number;
  if (glyphs.data !== text) glyphs.data = text;
  if (aloud && spoken && spoken.data !== number) spoken.data = number;
  return text;
}

/** Writes the sign before a result at its place, if there is one. */
export function writeSign({ glyph, spoken }: SignSlot, sign: Relation, aloud = true): void {
  for (const text of aloud ? [glyph, spoken] : [glyph]) {
    if (text && text.data !== sign) text.data = sign;
  }
}

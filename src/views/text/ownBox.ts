/** Digits are of one width: a number of the same form takes the same room. */
const formOf = (text: string): string => text.replace(/\d/g, '0');

/**
 * While a number is dragged, another one that follows from it has a box of its own (`.own-box`), as
 * wide as it is, as long as it keeps its form: so nothing around it is laid out.
 * @param text what is to be written next
 */
export function keepOwnBox(element: HTMLElement, text: string, dragged: boolean): void {
  const has = element.classList.contains('own-box');
  if (!has && !dragged) return;
  const present = element.textContent ?? '';
  const keeps = dragged && formOf(present) === formOf(text);
  if (keeps === has || (keeps && (present === text || !canHave(element)))) return;
  if (keeps) element.style.setProperty('--box', `${element.getBoundingClientRect().width}px`);
  element.classList.toggle('own-box', keeps);
}

/** Not among words, where a line can end at a box, nor among letters of another size. */
function canHave(element: HTMLElement): boolean {
  if (!element.parentElement) return false;
  const [{ display, fontSize }, around] = [element, element.parentElement].map((each) =>
    getComputedStyle(each),
  ) as [CSSStyleDeclaration, CSSStyleDeclaration];
  return display === 'inline-block' && fontSize === around.fontSize;
}

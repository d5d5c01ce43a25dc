import { backstep } from '../../store';
import { asData, copiedSymbol } from '../../tex';

/** What stands on the clipboard for an equation, by the number that it has on the page. */
const lines = new Map<string, () => string>();
let count = 0;

/** Lets an element be copied as a line of its own, asked for when it is. Returns the undo. */
export function copiesAs(element: HTMLElement, line: () => string): () => void {
  const name = String(count++);
  lines.set(name, line);
  element.dataset.copied = name;
  return () => {
    lines.delete(name);
    delete element.dataset.copied;
  };
}

const LINE = '[data-copied]';

const lineOf = ({ dataset }: HTMLElement): string => lines.get(dataset.copied ?? '')?.() ?? '';

/**
 * Puts on the clipboard what is meant rather than what KaTeX is made of: each equation that the
 * selection touches as one line, each symbol by its name, numbers as a spreadsheet takes them.
 * Returns the undo.
 */
export function bindCopying(page: Document): () => void {
  const copy = (event: ClipboardEvent) => {
    const selection = page.getSelection();
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea');
    if (isTyping || !selection || selection.isCollapsed || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', asData(textOf(selection.getRangeAt(0), page)));
    event.preventDefault();
  };
  page.addEventListener('copy', copy);
  return () => page.removeEventListener('copy', copy);
}

function textOf(range: Range, page: Document): string {
  const { commonAncestorContainer: common } = range;
  const within = common instanceof Element ? common : common.parentElement;
  const equation = within?.closest<HTMLElement>(LINE);
  if (equation) return lineOf(equation);
  const box = page.createElement('div');
  box.className = 'copied';
  box.append(range.cloneContents());
  const { notation } = backstep.view();
  for (const part of box.querySelectorAll<HTMLElement>(LINE)) {
    // A selection that ends before an equation holds its empty box.
    part.textContent = part.textContent ? lineOf(part) : '';
  }
  for (const part of box.querySelectorAll<HTMLElement>('.symbol[data-ref]')) {
    if (part.textContent) part.textContent = copiedSymbol(part.dataset.ref ?? '', notation);
  }
  for (const part of box.querySelectorAll('.copy-tex, output, .sr-only, .axis, select'))
    part.remove();
  // Lines and tabs are where the layout has them.
  page.body.append(box);
  const text = box.innerText;
  box.remove();
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

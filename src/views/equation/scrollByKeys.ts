/** How far an arrow scrolls, in px. */
const STEP = 40;

const SCROLLS: Readonly<Record<string, number>> = { ArrowRight: STEP, ArrowLeft: -STEP };

/**
 * Lets keys reach an equation, and scroll it, for as long as it is wider than its place. Returns
 * the undo.
 * @param label what the equation is called for who does not see it
 */
export function scrollByKeys(element: HTMLElement, label: string): () => void {
  const attributes = { tabindex: '0', role: 'group', 'aria-label': label };
  const check = () => {
    const isWide = element.scrollWidth > element.clientWidth;
    // What has the focus keeps it.
    if (!isWide && element === document.activeElement) return;
    for (const [name, value] of Object.entries(attributes)) {
      if (isWide) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
  };
  const scroll = (event: KeyboardEvent) => {
    const by = SCROLLS[event.key];
    if (!by || event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    element.scrollBy(by, 0);
  };
  // KaTeX sets what cannot be broken in boxes of its own: they grow where the equation does not.
  const sizes = new ResizeObserver(check);
  for (const part of [element, ...element.querySelectorAll('.katex-html > *')]) sizes.observe(part);
  element.addEventListener('keydown', scroll);
  element.addEventListener('blur', check);
  return () => {
    sizes.disconnect();
    element.removeEventListener('keydown', scroll);
    element.removeEventListener('blur', check);
  };
}

/** Where the focus goes when what had it is taken away: the first that is there. */
const SUCCESSORS: readonly [within: string, next: readonly string[]][] = [
  // A field, since there the page's keys are text: what is next may not be what they are meant for.
  ['.strip', ['.round-field input']],
  ['.graph', ['.chip']],
  ['.working', ['.step h2', '[role="tab"][aria-selected="true"]']],
  ['body', ['h1']],
];

/**
 * Keeps the focus of who works by keys from falling back to the page when its element goes. What
 * the pointer has focused may go: keys are then the lesson's. Returns the undo.
 */
export function keepFocus(page: Document): () => void {
  let within: string | null = null;
  let had: Element | null = null;
  let pressed = false;
  const press = () => {
    pressed = true;
    within = null;
  };
  const lift = () => {
    pressed = false;
  };
  const remember = ({ target }: FocusEvent) => {
    if (pressed) return;
    const element = target instanceof Element ? target : null;
    had = element;
    within = SUCCESSORS.find(([region]) => element?.closest(region))?.[0] ?? null;
  };
  const restore = () => {
    if (!within || page.activeElement !== page.body) return;
    // Who has left for the browser's own controls is not called back.
    if (had?.checkVisibility({ visibilityProperty: true })) return;
    const [, next = []] = SUCCESSORS.find(([region]) => region === within) ?? [];
    const [successor] = next.flatMap((selector) => {
      return [...page.querySelectorAll<HTMLElement | SVGElement>(selector)];
    });
    // Headings take the focus only when it is given to them.
    if (successor && successor.tabIndex < 0) successor.tabIndex = -1;
    successor?.focus({ preventScroll: true });
  };
  const changes = new MutationObserver(restore);
  changes.observe(page.body, { childList: true, subtree: true });
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  page.addEventListener('pointerdown', press, options);
  page.addEventListener('pointerup', lift, options);
  page.addEventListener('pointercancel', lift, options);
  page.addEventListener('focusin', remember, options);
  return () => {
    changes.disconnect();
    listening.abort();
  };
}

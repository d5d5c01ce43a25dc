/**
 * Tells when the page is about to be printed, and when that is over; the keys for it ask first.
 * Returns the undo. Some browsers send the events, some change the medium, some do both.
 */
export function bindPrinting(
  page: Window,
  tell: (printing: boolean) => void,
  ask: () => void,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const onApple = /^(Mac|iP)/.test(page.navigator.platform);
  page.addEventListener('beforeprint', () => tell(true), { signal });
  page.addEventListener('afterprint', () => tell(false), { signal });
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key.toLowerCase() !== 'p' || event.shiftKey || event.altKey) return;
      // Elsewhere the other one means something else, such as the line above on a Mac.
      const [own, other] = onApple
        ? [event.metaKey, event.ctrlKey]
        : [event.ctrlKey, event.metaKey];
      if (!own || other) return;
      event.preventDefault();
      ask();
    },
    { signal },
  );
  const paper = page.matchMedia('print');
  paper.addEventListener('change', ({ matches }) => tell(matches), { signal });
  return () => listening.abort();
}

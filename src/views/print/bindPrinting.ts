/**
 * Tells when the page is about to be printed, and when that is over. Returns the undo. Some
 * browsers send the events, some change the medium, some do both.
 */
export function bindPrinting(page: Window, tell: (printing: boolean) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  page.addEventListener('beforeprint', () => tell(true), { signal });
  page.addEventListener('afterprint', () => tell(false), { signal });
  const paper = page.matchMedia('print');
  paper.addEventListener('change', ({ matches }) => tell(matches), { signal });
  return () => listening.abort();
}

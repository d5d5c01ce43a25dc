/**
 * No file that is dropped takes the page's place: what opens files is mounted when the first is
 * dragged over the page. Returns the undo, also of that.
 */
export function bindDrops(page: Document, mount: () => () => void): () => void {
  const listening = new AbortController();
  let end: (() => void) | undefined;
  for (const name of ['dragover', 'drop'] as const) {
    page.addEventListener(
      name,
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        end ??= mount();
      },
      { signal: listening.signal },
    );
  }
  return () => {
    listening.abort();
    end?.();
  };
}

import { openingWords as words } from './words';
import './drop.css';

/** Takes a file that is dropped anywhere on the page. Returns the undo. */
export function bindDropping(page: Document, take: (file: File) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const { dataset } = page.documentElement;
  const sign = (over: boolean) => {
    if (over) dataset.drops = words.drop;
    else delete dataset.drops;
  };
  const listen = (name: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
    page.addEventListener(
      name,
      (event) => {
        if (event.dataTransfer?.types.includes('Files')) handle(event);
      },
      { signal },
    );
  listen('dragover', (event) => {
    event.preventDefault();
    sign(true);
  });
  // Out of the window.
  listen('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) sign(false);
  });
  listen('drop', (event) => {
    event.preventDefault();
    sign(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) take(file);
  });
  return () => {
    listening.abort();
    sign(false);
  };
}

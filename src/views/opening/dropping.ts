import { openFile } from './openText';
import { openingWords as words } from './words';
import './drop.css';

/**
 * Opens a file that is dropped anywhere on the page. Returns the undo.
 * @param opened told what is wrong with it, or null
 */
export function bindDropping(page: Document, opened: (fault: string | null) => void): () => void {
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
  listen('dragover', () => sign(true));
  // Out of the window.
  listen('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) sign(false);
  });
  listen('drop', async ({ dataTransfer }) => {
    sign(false);
    const [file] = dataTransfer?.files ?? [];
    if (file) opened(await openFile(file));
  });
  return () => {
    listening.abort();
    sign(false);
  };
}

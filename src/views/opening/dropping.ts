import { observable } from '../observable';
import { openFile } from './openText';
import { openingWords as words } from './words';
import './drop.css';

/** What was wrong with a file that was dropped: the dialog tells. */
export const dropFault = observable<string | null>(null);

/**
 * Opens a file that is dropped anywhere on the page; where it cannot be used, a dialog is asked for
 * to say so. Returns the undo.
 */
export function bindDropping(page: Document, openDialog: () => void): () => void {
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
  listen('drop', async (event) => {
    event.preventDefault();
    sign(false);
    const [file] = event.dataTransfer?.files ?? [];
    const fault = file ? await openFile(file) : null;
    dropFault.set(fault);
    if (fault) openDialog();
  });
  return () => {
    listening.abort();
    sign(false);
  };
}

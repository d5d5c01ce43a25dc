import type { Backstep } from './backstep';
import { writeLink } from './link';

/** How long the choices must have been at rest before the address is written, in ms. */
const REST = 250;

/**
 * Keeps the page's address and the store in step: reads the hash now and whenever it is changed
 * by hand, writes it when the choices have come to rest, and has its link kept. Returns the undo.
 */
export function bindAddress(
  { store, history, open }: Backstep,
  page: Window,
  keep: (link: string) => void = () => {},
): () => void {
  let timer = 0;
  /** The hash as it was last read or written here. */
  let seen = page.location.hash;
  const write = () => {
    page.clearTimeout(timer);
    timer = 0;
    const { pathname, search, hash } = page.location;
    // Changed by hand just now: that counts, and the event that says so is on its way.
    if (hash !== seen) return;
    const link = writeLink(store.getState());
    keep(link);
    seen = link && `#${link}`;
    if (seen !== hash) page.history.replaceState(null, '', pathname + search + seen);
  };
  /** @param done called when the link has been taken, at once unless its network is to be fetched for */
  const read = (done = () => {}) => {
    seen = page.location.hash;
    open(seen, () => {
      // An attempt that was sent is the reader's own from now on.
      if (seen.includes('attempt=')) write();
      done();
    });
  };
  const flush = () => {
    if (timer) write();
  };

  if (page.location.hash.length > 1) {
    // The page begins with the link: there is nothing before it to go back to.
    read(() => history.getState().clear());
  }
  const unsubscribe = store.subscribe((state, before) => {
    // What waits to be written waits on until the drag ends; leaving the page still writes it.
    if (state.pull) return page.clearTimeout(timer);
    // Only what a link carries moves it; a notice does not.
    if (writeLink(state) === writeLink(before) && !before.pull) return;
    page.clearTimeout(timer);
    timer = page.setTimeout(write, REST);
  });
  // A link that is refused leaves all as it was: the address has what there is.
  const change = () =>
    read(() => {
      if (store.getState().ignored.some(({ says }) => says)) write();
    });
  page.addEventListener('hashchange', change);
  page.addEventListener('pagehide', flush);
  return () => {
    unsubscribe();
    page.clearTimeout(timer);
    page.removeEventListener('hashchange', change);
    page.removeEventListener('pagehide', flush);
  };
}

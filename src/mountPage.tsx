import { StrictMode, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App';
import type { Windows } from './store';
import { equationStands, typesetting } from './views/equation/typesetting';
import { type Later, later } from './views/later';

/** All that React owns. `onLive` is called when it answers. */
export function Page({ windows, onLive }: { windows: Windows; onLive: () => void }) {
  useEffect(onLive, [onLive]);
  return (
    <StrictMode>
      <App windows={windows} />
    </StrictMode>
  );
}

/** What makes the next visit need no network. */
const offline = later(async () => (await import('./views/offline/keepOffline')).keepOffline());

/** A page that has been read for so many ms is kept, though no equation of it has been asked for. */
const READ = 15_000;

/** The first screen stands: what the next step takes can come, if the page has nothing to do. */
function goOn({ role }: Windows) {
  const soon = window.requestIdleCallback ?? setTimeout;
  const load = (what: Later<unknown>) =>
    soon(() => {
      // What needs it asks again.
      what.load().catch(() => {});
    });
  load(typesetting);
  // What stands in another page keeps nothing, and one file is there anyway.
  if (!import.meta.env.PROD || import.meta.env.MODE === 'single' || role === 'embed') return;
  // The whole page is many times as large as what has been needed so far.
  const keep = () => load(offline);
  equationStands.subscribe(keep);
  setTimeout(keep, READ);
}

type Options = {
  /** Whether the root holds what was rendered beforehand. */
  rendered: boolean;
  /** Called when the page answers. */
  onLive: () => void;
};

/**
 * Hands the page to React: it takes over what was rendered beforehand, or renders all itself. The
 * root is busy until then.
 */
export function mountPage(root: HTMLElement, windows: Windows, { rendered, onLive }: Options) {
  let live = false;
  const begin = () => {
    // React's strict mode begins twice.
    if (live) return;
    live = true;
    root.removeAttribute('aria-busy');
    onLive();
    goOn(windows);
  };
  const page = <Page windows={windows} onLive={begin} />;
  if (rendered) hydrateRoot(root, page);
  else createRoot(root).render(page);
}

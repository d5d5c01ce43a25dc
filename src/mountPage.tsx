import { StrictMode, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App';
import type { Windows } from './store';
import { typesetting } from './views/equation/typesetting';

/** All that React owns. `onLive` is called when it answers. */
export function Page({ windows, onLive }: { windows: Windows; onLive: () => void }) {
  useEffect(onLive, [onLive]);
  return (
    <StrictMode>
      <App windows={windows} />
    </StrictMode>
  );
}

/** The first screen stands: what the next step takes can come, if the page has nothing to do. */
function goOn() {
  const soon = window.requestIdleCallback ?? setTimeout;
  soon(() => {
    // A step that needs it asks again.
    typesetting.load().catch(() => {});
  });
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
    goOn();
  };
  const page = <Page windows={windows} onLive={begin} />;
  if (rendered) hydrateRoot(root, page);
  else createRoot(root).render(page);
}

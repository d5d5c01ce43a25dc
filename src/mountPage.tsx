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
function goOn(root: HTMLElement) {
  root.removeAttribute('aria-busy');
  const soon = window.requestIdleCallback ?? setTimeout;
  soon(() => {
    // A step that needs it asks again.
    typesetting.load().catch(() => {});
  });
}

/**
 * Hands the page to React: it takes over what was rendered beforehand, or renders all itself. The
 * root is busy until then.
 */
export function mountPage(root: HTMLElement, windows: Windows, rendered: boolean): void {
  const page = <Page windows={windows} onLive={() => goOn(root)} />;
  if (rendered) hydrateRoot(root, page);
  else createRoot(root).render(page);
}

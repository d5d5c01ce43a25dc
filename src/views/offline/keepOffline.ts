import { linkAddress } from '../page/linkAddress';
import { newVersion } from '../page/newVersion';

/** What the service worker is told by who wants its version. */
const TAKE_OVER = 'take over';

/**
 * Lets the browser keep the page, so that the next visit needs no network, and tells of a new version
 * when all of it is there. Without service workers, or on a host that is not secure, nothing is kept.
 */
export async function keepOffline(): Promise<void> {
  const { serviceWorker: workers } = navigator;
  // None where there is no secure way to the page, and where the browser keeps nothing.
  const registration = await workers?.register('./sw.js').catch(() => undefined);
  if (!registration) return;
  let wanted = false;
  let isKept = workers.controller !== null;
  const reload = () => {
    // The last change may not stand in the address yet.
    window.history.replaceState(null, '', linkAddress());
    window.location.reload();
  };
  const take = () => {
    wanted = true;
    registration.waiting?.postMessage(TAKE_OVER);
  };
  const tell = () => {
    if (registration.waiting && registration.active) newVersion.set(take);
  };
  const follow = () => registration.installing?.addEventListener('statechange', tell);
  registration.addEventListener('updatefound', follow);
  follow();
  tell();
  workers.addEventListener('controllerchange', () => {
    if (wanted) return reload();
    // Taken in another window: this one goes on as it is. The first version of all is no news.
    if (isKept) newVersion.set(reload);
    isKept = true;
  });
}

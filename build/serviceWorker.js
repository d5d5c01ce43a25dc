// The page without a network: keeps all files of one version, and answers with them.
// The build puts the files and the version's name in front.

/** Of this page alone: others on the same host have stores of their own. */
const OURS = `backstep ${registration.scope} `;
const STORE = OURS + VERSION;
/** Notes which version answers. */
const NOTE = `${OURS}note`;
const PRESENT = './present-version';

/** A file whose name tells its content. */
const isFixed = (file) => file.startsWith('assets/');

/** A file is the same for everybody, whatever the host says that it depends on. */
const ALIKE = { ignoreVary: true };

/** Fetches the files one after another: what the page itself asks for meanwhile is not kept waiting. */
async function fetchAll() {
  const isThere = await caches.has(STORE);
  const store = await caches.open(STORE);
  try {
    for (const [file, integrity] of FILES) {
      const kept = isFixed(file) ? await caches.match(file, ALIKE) : undefined;
      const cache = isFixed(file) ? 'default' : 'no-cache';
      // Anything else in its place, such as a login or the page of another version, is refused.
      const response = kept ?? (await fetch(file, { cache, integrity }));
      if (!response.ok || response.redirected) throw new Error(`${file}: ${response.status}`);
      await store.put(file, response);
    }
  } catch (error) {
    // One that has come back may still be in use.
    if (!isThere) await caches.delete(STORE);
    throw error;
  }
}

/**
 * Answers the first visit, too, from now on. The version before stays: a window that is still open
 * with it may ask for more of it.
 */
async function begin() {
  await clients.claim();
  const note = await caches.open(NOTE);
  const before = await (await note.match(PRESENT))?.text();
  const needed = [NOTE, STORE, before];
  const stores = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const others = stores.filter((name) => !needed.includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
  await note.put(PRESENT, new Response(STORE));
}

/** A file as it was kept, of this version before others; what was not kept is fetched. */
async function answer(request) {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname.replace(/\/index\.html$/, '/');
  const store = await caches.open(STORE);
  const kept = (await store.match(address, ALIKE)) ?? (await caches.match(address, ALIKE));
  return kept ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(fetchAll()));
addEventListener('activate', (event) => event.waitUntil(begin()));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope)) {
    event.respondWith(answer(event.request));
  }
});
// Only on the reader's word: a page never changes under the hand.
addEventListener('message', ({ data }) => {
  if (data === 'take over') skipWaiting();
});

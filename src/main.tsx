import './typefaces.css';
import './theme.css';
import './app.css';
import {
  backstep,
  besides,
  bindAddress,
  bindBackgroundTraining,
  bindWindows,
  isReady,
  keepPractice,
  knowEveryNetwork,
  last,
  preferences,
} from './store';
import { mountGraph } from './views/graph/mountGraph';
import { earlyPresses } from './views/page/earlyPresses';
import { bindTheme } from './views/page/theme';
import { followNumbers } from './views/text/writeNumber';
import { words } from './views/words';

const press = earlyPresses(document);
const { documentElement } = document;
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

function begin(host: HTMLElement): void {
  // A lecturer's window leaves no trace; a frame in another page has nothing to leave it in.
  const keepsNothing = new URLSearchParams(location.search).has('presenter');
  bindAddress(backstep, window, keepsNothing ? undefined : last.keep);
  keepPractice(backstep, { tab: () => sessionStorage, device: () => localStorage }, preferences);
  const windows = bindWindows(backstep, window);
  bindTheme(window, {
    get: () => windows.role === 'lesson' && backstep.store.getState().lecture,
    subscribe: backstep.store.subscribe,
  });
  // A message comes sooner than any timer, but not before what the learner does.
  const { port1, port2 } = new MessageChannel();
  const soon = (task: () => void) => {
    port1.onmessage = task;
    port2.postMessage(null);
  };
  bindBackgroundTraining(backstep, { now: () => performance.now(), soon });

  // What was rendered beforehand are the article's numbers, on the first step.
  const picture = host.querySelector<SVGSVGElement>('.picture svg');
  const rendered = picture !== null && documentElement.dataset.waits === undefined;
  // The picture answers at once: React, which is larger than all of this, is still on its way.
  if (rendered) mountGraph(picture, false);
  else host.replaceChildren();
  const leaveNumbers = rendered ? followNumbers(host) : null;
  delete documentElement.dataset.waits;

  // Awaited here, it would wait for this module, of which it takes a part, and this one for it.
  import('./mountPage').then(({ mountPage }) => {
    mountPage(host, windows, { rendered, onLive: press });
    leaveNumbers?.();
  });
}

besides.fetch = async () => (await import('./views/graph/general')).learnAllPictures();

// Nothing is worked out of a network that is not known yet; what could not be fetched, the page says.
if (isReady(location.hash)) begin(root);
else {
  root.replaceChildren(words.coming);
  delete documentElement.dataset.waits;
  const go = () => begin(root);
  knowEveryNetwork().then(go, go);
}

import type { Backstep } from './backstep';
import { type Asked, readMessage, toldOf } from './hostMessages';

/**
 * Lets the page that this one stands in, if it has this origin, ask for a step, a round and numbers, and
 * tells it where this one is. All others are neither heard nor told. Returns the undo.
 */
export function bindHost(app: Backstep, page: Window, origin: string): () => void {
  const { parent: host } = page;
  let told = '';
  let waiting = false;
  /** @param always also what the host knows already */
  const tell = (says: 'ready' | 'changed', always = false) => {
    const now = toldOf(app.view());
    const text = JSON.stringify(now);
    if (text === told && !always) return;
    told = text;
    host.postMessage({ backstep: says, ...now }, origin);
  };
  const listen = ({ data, origin: from, source }: MessageEvent) => {
    if (source !== host || from !== origin) return;
    const asked = readMessage(data, app.view());
    if (asked === null) return;
    if ('wrong' in asked) host.postMessage({ backstep: 'refused', why: asked.wrong }, origin);
    else if (asked.backstep === 'tell') tell('changed', true);
    else set(app, asked);
  };
  page.addEventListener('message', listen);
  const unsubscribe = app.store.subscribe(() => {
    if (waiting) return;
    waiting = true;
    // What one message or one press does is told at once.
    queueMicrotask(() => {
      if (waiting) tell('changed');
      waiting = false;
    });
  });
  tell('ready');
  return () => {
    waiting = false;
    unsubscribe();
    page.removeEventListener('message', listen);
  };
}

/** Numbers are one change, as all others are. */
function set(app: Backstep, { parameters, round, step }: Extract<Asked, { backstep: 'set' }>) {
  // What the reader drags meanwhile stays where it has been dragged to.
  app.letGo();
  if (parameters) app.setNumbers(parameters);
  if (round !== undefined) app.goToRound(round);
  const index = step === undefined ? undefined : app.view().lesson.indexById.get(step);
  if (index !== undefined) app.goTo(index);
}

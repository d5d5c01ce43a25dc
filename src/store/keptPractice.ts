import { readAttempt, writeAttempt } from './attempt';
import type { Backstep } from './backstep';
import type { PreferencesStore } from './preferences';

const NAME = 'backstep practice';

type Places = {
  /** Outlasts a reload. */
  tab: () => Storage;
  /** Outlasts the tab, where the learner wishes so. */
  device: () => Storage;
};

/**
 * Keeps what the learner has worked out while the tab is open, a reload included, and on the device
 * by the numbers that a run begins with. A store that is full, shut or damaged keeps nothing, and
 * nothing else changes. What a link has brought along goes before what was kept. Returns the undo.
 */
export function keepPractice(
  { store }: Backstep,
  { tab, device }: Places,
  { store: preferences }: { store: PreferencesStore },
): () => void {
  /** The same quantity has another value for other numbers. */
  const name = () => [NAME, ...Object.values(store.getState().parameters)].join(' ');
  const keep = () => {
    const { keeps } = preferences.getState();
    attempt(() => tab().setItem(NAME, writeAttempt(store.getState())));
    if (keeps) attempt(() => device().setItem(name(), writeAttempt(store.getState())));
  };
  if (Object.keys(store.getState().typed).length > 0) keep();
  else {
    attempt(() => {
      const { keeps } = preferences.getState();
      const kept = tab().getItem(NAME) ?? (keeps ? device().getItem(name()) : null);
      if (kept) store.setState(readAttempt(kept));
    });
  }
  const unsubscribe = store.subscribe(({ practising, typed }, before) => {
    if (practising !== before.practising || typed !== before.typed) keep();
  });
  const stop = preferences.subscribe(({ keeps }, before) => {
    if (keeps && !before.keeps) keep();
    if (!keeps && before.keeps) attempt(() => device().removeItem(name()));
  });
  return () => {
    unsubscribe();
    stop();
  };
}

/** Does what a browser may refuse: it stays in the page then. */
function attempt(what: () => void): void {
  try {
    what();
  } catch {
    // There is nothing to go on from.
  }
}

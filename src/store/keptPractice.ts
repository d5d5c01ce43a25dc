import type { Backstep } from './backstep';
import type { State } from './state';

const NAME = 'backstep practice';

type Kept = Pick<State, 'practising' | 'typed'>;

/**
 * Keeps what the learner has worked out while the tab is open, a reload included. A store that is
 * full, shut or damaged keeps nothing, and nothing else changes. Returns the undo.
 */
export function keepPractice({ store }: Backstep, storage: () => Storage): () => void {
  try {
    store.setState(understood(JSON.parse(storage().getItem(NAME) ?? '{}')));
  } catch {
    // There is nothing to go on from.
  }
  return store.subscribe(({ practising, typed }, before) => {
    if (practising === before.practising && typed === before.typed) return;
    try {
      storage().setItem(NAME, JSON.stringify({ practising, typed } satisfies Kept));
    } catch {
      // It stays in the page.
    }
  });
}

/** What of it can be used. */
function understood(kept: unknown): Partial<Kept> {
  const { practising, typed } = (kept ?? {}) as Record<string, unknown>;
  const texts = Object.entries(typed ?? {}).filter(([, text]) => typeof text === 'string');
  return {
    ...(typeof practising === 'boolean' && { practising }),
    typed: Object.fromEntries(texts),
  };
}

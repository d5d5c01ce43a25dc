import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import { createStore, type StoreApi } from 'zustand/vanilla';

export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * How somebody likes their own screen. It stays with the browser: a link carries the lesson to
 * others, not the looks.
 */
export type Preferences = {
  /** `auto` is what the system asks for. */
  theme: Theme;
  /** Whether a tone follows the error while it changes. */
  sound: boolean;
  /** Whether single letters and signs are commands, which speech input may type by mistake. */
  letters: boolean;
  /** Whether a learner's own numbers outlast the tab. */
  keeps: boolean;
};

export type PreferencesStore = StoreApi<Preferences>;

export const usualPreferences: Preferences = {
  theme: 'auto',
  sound: false,
  letters: true,
  keeps: false,
};

/** Preferences that outlast the page, where the browser keeps anything. */
export function createPreferences(storage: () => StateStorage) {
  const store = createStore<Preferences>()(
    persist(() => usualPreferences, {
      name: 'backstep',
      storage: createJSONStorage(storage),
      merge: (kept, usual) => ({ ...usual, ...understood(kept) }),
    }),
  );
  return { store, prefer: (change: Partial<Preferences>) => store.setState(change) };
}

/** What of the kept preferences can still be used: another version may have kept others. */
function understood(kept: unknown): Partial<Preferences> {
  const { theme, sound, letters, keeps } = (kept ?? {}) as Record<string, unknown>;
  return {
    ...(THEMES.some((each) => each === theme) && { theme: theme as Theme }),
    ...(typeof sound === 'boolean' && { sound }),
    ...(typeof letters === 'boolean' && { letters }),
    ...(typeof keeps === 'boolean' && { keeps }),
  };
}

/** The page's own. */
export const preferences = createPreferences(() => localStorage);

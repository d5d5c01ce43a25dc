import { describe, expect, it } from 'vitest';
import { createPreferences, usualPreferences } from './preferences';

/** A browser that keeps texts. */
function kept(texts: Record<string, string> = {}) {
  return {
    texts,
    getItem: (name: string) => texts[name] ?? null,
    setItem: (name: string, text: string) => {
      texts[name] = text;
    },
    removeItem: (name: string) => {
      delete texts[name];
    },
  };
}

describe('preferences', () => {
  it('begin as the system wishes, silent, with letters as commands', () => {
    expect(createPreferences(() => kept()).store.getState()).toEqual({
      theme: 'auto',
      sound: false,
      letters: true,
      keeps: false,
    });
  });

  it('outlast the page', () => {
    const storage = kept();
    createPreferences(() => storage).prefer({ theme: 'dark', sound: true });
    expect(createPreferences(() => storage).store.getState()).toEqual({
      theme: 'dark',
      sound: true,
      letters: true,
      keeps: false,
    });
  });

  it.each([
    [
      '{"state":{"theme":"pink","sound":"loud","letters":false,"more":1},"version":0}',
      { letters: false },
    ],
    ['{"state":null,"version":0}', {}],
    ['{"state":{"theme":"light"},"version":0}', { theme: 'light' }],
  ])('take over what they understand of %s', (backstep, expected) => {
    const { store } = createPreferences(() => kept({ backstep }));
    expect(store.getState()).toEqual({ ...usualPreferences, ...expected });
  });

  it('hold for the page where nothing can be kept', () => {
    const { store, prefer } = createPreferences(() => {
      throw new Error('storage is denied');
    });
    prefer({ theme: 'projector' });
    expect(store.getState().theme).toBe('projector');
  });
});

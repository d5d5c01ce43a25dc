import { useEffect, useState } from 'react';
import { type Observable, observable } from './observable';
import { useObservable } from './useView';

/** What comes with code of its own, when it is wanted: null until it is there. */
export type Later<Value> = Pick<Observable<Value | null>, 'get' | 'subscribe'> & {
  /** Fetches it, once; what could not be had is asked for again the next time. */
  load(): Promise<Value>;
};

export function later<Value>(fetch: () => Promise<Value>): Later<Value> {
  const arrived = observable<Value | null>(null);
  let coming: Promise<Value> | null = null;
  return {
    get: arrived.get,
    subscribe: arrived.subscribe,
    load() {
      coming ??= fetch().then(
        (value) => {
          arrived.set(value);
          return value;
        },
        (error: unknown) => {
          coming = null;
          throw error;
        },
      );
      return coming;
    },
  };
}

/** Mounts with what comes later, at once if it is there. Returns the undo, also of what was on its way. */
export function mountLater<Value>(source: Later<Value>, mount: (value: Value) => () => void) {
  const present = source.get();
  if (present) return mount(present);
  let end: (() => void) | null = null;
  let wanted = true;
  source.load().then(
    (value) => {
      if (wanted) end = mount(value);
    },
    // What it would draw is left out: the page stands without it.
    () => {},
  );
  return () => {
    wanted = false;
    end?.();
  };
}

/**
 * It, or null while it is on its way, and where it could not be had what asks for it again. Once there
 * it is there at once: React's own `lazy` waits even then, and shows what takes its place for 300 ms at
 * least.
 */
export function useLater<Value>(source: Later<Value>): {
  value: Value | null;
  again: (() => void) | null;
} {
  const value = useObservable(source);
  const [{ tries, failed }, set] = useState({ tries: 0, failed: false });
  useEffect(() => {
    let wanted = true;
    source.load().catch(() => {
      if (wanted) set({ tries, failed: true });
    });
    return () => {
      wanted = false;
    };
  }, [source, tries]);
  return { value, again: failed ? () => set({ tries: tries + 1, failed: false }) : null };
}

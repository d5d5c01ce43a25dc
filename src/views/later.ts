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
 * It, or null while it is on its way. Once there it is there at once: React's own `lazy` waits even
 * then, and shows what takes its place for 300 ms at least.
 * @throws what kept it from coming
 */
export function useLater<Value>(source: Later<Value>): Value | null {
  const value = useObservable(source);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    let wanted = true;
    source.load().catch((error: unknown) => {
      if (wanted) setFailure({ error });
    });
    return () => {
      wanted = false;
    };
  }, [source]);
  if (failure) throw failure.error;
  return value;
}

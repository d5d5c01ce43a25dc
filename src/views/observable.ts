/** A value that can be listened to. */
export type Observable<Value> = {
  get(): Value;
  set(value: Value): void;
  /** Returns the undo. */
  subscribe(listener: () => void): () => void;
};

/** For what is about the screen alone and is forgotten with it; choices belong to the store. */
export function observable<Value>(initial: Value): Observable<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A browser that keeps texts, and refuses more than so many characters in all. */
export function storageOf(texts: Record<string, string> = {}, most = 5_000_000): Storage {
  const kept = new Map(Object.entries(texts));
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem(name, text) {
      const others = [...kept].filter(([other]) => other !== name);
      const size = others.reduce((sum, [other, each]) => sum + other.length + each.length, 0);
      if (size + name.length + text.length > most) throw new DOMException('', 'QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

/** A browser that keeps nothing, and says so. */
export const shut = (): Storage => {
  throw new DOMException('', 'SecurityError');
};

import { useEffect, useState } from 'react';

/** How long it is said what came of it, in ms. */
const SAID = 2500;

/** Copies a text when it is asked for, and whether that could be done, for as long as it is said. */
export function useCopied(text: () => string) {
  const [said, setSaid] = useState<'done' | 'failed' | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid('done');
    } catch {
      setSaid('failed');
    }
  };
  return { said, copy };
}

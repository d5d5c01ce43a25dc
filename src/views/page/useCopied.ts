import { useEffect, useState } from 'react';
import { words } from '../words';

/** How long it is said what came of it, in ms. */
const SAID = 2500;

/** Copies an address, and what is said of it for a while. */
export function useCopied(address: () => string) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      setSaid(words.header.shared);
    } catch {
      setSaid(words.header.shareFailed);
    }
  };
  return { said, copy };
}

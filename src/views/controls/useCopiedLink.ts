import { useEffect, useState } from 'react';
import { linkAddress } from '../page/linkAddress';
import { words } from '../words';

/** How long it is said what came of it, in ms. */
const SAID = 2500;

/** Copies the link to the present numbers, step and settings, and what is said of it for a while. */
export function useCopiedLink() {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(linkAddress());
      setSaid(words.header.shared);
    } catch {
      setSaid(words.header.shareFailed);
    }
  };
  return { said, copyLink };
}

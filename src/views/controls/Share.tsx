import { useEffect, useState } from 'react';
import { linkAddress } from '../page/linkAddress';
import { words } from '../words';

/** How long the button says what came of it, in ms. */
const SAID = 2500;

/** Copies the link to the present numbers, step and settings. */
export function Share() {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const share = async () => {
    try {
      await navigator.clipboard.writeText(linkAddress());
      setSaid(words.header.shared);
    } catch {
      setSaid(words.header.shareFailed);
    }
  };
  return (
    <span className="share">
      <button type="button" onClick={share}>
        {words.header.share}
      </button>
      <output>{said}</output>
    </span>
  );
}

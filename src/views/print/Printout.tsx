import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { backstep, type View } from '../../store';
import { bindPrinting } from './bindPrinting';
import { Sheet } from './Sheet';
import { typefaces } from './typefaces';

/** The round on paper; it exists only while it is being printed. */
export function Printout({ picture }: { picture: (view: View) => ReactNode }) {
  const [view, setView] = useState<View | null>(null);
  useEffect(() => {
    // Without them it would be set in others: no reason to complain.
    typefaces().catch(() => {});
    // The browser takes the page as it is when the event has been dealt with.
    return bindPrinting(window, (printing) =>
      flushSync(() => setView(printing ? backstep.view() : null)),
    );
  }, []);
  return view && <Sheet view={view} picture={picture} />;
}

import type { MouseEvent } from 'react';
import { words } from '../words';
import './skipLink.css';

/** First in the page: past header and picture to what the panel says. */
export function SkipLink() {
  const skip = (event: MouseEvent) => {
    // What the address holds behind its # are the learner's choices.
    event.preventDefault();
    const panel = document.getElementById('tab-panel');
    const start = panel?.querySelector<HTMLElement>('h2') ?? panel;
    if (!start) return;
    // Headings take the focus only when it is given to them.
    start.tabIndex = -1;
    start.focus();
  };
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads within the page, as a link does
    <a className="skip" href="#tab-panel" onClick={skip}>
      {words.skip}
    </a>
  );
}

import { useCallback } from 'react';
import { render } from '../../tex';
import { words } from '../words';

/** The calculus behind a formula, opened on request. */
export function Derivation({ tex, open }: { tex: string; open: boolean }) {
  const host = useCallback(
    (element: HTMLDivElement) => {
      element.innerHTML = render(tex);
      return () => element.replaceChildren();
    },
    [tex],
  );
  return (
    <details className="derivation" open={open}>
      <summary>{words.derivation}</summary>
      <div className="equation" ref={host} />
    </details>
  );
}

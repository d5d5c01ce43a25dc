import { useCallback } from 'react';
import type { Ref } from '../../engine';
import { render } from '../../tex';
import { SymbolText } from '../Quantity';
import { words } from '../words';

/** The calculus behind a formula, opened on request. */
export function Derivation({ of, tex, open }: { of: Ref; tex: string; open: boolean }) {
  const host = useCallback(
    (element: HTMLDivElement) => {
      element.innerHTML = render(tex);
      return () => element.replaceChildren();
    },
    [tex],
  );
  return (
    <details className="derivation" open={open}>
      <summary>
        {words.derivation} <SymbolText of={of} />
      </summary>
      <div className="equation" ref={host} />
    </details>
  );
}

import { useCallback } from 'react';
import type { Ref } from '../../engine';
import { render, spokenSymbol } from '../../tex';
import { SymbolText } from '../Quantity';
import { reachable } from '../reachable';
import { useView } from '../useView';
import { words } from '../words';

/** The calculus behind a formula, opened on request. */
export function Derivation({ of, tex, open }: { of: Ref; tex: string; open: boolean }) {
  const name = useView(({ notation }) => spokenSymbol(of, notation));
  const host = useCallback(
    (element: HTMLDivElement) => {
      element.innerHTML = render(tex);
      const end = reachable(element, words.equation(name));
      return () => {
        end();
        element.replaceChildren();
      };
    },
    [tex, name],
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

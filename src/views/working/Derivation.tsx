import { useCallback } from 'react';
import type { Ref } from '../../engine';
import { backstep } from '../../store';
import { copiedMaths, spokenSymbol } from '../../tex';
import { copiesAs } from '../equation/copying';
import { scrollByKeys } from '../equation/scrollByKeys';
import { Typeset } from '../equation/Typeset';
import { typesetContent } from '../equation/typesetContent';
import { SymbolText } from '../text/Quantity';
import { useView } from '../useView';
import { words } from '../words';

/** The calculus behind a formula, opened on request. */
export function Derivation({ of, tex, open }: { of: Ref; tex: string; open: boolean }) {
  const name = useView(({ notation }) => spokenSymbol(of, notation));
  const host = useCallback(
    (element: HTMLDivElement) => {
      element.replaceChildren(typesetContent(tex));
      const ends = [
        copiesAs(element, () => copiedMaths(tex, backstep.view().notation)),
        scrollByKeys(element, words.equation(name)),
      ];
      return () => {
        for (const end of ends) end();
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
      <Typeset mount={host} />
    </details>
  );
}

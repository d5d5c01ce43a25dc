import { useCallback } from 'react';
import { backstep } from '../../store';
import { copiedMaths } from '../../tex';
import { copiesAs } from '../equation/copying';
import { Typeset } from '../equation/Typeset';
import { typesetContent } from '../equation/typesetContent';

/** A line of working that stands still: it is about a number that somebody has typed. */
export function Worked({ label, tex }: { label: string; tex: string }) {
  const host = useCallback(
    (element: HTMLDivElement) => {
      element.replaceChildren(typesetContent(tex));
      const end = copiesAs(element, () => copiedMaths(tex, backstep.view().notation));
      return () => {
        end();
        element.replaceChildren();
      };
    },
    [tex],
  );
  return (
    <div className="worked">
      <span>{label}</span>
      <Typeset mount={host} />
    </div>
  );
}

import type { ReactNode } from 'react';
import { Prose } from '../text/Quantity';
import { useMedia } from './useMedia';

/** On a screen as high as this there is room for everything at once. */
const ROOM = '(min-height: 52em) and (min-width: 56.25em)';

/** Further equations of a step: to be seen at once where there is room, else opened on request. */
export function Also({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="also" open={useMedia(ROOM)}>
      <summary>
        <Prose text={summary} />
      </summary>
      <div className="card">{children}</div>
    </details>
  );
}

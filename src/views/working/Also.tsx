import type { ReactNode } from 'react';
import type { Step } from '../../lesson';
import { shrinkToFit } from '../equation/shrinkToFit';
import { Prose } from '../text/Quantity';
import { words } from '../words';
import { useMedia } from './useMedia';

/** On a screen as high as this there is room for everything at once. */
const ROOM = '(min-height: 52em) and (min-width: 56.25em)';

/** Further equations of a step: to be seen at once where there is room, else opened on request. */
export function Also({ step: { kind, roles }, children }: { step: Step; children: ReactNode }) {
  const about = words.also[kind === 'delta' ? 'gradient' : 'both'];
  return (
    <details className="also" open={useMedia(ROOM)}>
      <summary>
        <Prose text={about.replace('{gradient}', `{${roles.gradient}}`)} />
      </summary>
      <div className="card" ref={shrinkToFit}>
        {children}
      </div>
    </details>
  );
}

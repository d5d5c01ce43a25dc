import { useMemo, useRef, useState } from 'react';
import { layoutOf } from '../../engine';
import { backstep } from '../../store';
import { draftOf, faultIn, isSameNetwork, typedIn } from '../../store/network';
import { spoken } from '../../tex';
import { Dialog } from '../page/Dialog';
import { useView } from '../useView';
import { Examples } from './Examples';
import type { Editing } from './editing';
import { Layers } from './Layers';
import './network.css';
import { Pairs } from './Pairs';
import { Rules } from './Rules';
import { Weights } from './Weights';
import { networkWords as words } from './words';

/** Sizes, rules, training pairs and numbers of a network, taken over all at once or not at all. */
export function NetworkDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(backstep.view().network));
  const notation = useView((view) => view.notation);
  const host = useRef<HTMLDivElement>(null);
  const editing = useMemo((): Editing => {
    const layout = layoutOf(draft.network);
    return {
      draft,
      layout,
      typed: typedIn(draft),
      change: setDraft,
      notation,
      nameOf: (ref) => spoken(ref, notation, layout),
    };
  }, [draft, notation]);
  const fault = faultIn(draft.network);
  const use = () => {
    const wrong = host.current?.querySelector<HTMLElement>(':is(input, select)[aria-invalid]');
    if (wrong) {
      wrong.closest('details')?.setAttribute('open', '');
      return wrong.focus();
    }
    if (!isSameNetwork(draft.network, backstep.view().network)) backstep.setNetwork(draft.network);
    // Closed as by its own button: the focus goes back to what opened it.
    host.current?.closest('dialog')?.close();
  };
  const actions = (
    <button type="button" className="primary" onClick={use}>
      {words.use}
    </button>
  );
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose} actions={actions}>
      <div className="network" ref={host}>
        <Examples editing={editing} />
        <Layers editing={editing} fault={fault?.field === 'loss' ? null : fault} />
        <Rules editing={editing} fault={fault?.field === 'loss' ? fault : null} />
        <Pairs editing={editing} />
        <Weights editing={editing} />
      </div>
    </Dialog>
  );
}

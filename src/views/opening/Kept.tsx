import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import {
  backstep,
  type KeptNetwork,
  keptNetworks,
  LONGEST_NAME,
  type NameFault,
  openState,
} from '../../store';
import { carriedText } from '../text/carriedText';
import { nameFaults, openingWords as words } from './words';

const networks = keptNetworks(() => localStorage);

/** What is kept on this device by names: to be opened, renamed and deleted, with a way back. */
export function Kept({ onOpened }: { onOpened: () => void }) {
  const [all, setAll] = useState(networks.all);
  const [removed, setRemoved] = useState<KeptNetwork | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const host = useRef<HTMLElement>(null);
  /** What has the focus next, since the button that was pressed is gone. */
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    host.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  });
  const changed = (focus: string) => {
    next.current = focus;
    setAll(networks.all());
  };
  const rows = removed ? [...all, removed].sort(byName) : all;
  return (
    <section className="kept" aria-label={words.kept} ref={host}>
      <h3>{words.kept}</h3>
      {rows.length === 0 && <p className="hint">{words.none}</p>}
      <ul>
        {rows.map(({ name, choices }) => (
          <li key={name}>
            {name === removed?.name ? (
              <>
                <span role="status">{words.removed(name)}</span>
                <button
                  type="button"
                  className="bring-back"
                  aria-label={words.bringBack(name)}
                  onClick={() => {
                    networks.keep(name, choices);
                    setRemoved(null);
                    changed(`[data-open="${CSS.escape(name)}"]`);
                  }}
                >
                  {words.undo}
                </button>
              </>
            ) : name === renaming ? (
              <Naming
                label={words.renamed}
                name={name}
                submit={words.save}
                onName={(to) => networks.rename(name, to)}
                onDone={(to) => {
                  setRenaming(null);
                  changed(`[data-open="${CSS.escape(to)}"]`);
                }}
                onCancel={() => {
                  setRenaming(null);
                  changed(`[data-open="${CSS.escape(name)}"]`);
                }}
              />
            ) : (
              <>
                <button
                  type="button"
                  className="open-kept"
                  data-open={name}
                  aria-label={words.openKept(name)}
                  onClick={() => {
                    openState(backstep, choices);
                    onOpened();
                  }}
                >
                  {name}
                </button>
                <span className="hint">{carriedText(choices)}</span>
                <button
                  type="button"
                  aria-label={words.renameKept(name)}
                  onClick={() => {
                    setRenaming(name);
                    changed('.naming input');
                  }}
                >
                  {words.rename}
                </button>
                <button
                  type="button"
                  aria-label={words.removeKept(name)}
                  onClick={() => {
                    networks.remove(name);
                    setRemoved({ name, choices });
                    changed('.bring-back');
                  }}
                >
                  {words.remove}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <Naming
        key={all.length}
        label={words.name}
        name=""
        submit={words.keep}
        onName={(name) => networks.keep(name, backstep.store.getState())}
        onDone={(name) => {
          if (name === removed?.name) setRemoved(null);
          changed(`[data-open="${CSS.escape(name)}"]`);
        }}
      />
    </section>
  );
}

const byName = (some: KeptNetwork, other: KeptNetwork): number =>
  some.name.localeCompare(other.name);

type NamingProps = {
  label: string;
  name: string;
  submit: string;
  /** Takes the name, or says why not. */
  onName: (name: string) => NameFault | null;
  onDone: (name: string) => void;
  onCancel?: () => void;
};

/** A field for a name. */
function Naming({ label, name, submit, onName, onDone, onCancel }: NamingProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<NameFault | null>(null);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const given = (field.current?.value ?? '').trim();
    const refused = onName(given);
    setFault(refused);
    if (refused) field.current?.focus();
    else onDone(given.slice(0, LONGEST_NAME));
  };
  return (
    <form className="naming" onSubmit={take}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        defaultValue={name}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
      <button type="submit">{submit}</button>
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {nameFaults[fault]}
        </p>
      )}
    </form>
  );
}

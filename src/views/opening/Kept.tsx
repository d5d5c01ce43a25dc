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

/** All that is kept, as it is written down. */
export const keptTexts = (): string => networks.texts().join();

/** What is kept on this device by names: to be opened, renamed and deleted, with a way back. */
export function Kept({ onOpened }: { onOpened: () => void }) {
  const [all, setAll] = useState(networks.all);
  const [removed, setRemoved] = useState<KeptNetwork | null>(null);
  const [refused, setRefused] = useState<NameFault | null>(null);
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
  // Its name may have been given to another one since.
  const isGone = removed !== null && !all.some(({ name }) => name === removed.name);
  const rows = isGone ? [...all, removed].sort(byName) : all;
  const row = ({ name, choices }: KeptNetwork) => {
    if (isGone && name === removed.name) {
      const bringBack = () => {
        const refused = networks.keep(name, choices);
        setRefused(refused);
        if (refused === null) setRemoved(null);
        changed(refused === null ? buttonOf(name) : '.bring-back');
      };
      return <Removed name={name} fault={refused} onUndo={bringBack} />;
    }
    if (name === renaming) {
      const done = (now: string) => {
        setRenaming(null);
        changed(buttonOf(now));
      };
      return (
        <Naming
          label={words.renamed}
          name={name}
          submit={words.rename}
          onName={(to) => networks.rename(name, to)}
          onDone={done}
          onCancel={() => done(name)}
        />
      );
    }
    return (
      <Entry
        name={name}
        about={carriedText(choices)}
        onOpen={() => {
          openState(backstep, choices);
          onOpened();
        }}
        onRename={() => {
          setRenaming(name);
          changed('.naming input');
        }}
        onRemove={() => {
          networks.remove(name);
          setRemoved({ name, choices });
          setRefused(null);
          changed('.bring-back');
        }}
      />
    );
  };
  return (
    <section className="kept" aria-label={words.kept} ref={host}>
      <h3>{words.kept}</h3>
      {rows.length === 0 && <p className="hint">{words.none}</p>}
      <ul>
        {rows.map((network) => (
          <li key={network.name}>{row(network)}</li>
        ))}
      </ul>
      <Naming
        key={all.length}
        label={words.name}
        name=""
        submit={words.keep}
        onName={(name) => networks.keep(name, backstep.store.getState())}
        onDone={(name) => changed(buttonOf(name))}
      />
    </section>
  );
}

const byName = (some: KeptNetwork, other: KeptNetwork): number =>
  some.name.localeCompare(other.name);

/** Where the button is that opens a network, once it is there. */
const buttonOf = (name: string): string => `[data-open="${CSS.escape(name)}"]`;

type EntryProps = {
  name: string;
  about: string;
  onOpen: () => void;
  onRename: () => void;
  onRemove: () => void;
};

function Entry({ name, about, onOpen, onRename, onRemove }: EntryProps) {
  return (
    <>
      <button
        type="button"
        className="open-kept"
        data-open={name}
        aria-label={words.openKept(name)}
        onClick={onOpen}
      >
        <bdi>{name}</bdi>
      </button>
      <span className="hint">{about}</span>
      <button type="button" aria-label={words.renameKept(name)} onClick={onRename}>
        {words.rename}
      </button>
      <button type="button" aria-label={words.removeKept(name)} onClick={onRemove}>
        {words.remove}
      </button>
    </>
  );
}

type RemovedProps = { name: string; fault: NameFault | null; onUndo: () => void };

function Removed({ name, fault, onUndo }: RemovedProps) {
  return (
    <>
      <span role="status">{fault ? nameFaults[fault] : words.removed(name)}</span>
      <button
        type="button"
        className="bring-back"
        aria-label={words.bringBack(name)}
        onClick={onUndo}
      >
        {words.undo}
      </button>
    </>
  );
}

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
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !onCancel) return;
          // The dialog stays.
          event.preventDefault();
          onCancel();
        }}
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

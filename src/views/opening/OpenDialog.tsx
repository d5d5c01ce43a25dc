import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../page/Dialog';
import { useObservable } from '../useView';
import { dropFault } from './dropping';
import { Kept } from './Kept';
import { openFile, openText } from './openText';
import { openingWords as words } from './words';
import './opening.css';

const TYPES = '.json,.csv,.tsv,.txt,application/json,text/csv,text/plain';

/** Where a text came from: what is wrong with it is told there. */
type Source = 'file' | 'paste';

/** Opens a state or a table of numbers, from a file or as text, and what is kept on the device. */
export function OpenDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const dropped = useObservable(dropFault);
  const [fault, setFault] = useState<{ in: Source; text: string } | null>(null);
  const told = fault ?? (dropped === null ? null : { in: 'file', text: dropped });
  const fields = { file: useRef<HTMLInputElement>(null), paste: useRef<HTMLTextAreaElement>(null) };
  useEffect(() => () => dropFault.set(null), []);
  const settle = (source: Source, text: string | null) => {
    dropFault.set(null);
    if (text === null) return onClose();
    setFault({ in: source, text });
    fields[source].current?.focus();
  };
  const openPasted = (event: FormEvent) => {
    event.preventDefault();
    settle('paste', openText(fields.paste.current?.value ?? ''));
  };
  const telling = (source: Source) => ({
    'aria-invalid': told?.in === source,
    'aria-describedby': told?.in === source ? `${id}-fault` : undefined,
  });
  const sentence = (source: Source) =>
    told?.in === source && (
      <p className="fault" id={`${id}-fault`} role="alert" key={told.text}>
        {told.text}
      </p>
    );
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <div className="opening">
        <section>
          <label htmlFor={`${id}-file`}>{words.file}</label>
          <input
            type="file"
            id={`${id}-file`}
            accept={TYPES}
            ref={fields.file}
            {...telling('file')}
            onChange={async ({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (!file) return;
              const text = await openFile(file);
              // The same file, mended, is to be taken again.
              currentTarget.value = '';
              settle('file', text);
            }}
          />
          {sentence('file')}
          <p className="hint">{words.hint}</p>
        </section>
        <form onSubmit={openPasted}>
          <label htmlFor={`${id}-paste`}>{words.paste}</label>
          <textarea
            id={`${id}-paste`}
            rows={4}
            ref={fields.paste}
            {...telling('paste')}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
          {sentence('paste')}
          <button type="submit">{words.open}</button>
        </form>
        <Kept onOpened={onClose} />
      </div>
    </Dialog>
  );
}

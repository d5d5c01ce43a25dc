import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../page/Dialog';
import { Kept, keptTexts } from './Kept';
import { Known } from './Known';
import { openFile, openTextWhenReady } from './openText';
import { openingWords as words } from './words';
import './opening.css';

const TYPES = '.json,.csv,.tsv,.txt,application/json,text/csv,text/plain';

/** Where a text came from: what is wrong with it is fault there. */
type Source = 'file' | 'paste';

type Props = {
  onClose: () => void;
  /** What was wrong with a file that has been dropped. */
  dropped: string | null;
};

/** Opens a state or a table of numbers, from a file or as text, and what is kept on the device. */
export function OpenDialog({ onClose, dropped }: Props) {
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<{ in: Source; text: string } | null>(null);
  const fields = { file: useRef<HTMLInputElement>(null), paste: useRef<HTMLTextAreaElement>(null) };
  // Closed as by its own button: the focus goes back to what opened it.
  const close = () => host.current?.closest('dialog')?.close();
  const settle = (source: Source, text: string | null) => {
    if (text === null) return close();
    setFault({ in: source, text });
    fields[source].current?.focus();
  };
  const openChosen = async (file: File) => settle('file', await openFile(file));
  useEffect(() => {
    if (dropped) setFault({ in: 'file', text: dropped });
  }, [dropped]);
  const openPasted = async (event: FormEvent) => {
    event.preventDefault();
    settle('paste', await openTextWhenReady(fields.paste.current?.value ?? ''));
  };
  const telling = (source: Source) => ({
    'aria-invalid': fault?.in === source,
    'aria-describedby': fault?.in === source ? `${id}-fault` : undefined,
  });
  const sentence = (source: Source) =>
    fault?.in === source && (
      <p className="fault" id={`${id}-fault`} role="alert" key={fault.text}>
        {fault.text}
      </p>
    );
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <div className="opening" ref={host}>
        <section>
          <label htmlFor={`${id}-file`}>{words.file}</label>
          <input
            type="file"
            id={`${id}-file`}
            accept={TYPES}
            ref={fields.file}
            {...telling('file')}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) openChosen(file);
              // The same file, mended, is to be taken again.
              currentTarget.value = '';
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
        <Known texts={keptTexts}>{() => <Kept onOpened={close} />}</Known>
      </div>
    </Dialog>
  );
}

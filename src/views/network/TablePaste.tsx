import { type ClipboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { networkWords as words } from './words';

type Props = {
  /** What is pasted, for who does not see where. */
  what: string;
  /** What the table has to hold. */
  name: string;
  /** Takes a table over: what has been done, or what is wrong with it. */
  take: (text: string) => { done: string } | { fault: string };
  /** The fields into which a table can be pasted as well. */
  children: ReactNode;
  /** What is wrong with the numbers in them. */
  faults: ReactNode;
  /** What else can be done, beside pasting. */
  beside?: ReactNode;
};

/** Whether a text is more than one number. */
const isTable = (text: string): boolean => /[\t\n\r;]/.test(text.trim());

/** Fields into any of which a copied table can be pasted, and a larger one for it below them. */
export function TablePaste({ what, name, take, children, faults, beside }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<{ done: string } | { fault: string } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const fault = said && 'fault' in said ? said.fault : null;
  const pasteIn = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    setSaid(take(text));
  };
  const takeOver = () => {
    const result = take(field.current?.value ?? '');
    setSaid(result);
    if ('fault' in result) return field.current?.focus();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div className="fields" onPaste={pasteIn}>
        {children}
      </div>
      {faults}
      <div className="beside">
        {beside}
        <button
          type="button"
          ref={button}
          aria-label={words.pasteInto(what)}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            setSaid(null);
          }}
        >
          {words.paste}
        </button>
        <output>{said && 'done' in said && said.done}</output>
      </div>
      {open && (
        <div className="paste">
          <label htmlFor={id}>{name}</label>
          <textarea
            id={id}
            rows={4}
            ref={field}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={({ nativeEvent }) => {
              // What is pasted is read at once; what is typed, when it is done.
              if ((nativeEvent as InputEvent).inputType === 'insertFromPaste') takeOver();
            }}
            aria-invalid={fault !== null || undefined}
            aria-describedby={fault === null ? `${id}-hint` : `${id}-fault`}
          />
          <p className="hint" id={`${id}-hint`}>
            {words.pasteHint}
          </p>
          <button type="button" onClick={takeOver}>
            {words.read}
          </button>
        </div>
      )}
      {fault !== null && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

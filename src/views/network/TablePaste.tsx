import {
  type ClipboardEvent,
  type CSSProperties,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Ref } from '../../engine';
import type { Editing } from './editing';
import { NumberFaults } from './NumberFaults';
import { networkWords as words } from './words';

type Props = {
  /** What is pasted, for who does not see where. */
  what: string;
  /** What the table has to hold. */
  name: string;
  /** Takes a table over, where nothing is wrong with it: whether it has. */
  take: (text: string) => boolean;
  /** What has been done, and what is wrong with a table that was not taken over. */
  done: string;
  fault: string | null;
  /** The fields into which a table can be pasted as well. */
  children: ReactNode;
  /** The numbers in them. */
  of: readonly Ref[];
  editing: Editing;
  /** What else can be done, beside pasting. */
  beside?: ReactNode;
};

/** Whether a text is more than one number. */
const isTable = (text: string): boolean => /[\t\n\r;]/.test(text.trim());

/** A column has to be as wide as the longest number that is not cut, where there is little room. */
const DIGITS = { least: 4, most: 8 };

const widthFor = (of: readonly Ref[], { typed }: Editing): CSSProperties => {
  const lengths = of.map((ref) => typed.get(ref)?.text.length ?? 0);
  const longest = Math.max(DIGITS.least, ...lengths);
  return { '--digits': Math.min(longest, DIGITS.most) } as CSSProperties;
};

/** Fields into any of which a copied table can be pasted, and a larger one for it below them. */
export function TablePaste(props: Props) {
  const { what, name, take, done, fault, children, of, editing, beside } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // It opens below what was pressed, which may be out of sight.
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  const pasteIn = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    take(text);
  };
  const takeOver = () => {
    if (!take(field.current?.value ?? '')) return field.current?.focus();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div className="fields" style={widthFor(of, editing)} onPaste={pasteIn}>
        {children}
      </div>
      <NumberFaults of={of} editing={editing} />
      <div className="beside">
        {beside}
        <button
          type="button"
          ref={button}
          aria-label={words.pasteInto(what)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words.paste}
        </button>
        <output>{done}</output>
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

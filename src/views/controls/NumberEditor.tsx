import { type CSSProperties, type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { backstep } from '../../store';
import { spoken, typed } from '../../tex';
import { editing } from '../gestures/editing';
import { useObservable } from '../useView';
import { refusals } from '../words';

/** The field in which a number is typed, laid over the place that the number has. */
export function NumberEditor() {
  const edited = useObservable(editing);
  return edited && <Field key={edited.ref} of={edited.ref} at={edited.at} />;
}

const focusOn = (element: Element) => {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
};

/** How wide the field is at least, in letters. */
const WIDTH = 7.5;

function Field({ of, at }: { of: string; at: Element }) {
  const view = backstep.view();
  const id = useId();
  const [text, setText] = useState(() => String(view.network.parameters[of]).replace('-', '−'));
  const [refused, setRefused] = useState<string | null>(null);
  const [{ left, top, width, height }, setBox] = useState(() => at.getBoundingClientRect());
  useEffect(() => {
    const follow = () => setBox(at.getBoundingClientRect());
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true };
    window.addEventListener('resize', follow, options);
    window.addEventListener('scroll', follow, options);
    return () => listening.abort();
  }, [at]);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const close = () => {
    editing.set(null);
    focusOn(at);
  };
  const submit = (event: Pick<FormEvent, 'preventDefault'>) => {
    event.preventDefault();
    const result = typed(text);
    if ('refusal' in result) return setRefused(refusals[result.refusal]);
    backstep.setNumber(of, result.value);
    close();
  };
  /** Elsewhere clicked: a good number is taken, any other leaves the old one. */
  const leave = () => {
    if (!editing.get()) return;
    const result = typed(text);
    if ('value' in result) backstep.setNumber(of, result.value);
    editing.set(null);
  };
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const fieldWidth = Math.max(width, WIDTH * letter);
  const fieldLeft = Math.min(
    Math.max(8, left + width / 2 - fieldWidth / 2),
    window.innerWidth - fieldWidth - 8,
  );
  const style = {
    '--left': `${fieldLeft}px`,
    left: fieldLeft,
    top: top + height / 2,
    width: fieldWidth,
  } as CSSProperties;
  return (
    <form className="number-editor" style={style} onSubmit={submit} noValidate>
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={spoken(of, view.notation, view.trace.layout)}
        aria-invalid={refused !== null}
        aria-describedby={refused ? id : undefined}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setRefused(null);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') close();
          if (event.key !== 'Tab') return;
          // What cannot be taken is said, and stays to be mended.
          if ('refusal' in typed(text)) return submit(event);
          // From the number on, not from the end of the page, where this field stands.
          leave();
          focusOn(at);
        }}
      />
      {refused && (
        <p id={id} className="refusal" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}

import { type FormEvent, useCallback, useId, useState } from 'react';
import { backstep } from '../../store';
import { spoken, typed } from '../../tex';
import { editing } from '../editing';
import { useObservable } from '../useView';
import { refusals } from '../words';

/** The field in which a number is typed, laid over the place that the number has. */
export function NumberEditor() {
  const edited = useObservable(editing);
  return edited && <Field key={edited.ref} of={edited.ref} at={edited.at} />;
}

function Field({ of, at }: { of: string; at: Element }) {
  const view = backstep.view();
  const id = useId();
  const [text, setText] = useState(() => String(view.network.parameters[of]).replace('-', '−'));
  const [refused, setRefused] = useState<string | null>(null);
  const [{ left, top, width, height }] = useState(() => at.getBoundingClientRect());
  const focus = useCallback((input: HTMLInputElement) => {
    input.focus();
    input.select();
  }, []);
  const close = () => {
    editing.set(null);
    if (at instanceof HTMLElement || at instanceof SVGElement) at.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const result = typed(text);
    if ('refusal' in result) return setRefused(refusals[result.refusal]);
    backstep.setNumber(of, result.value);
    close();
  };
  /** Elsewhere clicked: a good number is taken, any other leaves the old one. */
  const leave = () => {
    const result = typed(text);
    if ('value' in result) backstep.setNumber(of, result.value);
    editing.set(null);
  };
  const fieldWidth = Math.max(width, 120);
  const style = {
    left: Math.min(
      Math.max(8, left + width / 2 - fieldWidth / 2),
      window.innerWidth - fieldWidth - 8,
    ),
    top: top + height / 2 - 18,
    width: fieldWidth,
  };
  return (
    <form className="number-editor" style={style} onSubmit={submit} noValidate>
      <input
        ref={focus}
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
          if (event.key === 'Escape') close();
        }}
      />
      {refused && (
        <p id={id} role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}

import type { Ref } from '../../engine';
import { written } from '../../store/network';
import type { Editing } from './editing';

type Props = {
  of: Ref;
  editing: Editing;
  /** Its id, where its name stands beside it. */
  id?: string;
  onFocus?: () => void;
};

/** The id of the sentence that says what is wrong with a number. */
export const faultId = (ref: Ref): string => `fault-${ref}`;

/** A field for one number of the network. */
export function NumberField({ of, editing, id, onFocus }: Props) {
  const { typed, change, nameOf } = editing;
  const { text = '', refusal = null } = typed.get(of) ?? {};
  return (
    <input
      className="number-field"
      id={id}
      inputMode="text"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      aria-label={id ? undefined : nameOf(of)}
      aria-invalid={refusal !== null || undefined}
      aria-describedby={refusal === null ? undefined : faultId(of)}
      value={text}
      onFocus={onFocus}
      onChange={({ target }) => change((draft) => written(draft, of, target.value))}
    />
  );
}

import { useId } from 'react';

type Props<Value extends string> = {
  label: string;
  options: Readonly<Record<Value, string>>;
  value: Value;
  /** The id of the sentence that says what is wrong with what is chosen. */
  faultId?: string | undefined;
  /** Whether its name stands above it, or is only read aloud. */
  isNamed?: boolean;
  onChange: (value: Value) => void;
};

/** One of several, in a list that opens. */
export function Select<Value extends string>({
  label,
  options,
  value,
  faultId,
  isNamed = true,
  onChange,
}: Props<Value>) {
  const id = useId();
  return (
    <div className="select">
      <label htmlFor={id} className={isNamed ? undefined : 'sr-only'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-invalid={faultId !== undefined || undefined}
        aria-describedby={faultId}
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {(Object.entries(options) as [Value, string][]).map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

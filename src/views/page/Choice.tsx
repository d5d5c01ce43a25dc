import type { ReactNode } from 'react';

type Props<Value extends string> = {
  name: string;
  legend: string;
  options: Readonly<Record<Value, string>>;
  value: Value;
  onChange: (value: Value) => void;
  /** What belongs to the one that is chosen. */
  children?: ReactNode;
};

/** One of a few: a group of radio buttons. */
export function Choice<Value extends string>({
  name,
  legend,
  options,
  value,
  onChange,
  children,
}: Props<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.entries(options) as [Value, string][]).map(([each, label]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          {label}
        </label>
      ))}
      {children}
    </fieldset>
  );
}

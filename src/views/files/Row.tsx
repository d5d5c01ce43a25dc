import { type ReactNode, useId } from 'react';
import { type FormatName, filesWords as words } from './words';

type Action = {
  label: string;
  /** Its name beside that of what it is done with. */
  name: (format: string) => string;
  does: () => void;
};

type Props = {
  name: FormatName;
  actions: readonly Action[];
  /** What came of the last of them, or why none can be done. */
  said: string;
  /** Whether none can be done now; or the id of what says why, where that is not said here. */
  off?: boolean | string;
  children?: ReactNode;
};

/** One thing to take away: what it is for, and how it is taken. */
export function Row({ name, actions, said, off = false, children }: Props) {
  const format = words.formats[name];
  const why = useId();
  return (
    <div className="format">
      <div>
        <h4>{format.name}</h4>
        <p>{format.text}</p>
        {children}
        <output id={why}>{said}</output>
      </div>
      <div className="ways">
        {actions.map((action) => (
          <button
            key={action.label}
            type="button"
            aria-label={action.name(format.name)}
            aria-disabled={off !== false}
            aria-describedby={off === true ? why : off || undefined}
            onClick={off ? undefined : action.does}
          >
            {action.label}
          </button>
        ))}
      </div>
    </div>
  );
}

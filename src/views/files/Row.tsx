import type { ReactNode } from 'react';
import { type FormatName, filesWords as words } from './words';

type Action = {
  label: string;
  /** Its name beside that of what it is done with. */
  name: (format: string) => string;
  does: () => void;
  /** Whether it cannot be done now. */
  off?: boolean;
};

type Props = {
  name: FormatName;
  actions: readonly Action[];
  /** What came of the last of them. */
  said: string;
  children?: ReactNode;
};

/** One thing to take away: what it is for, and how it is taken. */
export function Row({ name, actions, said, children }: Props) {
  const format = words.formats[name];
  return (
    <div className="format">
      <div>
        <h4>{format.name}</h4>
        <p>{format.text}</p>
        {children}
        <output>{said}</output>
      </div>
      <div className="ways">
        {actions.map((action) => (
          <button
            key={action.label}
            type="button"
            aria-label={action.name(format.name)}
            aria-disabled={action.off}
            onClick={() => !action.off && action.does()}
          >
            {action.label}
          </button>
        ))}
      </div>
    </div>
  );
}

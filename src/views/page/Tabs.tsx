import type { KeyboardEvent, ReactNode } from 'react';
import './panel.css';

type Tab<Id extends string> = { id: Id; label: string; panel: ReactNode };

type Props<Id extends string> = {
  /** What the tabs are about, for who does not see them. */
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** Stands at the end of the row of tabs. */
  beside: ReactNode;
};

/** Tabs as the ARIA practices have them: arrows move between them, one panel is there at a time. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, beside }: Props<Id>) {
  const current = tabs.find(({ id }) => id === chosen);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const place = tabs.findIndex(({ id }) => id === chosen);
    const places: Record<string, number> = {
      ArrowRight: (place + 1) % tabs.length,
      ArrowLeft: (place + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[places[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div className="tab-bar">
        <div role="tablist" aria-label={label} onKeyDown={move}>
          {tabs.map(({ id, label }) => (
            <button
              key={id}
              id={`tab-${id}`}
              type="button"
              role="tab"
              aria-selected={id === chosen}
              aria-controls="tab-panel"
              tabIndex={id === chosen ? 0 : -1}
              onClick={() => onChoose(id)}
            >
              {label}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div className="tab-body">
        <div className="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
          {current?.panel}
        </div>
      </div>
    </>
  );
}

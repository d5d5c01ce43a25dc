import { type KeyboardEvent, type ReactNode, useState } from 'react';
import './panel.css';

type Tab = { id: string; label: string; panel: ReactNode };

/** Tabs as the ARIA practices have them: arrows move between them, one panel is there at a time. */
export function Tabs({ tabs, beside }: { tabs: readonly Tab[]; beside: ReactNode }) {
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const current = tabs.find(({ id }) => id === chosen);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const place = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[(place + by + tabs.length) % tabs.length];
    setChosen(next?.id);
    document.getElementById(`tab-${next?.id}`)?.focus();
  };
  return (
    <>
      <div className="tab-bar">
        <div role="tablist" onKeyDown={move}>
          {tabs.map(({ id, label }) => (
            <button
              key={id}
              id={`tab-${id}`}
              type="button"
              role="tab"
              aria-selected={id === chosen}
              aria-controls="tab-panel"
              tabIndex={id === chosen ? 0 : -1}
              onClick={() => setChosen(id)}
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

import { useState } from 'react';
import { laterView } from '../page/laterView';
import { useView } from '../useView';
import { words } from '../words';
import './nudge.css';
import { nudged } from './nudged';

const Comparison = laterView(async () => (await import('./Comparison')).Comparison);

/** The slope of the present step, compared with what a nudge of the parameter does to the error. */
export function Nudge() {
  const ref = useView(nudged);
  const [open, setOpen] = useState(false);
  if (ref === null) return null;
  return (
    <details
      className="nudge"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.nudge}</summary>
      {open && <Comparison key={ref} of={ref} />}
    </details>
  );
}

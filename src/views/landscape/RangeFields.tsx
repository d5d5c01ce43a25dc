import { useId, useState } from 'react';
import type { Section } from '../../engine';
import { backstep } from '../../store';
import { typed } from '../../tex';
import { refusals } from '../words';
import { words } from './words';

type Axis = 'xRange' | 'yRange';

/** The two ends of an axis, to be typed. What does not fit leaves them as they were. */
export function RangeFields({ axis, section }: { axis: Axis; section: Section }) {
  const [refused, setRefused] = useState<{ text: string; end: number } | null>(null);
  const id = useId();
  const range = section[axis];
  const take = (end: number, text: string): boolean => {
    const result = typed(text);
    if ('refusal' in result) {
      setRefused({ text: refusals[result.refusal], end });
      return false;
    }
    const next =
      end === 0 ? ([result.value, range[1]] as const) : ([range[0], result.value] as const);
    if (!(next[0] < next[1])) {
      setRefused({ text: words.reversed, end });
      return false;
    }
    setRefused(null);
    if (next[end] !== range[end]) backstep.setPlane({ [axis]: next });
    return true;
  };
  return (
    <>
      <span className="range">
        {[0, 1].map((end) => (
          <span key={end}>
            {end === 1 && words.to}{' '}
            <Field
              value={range[end] ?? 0}
              label={words.ends[axis][end] ?? ''}
              problem={refused?.end === end ? id : null}
              onTake={(text) => take(end, text)}
              onKeep={() => setRefused(null)}
            />
          </span>
        ))}
      </span>
      {refused && (
        <span id={id} className="refused" role="alert">
          {refused.text}
        </span>
      )}
    </>
  );
}

type FieldProps = {
  value: number;
  label: string;
  /** The id of what is said against what was typed. */
  problem: string | null;
  onTake: (text: string) => boolean;
  onKeep: () => void;
};

function Field({ value, label, problem, onTake, onKeep }: FieldProps) {
  const given = String(value).replace('-', '−');
  /** What is being typed; null shows the end as it is. */
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    setDraft(null);
    onKeep();
  };
  const take = (): boolean => {
    const taken = draft === null || onTake(draft);
    if (taken) setDraft(null);
    return taken;
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={problem !== null}
      aria-describedby={problem ?? undefined}
      value={draft ?? given}
      onChange={({ target }) => {
        setDraft(target.value);
        onKeep();
      }}
      onBlur={() => {
        // Elsewhere clicked: a good number is taken, any other leaves the old one.
        if (!take()) keep();
      }}
      onKeyDown={({ key, nativeEvent }) => {
        if (nativeEvent.isComposing) return;
        if (key === 'Enter') take();
        // Before the focus goes, since what changes on the page meanwhile would lead it astray.
        if (key === 'Tab' && !take()) keep();
        if (key === 'Escape') keep();
      }}
    />
  );
}

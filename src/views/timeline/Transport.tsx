import type { ReactNode } from 'react';
import type { Pace } from '../../lesson';
import { backstep, SPEEDS, type Speed } from '../../store';
import { useChoice, useView } from '../useView';
import { paceNames, speedNames, words } from '../words';

const speeds = (which: (of: Speed['of']) => boolean) =>
  [...SPEEDS]
    .filter(([, { of }]) => which(of))
    .map(([id]) => (
      <option key={id} value={id}>
        {speedNames[id]}
      </option>
    ));

/** First, Back, Next, Last, Play, its speed, and how much one step holds. */
/** @param beside stands at the end of the bar that stays on a small screen */
export function Transport({ beside }: { beside: ReactNode }) {
  const index = useView((view) => view.index);
  const count = useView((view) => view.lesson.steps.length);
  const playing = useChoice((state) => state.playing);
  const working = useChoice((state) => state.work !== null);
  const speed = useChoice((state) => state.speed);
  const pace = useChoice((state) => state.pace);
  const atStart = index === 0;
  const held = useView((view) => view.held);
  const atEnd = index === count - 1 && !held;

  const { transport } = words;
  return (
    <div className="transport">
      <div className="steps">
        <button type="button" aria-disabled={atStart} onClick={backstep.first}>
          {transport.first}
        </button>
        <button type="button" aria-disabled={atStart} onClick={backstep.back}>
          {transport.back}
        </button>
        <button type="button" className="primary" aria-disabled={atEnd} onClick={backstep.next}>
          {transport.next}
        </button>
        <button type="button" aria-disabled={atEnd} onClick={backstep.last}>
          {transport.last}
        </button>
        <span className="place">
          {index + 1} / {count}
        </span>
        {beside}
      </div>
      <button type="button" className="play" onClick={backstep.togglePlaying}>
        {working ? transport.stop : playing ? transport.pause : transport.play}
      </button>
      <label>
        <span>{transport.speed}</span>
        <select value={speed} onChange={({ target }) => backstep.setSpeed(target.value)}>
          <optgroup label={transport.steps}>{speeds((of) => of === 'steps')}</optgroup>
          <optgroup label={transport.rounds}>{speeds((of) => of !== 'steps')}</optgroup>
        </select>
      </label>
      <label>
        <span>{transport.pace}</span>
        <select value={pace} onChange={({ target }) => backstep.setPace(target.value as Pace)}>
          {Object.entries(paceNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

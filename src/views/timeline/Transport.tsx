import { useEffect } from 'react';
import type { Pace } from '../../lesson';
import { backstep, SPEEDS } from '../../store';
import { useChoice, useView } from '../useView';
import { paceNames, words } from '../words';

/** First, Back, Next, Last, Play, its speed, and how much one step holds. */
export function Transport() {
  const index = useView((view) => view.index);
  const count = useView((view) => view.lesson.steps.length);
  const playing = useChoice((state) => state.playing);
  const speed = useChoice((state) => state.speed);
  const pace = useChoice((state) => state.pace);
  const atStart = index === 0;
  const atEnd = index === count - 1;

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(backstep.playOn, 1000 / speed);
    return () => clearInterval(timer);
  }, [playing, speed]);

  const { transport } = words;
  return (
    <div className="transport">
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
      <button type="button" className="play" onClick={backstep.togglePlaying}>
        {playing ? transport.pause : transport.play}
      </button>
      <label>
        <span>{transport.speed}</span>
        <select value={speed} onChange={({ target }) => backstep.setSpeed(Number(target.value))}>
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {each} {transport.aSecond}
            </option>
          ))}
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
      <output className="place">
        {index + 1} / {count}
      </output>
    </div>
  );
}

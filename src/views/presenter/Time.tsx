import { backstep, elapsed } from '../../store';
import { writeText } from '../text/writeText';
import { useChoice } from '../useView';
import { clockText } from './clockText';
import { words } from './words';

/** How often the clocks are looked at, in ms: so late a second may be shown. */
const LOOK = 200;

/** How long the lecture has taken, and what time it is. */
export function Time() {
  const running = useChoice((state) => state.timer.since !== null);
  const { time } = words;
  return (
    <fieldset className="time" aria-label={time.label}>
      <span
        className="elapsed"
        role="timer"
        aria-live="off"
        aria-label={time.elapsed}
        ref={showElapsed}
      />
      <button type="button" onClick={() => backstep.toggleTimer(Date.now())}>
        {running ? time.pause : time.start}
      </button>
      <button type="button" onClick={() => backstep.resetTimer(Date.now())}>
        {time.reset}
      </button>
      <time className="now" title={time.now} ref={showNow} />
    </fieldset>
  );
}

/** The stopwatch answers a press at once. */
function showElapsed(element: HTMLElement): () => void {
  const show = () =>
    writeText(element, clockText(elapsed(backstep.store.getState().timer, Date.now())));
  const stop = always(show);
  const unsubscribe = backstep.store.subscribe(show);
  return () => {
    stop();
    unsubscribe();
  };
}

const showNow = (element: HTMLTimeElement): (() => void) =>
  always(() => {
    const now = new Date();
    writeText(element, now.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  });

/** Does something now, and as time goes on. Returns the undo. */
function always(show: () => void): () => void {
  show();
  const timer = setInterval(show, LOOK);
  return () => clearInterval(timer);
}

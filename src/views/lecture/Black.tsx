import { backstep } from '../../store';
import { words } from '../words';

/** Nothing to look at but who speaks. */
export function Black() {
  return (
    <button type="button" className="black" onClick={backstep.toggleBlack}>
      <span className="sr-only">{words.lecture.isBlack}</span>
    </button>
  );
}

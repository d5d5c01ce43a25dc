import { backstep } from '../../store';
import { useView } from '../useView';
import { pairsWords as words } from './words';
import './pairs.css';

/**
 * The training pairs in a row: of a batch the one that the steps follow is chosen, online the one
 * whose turn it is is shown.
 */
export function Pairs() {
  const count = useView(({ network }) => network.pairs ?? 1);
  const turn = useView(({ network }) => network.turn);
  const walk = useView((view) => view.walk);
  const all = Array.from({ length: count }, (_, place) => place + 1);
  if (turn !== undefined) {
    return (
      <p className="pairs">
        <span>{words.turn(turn, count)}</span>
        <span className="pair-row" aria-hidden="true">
          {all.map((pair) => (
            <span key={pair} className={pair === turn ? 'pair now' : 'pair'}>
              {pair}
            </span>
          ))}
        </span>
      </p>
    );
  }
  return (
    <fieldset className="pairs">
      <legend>{words.follow}</legend>
      <span className="pair-row">
        {all.map((pair) => (
          <label key={pair} className={pair === walk ? 'pair now' : 'pair'}>
            <input
              type="radio"
              name="walk"
              aria-label={words.pair(pair)}
              checked={pair === walk}
              onChange={() => backstep.setWalk(pair)}
            />
            {pair}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

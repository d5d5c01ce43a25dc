import { MOST_ROUNDS } from '../../engine';
import { isBeyond } from '../../store';
import { counted } from '../../tex';
import { useView } from '../useView';
import { stillness, words } from '../words';

/** Where training can go no further, since which round, and why; and where numbers have no end. */
export function RoundStatus() {
  const text = useView((view) => {
    const { rounds } = words;
    const { still, broke } = view.run;
    const { round } = view;
    const beyond = isBeyond(view) ? rounds.beyond : '';
    if (broke !== null && round >= broke) return `${rounds.broke(counted(broke))} ${beyond}`;
    if (beyond) return beyond;
    if (still && round >= still.since) {
      return rounds.still(counted(still.since)) + stillness[still.why];
    }
    return round >= MOST_ROUNDS ? rounds.full(counted(MOST_ROUNDS)) : '';
  });
  return (
    <p className="round-status" role="status">
      {text}
    </p>
  );
}

import { MOST_ROUNDS } from '../../engine';
import { counted } from '../../tex';
import { useView } from '../useView';
import { stillness, words } from '../words';

/** Where training can go no further: since which round, and why. */
export function RoundStatus() {
  const text = useView(({ run: { still, broke }, round }) => {
    const { rounds } = words;
    if (broke !== null && round >= broke) return rounds.broke(counted(broke));
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

import { backstep } from '../../store';
import { useChoice } from '../useView';
import { words } from '../words';

/** As much of a broken field as is worth showing. */
const SHOWN = 40;
const MOST = 4;

/** Names what a link held that could not be used. */
export function Notice() {
  const ignored = useChoice((state) => state.ignored);
  if (ignored.length === 0) return null;
  const named = ignored
    .slice(0, MOST)
    .map((field) => (field.length > SHOWN ? `${field.slice(0, SHOWN)}…` : field));
  if (ignored.length > MOST) named.push(`+ ${ignored.length - MOST}`);
  return (
    <p className="notice" role="status">
      {words.ignored} <strong>{named.join(', ')}</strong>{' '}
      <button type="button" onClick={backstep.dismissNotice}>
        {words.dismiss}
      </button>
    </p>
  );
}

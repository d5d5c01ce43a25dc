import { words } from '../words';

/** Says that the browser did not open the lecturer's window. */
export function Blocked({ onDismiss }: { onDismiss: () => void }) {
  return (
    <p className="notice blocked" role="alert">
      {words.lecture.blocked}{' '}
      <button type="button" onClick={onDismiss}>
        {words.dismiss}
      </button>
    </p>
  );
}

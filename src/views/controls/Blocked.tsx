import { words } from '../words';
import { noticeWords } from './noticeWords';

/** Says that the lecturer's window did not open, and why. */
export function Blocked({ onDismiss }: { onDismiss: () => void }) {
  return (
    <p className="notice blocked" role="alert">
      {import.meta.env.MODE === 'single' ? noticeWords.alone : noticeWords.blocked}{' '}
      <button type="button" onClick={onDismiss}>
        {words.dismiss}
      </button>
    </p>
  );
}

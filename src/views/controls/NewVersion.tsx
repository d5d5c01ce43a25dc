import { newVersion } from '../page/newVersion';
import { noticeWords as words } from './noticeWords';
import './newVersion.css';

/** Says that there is a new version of the page, and takes it when the reader wants it. */
export function NewVersion({ onTake }: { onTake: () => void }) {
  return (
    <p className="notice news" role="status">
      {words.isNew}{' '}
      <button type="button" onClick={onTake}>
        {words.take}
      </button>{' '}
      <button type="button" onClick={() => newVersion.set(null)}>
        {words.later}
      </button>
    </p>
  );
}

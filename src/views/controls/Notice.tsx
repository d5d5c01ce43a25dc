import { Fragment } from 'react';
import { backstep, type Ignored, shortened } from '../../store';
import { newVersion } from '../page/newVersion';
import { useChoice, useObservable } from '../useView';
import { whys, words } from '../words';
import { Blocked } from './Blocked';
import { NewVersion } from './NewVersion';
import { noticeWords } from './noticeWords';

/** So many broken fields are named, more are counted. */
const MOST = 4;

/**
 * Names what a link held that could not be used, and says why; else, that there is a new version.
 * @param onDismiss given where the lecturer's window was blocked, which is said instead
 */
export function Notice({ onDismiss }: { onDismiss?: () => void }) {
  const ignored = useChoice((state) => state.ignored);
  const take = useObservable(newVersion);
  if (onDismiss) return <Blocked onDismiss={onDismiss} />;
  if (ignored.length === 0) return take && <NewVersion onTake={take} />;
  return (
    <p className="notice" role="status">
      {leadOf(ignored)}{' '}
      {ignored.slice(0, MOST).map(({ text, why, says }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same part may stand there twice
        <Fragment key={index}>
          {index > 0 && '; '}
          <strong>{shortened(text)}</strong>:{' '}
          {why === 'no network' ? says.replace(/\.$/, '') : whys[why]}
        </Fragment>
      ))}
      {ignored.length > MOST && `; + ${ignored.length - MOST}`}.{' '}
      <button type="button" onClick={backstep.dismissNotice}>
        {words.dismiss}
      </button>
    </p>
  );
}

function leadOf(ignored: readonly Ignored[]): string {
  if (ignored.some(({ says }) => says)) return noticeWords.refused;
  return ignored.every(({ why }) => why === 'no share') ? noticeWords.mind : words.ignored;
}

import { preferences } from '../../store';
import { attemptAddress } from '../page/linkAddress';
import { useCopied } from '../page/useCopied';
import { usePreference } from '../useView';
import { saveRecord } from './record';
import { practiceWords as words } from './words';

/** What can be done with the learner's own numbers: nothing leaves the device by itself. */
export function Keeping() {
  const keeps = usePreference('keeps');
  const { said, copy } = useCopied(attemptAddress);
  return (
    <details className="keeping">
      <summary>{words.keeping}</summary>
      <p className="practice-ways">
        <button type="button" onClick={saveRecord}>
          {words.save}
        </button>
        <button type="button" onClick={copy}>
          {words.send}
        </button>
        <output>{said && words.copied[said]}</output>
      </p>
      <label>
        <input
          type="checkbox"
          checked={keeps}
          onChange={({ target }) => preferences.prefer({ keeps: target.checked })}
        />{' '}
        {words.keep}
      </label>
    </details>
  );
}

import { preferences, type Theme } from '../../store';
import { Choice } from '../page/Choice';
import { Dialog } from '../page/Dialog';
import { usePreference } from '../useView';
import { displayWords as labels, themeNames } from './displayWords';
import './display.css';

/** How the page looks and sounds on this screen. */
export function DisplayDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={labels.title} closeLabel={labels.close} onClose={onClose}>
      <div className="choices display">
        <Choice<Theme>
          name="theme"
          legend={labels.theme}
          options={themeNames}
          value={usePreference('theme')}
          onChange={(theme) => preferences.prefer({ theme })}
        />
        <Switch of="sound" />
        <Switch of="letters" />
      </div>
    </Dialog>
  );
}

function Switch({ of }: { of: 'sound' | 'letters' }) {
  return (
    <label>
      <input
        type="checkbox"
        checked={usePreference(of)}
        onChange={({ target }) => preferences.prefer({ [of]: target.checked })}
      />
      {labels[of]}
    </label>
  );
}

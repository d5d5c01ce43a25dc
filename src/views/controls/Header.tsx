import { backstep, errorChange, type View } from '../../store';
import { changeText } from '../../tex';
import { Painted } from '../text/Painted';
import { NumberText } from '../text/Quantity';
import { writeText } from '../text/writeText';
import { useHistory, usePreference, useView } from '../useView';
import { words } from '../words';
import { Eta } from './Eta';
import { Menu } from './Menu';
import { Share } from './Share';
import './controls.css';

type Props = {
  onDialog: (dialog: 'notation' | 'display' | 'keys') => void;
  onPrint: () => void;
};

/** The total error: the new one, and what the round has changed, as soon as that is known. */
function TotalError() {
  const renewed = useView((view) => errorChange(view) !== null);
  return (
    <span className="total">
      {words.totalError} <NumberText of={renewed ? 'E_total+' : 'E_total'} always />
      {renewed && <Painted className="change" paint={paintChange} />}
    </span>
  );
}

function paintChange(element: Element, view: View): void {
  const change = errorChange(view) ?? 0;
  writeText(element, changeText(change, view.notation));
}

/** The name, the learning rate, the total error, and what can be done from everywhere. */
export function Header({ onDialog, onPrint }: Props) {
  const { undo, redo } = useHistory();
  const letters = usePreference('letters');
  const { header } = words;
  return (
    <header className="header">
      <h1>{words.name}</h1>
      <p className="status">
        <Eta />
        <TotalError />
      </p>
      <div className="tools">
        <button type="button" aria-disabled={undo === 0} onClick={backstep.undo}>
          {header.undo}
        </button>
        <button type="button" aria-disabled={redo === 0} onClick={backstep.redo}>
          {header.redo}
        </button>
        <Menu>
          <button type="button" title={header.articleHint} onClick={backstep.articleNumbers}>
            {header.article}
          </button>
          <button type="button" title={header.randomHint} onClick={() => backstep.randomNumbers()}>
            {header.random}
          </button>
          <button
            type="button"
            aria-keyshortcuts={letters ? 'L' : undefined}
            onClick={backstep.toggleLecture}
          >
            {header.lecture}
          </button>
          <button type="button" onClick={() => onDialog('notation')}>
            {header.notation}
          </button>
          <button type="button" onClick={() => onDialog('display')}>
            {header.display}
          </button>
          <Share />
          <button type="button" title={header.printHint} onClick={onPrint}>
            {header.print}
          </button>
          <button
            type="button"
            onClick={() => onDialog('keys')}
            aria-keyshortcuts={letters ? '?' : undefined}
          >
            {header.keys}
          </button>
        </Menu>
      </div>
    </header>
  );
}

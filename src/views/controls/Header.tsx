import { backstep, errorChange, type View } from '../../store';
import { changeText } from '../../tex';
import { Painted } from '../text/Painted';
import { NumberText } from '../text/Quantity';
import { writeText } from '../text/writeText';
import { useChoice, useHistory, usePreference, useView } from '../useView';
import { words } from '../words';
import { Eta } from './Eta';
import { Menu } from './Menu';
import './controls.css';

type Props = {
  onDialog: (
    dialog: 'network' | 'notation' | 'display' | 'keys' | 'worksheets' | 'share' | 'open' | 'save',
  ) => void;
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

type StepBackProps = { name: string; left: number; onClick: () => void };

/** Undo or, the same arrow the other way round, redo; `left` is how many there are. */
function StepBack({ name, left, onClick }: StepBackProps) {
  return (
    <button
      type="button"
      className="icon"
      title={name}
      aria-label={name}
      aria-disabled={left === 0}
      onClick={onClick}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M7 3 3 7l4 4M3 7h9a4.5 4.5 0 0 1 0 9H7" />
      </svg>
    </button>
  );
}

/** The name, the learning rate, the total error, and what can be done from everywhere. */
export function Header({ onDialog, onPrint }: Props) {
  const { undo, redo } = useHistory();
  const letters = usePreference('letters');
  const practising = useChoice((state) => state.practising);
  const { header } = words;
  // Needed often: in the row where that has room, else in the menu as well.
  const often = (
    <div className="often">
      <StepBack name={header.redo} left={redo} onClick={backstep.redo} />
      <button
        type="button"
        className="lead"
        aria-keyshortcuts={letters ? 'L' : undefined}
        onClick={backstep.toggleLecture}
      >
        {header.lecture}
      </button>
      <button type="button" onClick={() => onDialog('notation')}>
        {header.notation}
      </button>
      <button type="button" onClick={() => onDialog('share')}>
        {header.share}
      </button>
    </div>
  );
  return (
    <header className="header">
      <h1>{words.name}</h1>
      <p className="status">
        <Eta />
        <TotalError />
      </p>
      <div className="tools">
        <StepBack name={header.undo} left={undo} onClick={backstep.undo} />
        {often}
        <Menu>
          {often}
          <button
            type="button"
            aria-pressed={practising}
            aria-keyshortcuts={letters ? 'A' : undefined}
            onClick={backstep.toggleAsks}
          >
            {header.practise}
          </button>
          <button type="button" onClick={() => onDialog('network')}>
            {header.network}
          </button>
          <button type="button" onClick={backstep.articleNumbers}>
            {header.article}
          </button>
          <button type="button" title={header.randomHint} onClick={() => backstep.randomNumbers()}>
            {header.random}
          </button>
          <button type="button" onClick={() => onDialog('open')}>
            {header.open}
          </button>
          <button type="button" onClick={() => onDialog('save')}>
            {header.save}
          </button>
          <button type="button" onClick={() => onDialog('display')}>
            {header.display}
          </button>
          <button type="button" title={header.printHint} onClick={onPrint}>
            {header.print}
          </button>
          <button type="button" onClick={() => onDialog('worksheets')}>
            {header.worksheets}
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

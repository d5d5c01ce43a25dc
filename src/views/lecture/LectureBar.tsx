import { backstep, canGoBack, canGoOn, hasAnswers, isAtEnd, shownTab, type Tab } from '../../store';
import { useChoice, useView } from '../useView';
import { words } from '../words';

/** What a lecture needs besides the steps, done elsewhere. */
export type Tools = {
  openPresenter(): void;
  toggleFullScreen(): void;
  openNotation(): void;
};

type Props = {
  tools: Tools;
  /** Whether a number that the room has called out can be typed. */
  checks: boolean;
  onChecks: () => void;
};

/** How far the round is, and the buttons: they go with the pointer when it rests. */
export function LectureBar({ tools, checks, onChecks }: Props) {
  const index = useView((view) => view.index);
  const count = useView((view) => view.lesson.steps.length);
  const goesBack = useView(canGoBack);
  const goesOn = useView(canGoOn);
  const atEnd = useView(isAtEnd);
  const tab = useChoice(shownTab);
  const answers = useChoice(hasAnswers);
  const asks = useChoice((state) => state.asks);
  const { lecture } = words;
  return (
    <footer className="lecture-bar">
      <progress
        className="lecture-progress"
        max={count}
        value={index + 1}
        aria-label={words.timeline}
      />
      <fieldset className="lecture-tools" aria-label={lecture.tools}>
        <button type="button" aria-disabled={!goesBack} onClick={backstep.back}>
          {lecture.back}
        </button>
        <button type="button" aria-disabled={!goesOn} onClick={backstep.next}>
          {atEnd && goesOn ? lecture.nextRound : lecture.next}
        </button>
        <label>
          <span className="sr-only">{lecture.shown}</span>
          <select value={tab} onChange={({ target }) => backstep.setTab(target.value as Tab)}>
            {(Object.keys(words.tabs) as Tab[])
              .filter((each) => answers || each !== 'answers')
              .map((each) => (
                <option key={each} value={each}>
                  {words.tabs[each]}
                </option>
              ))}
          </select>
        </label>
        <button type="button" aria-pressed={asks} onClick={backstep.toggleAsks}>
          {lecture.asks}
        </button>
        <button type="button" aria-pressed={checks} onClick={onChecks}>
          {lecture.check}
        </button>
        <button type="button" onClick={backstep.toggleBlack}>
          {lecture.black}
        </button>
        <button type="button" onClick={tools.toggleFullScreen}>
          {lecture.fullScreen}
        </button>
        <button type="button" onClick={tools.openPresenter}>
          {lecture.presenter}
        </button>
        <button type="button" onClick={tools.openNotation}>
          {lecture.notation}
        </button>
        <button type="button" onClick={() => backstep.leave()}>
          {lecture.leave}
        </button>
      </fieldset>
    </footer>
  );
}

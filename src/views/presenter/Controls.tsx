import { useCallback } from 'react';
import { phaseNames, phases, stepName } from '../../lesson';
import { backstep, canGoBack, canGoOn, canTrain } from '../../store';
import { counted } from '../../tex';
import { focusedByKeys } from '../gestures/focusedByKeys';
import { Painted } from '../text/Painted';
import { plainText } from '../text/Quantity';
import { writeText } from '../text/writeText';
import { useChoice, useView } from '../useView';
import { words } from './words';

/** What the lecturer does with the lesson window, from here. */
export function Controls() {
  const goesBack = useView(canGoBack);
  const goesOn = useView(canGoOn);
  const held = useView((view) => view.held);
  const lecture = useChoice((state) => state.lecture);
  const asks = useChoice((state) => state.asks);
  const black = useChoice((state) => state.black);
  const { controls } = words;
  const next = black ? controls.brighten : held ? controls.show : controls.next;
  return (
    <footer className="presenter-controls">
      <div className="pair moves-on">
        <button type="button" aria-disabled={!goesBack && !black} onClick={backstep.back}>
          {controls.back}
        </button>
        <button
          type="button"
          className="primary"
          aria-disabled={!goesOn && !black}
          onClick={backstep.next}
        >
          {next}
        </button>
      </div>
      <StepList />
      <Rounds />
      <div className="pair">
        <button type="button" aria-pressed={lecture} onClick={backstep.toggleLecture}>
          {controls.lecture}
        </button>
        <button type="button" aria-pressed={asks} onClick={backstep.toggleAsks}>
          {controls.asks}
        </button>
        <button
          type="button"
          aria-pressed={black}
          // A screen of one's own does not go black.
          aria-disabled={!lecture}
          onClick={backstep.toggleBlack}
        >
          {controls.black}
        </button>
      </div>
    </footer>
  );
}

/** All steps, to go to any. */
function StepList() {
  const lesson = useView((view) => view.lesson);
  const index = useView((view) => view.index);
  const notation = useView((view) => view.notation);
  const host = useCallback((element: HTMLSelectElement) => {
    const listening = new AbortController();
    const { signal } = listening;
    const byKeys = focusedByKeys(element, element, signal);
    // Keys that follow a choice by the pointer are meant for the lesson.
    const leave = () => !byKeys() && element.blur();
    element.addEventListener('change', leave, { signal });
    return () => listening.abort();
  }, []);
  return (
    <label className="step-list">
      <span>{words.controls.step}</span>
      <select
        ref={host}
        value={index}
        onChange={({ target }) => backstep.goTo(Number(target.value))}
      >
        {phases(lesson).map(({ phase, from, count }) => (
          <optgroup key={phase} label={phaseNames[phase]}>
            {lesson.steps.slice(from, from + count).map((step, offset) => (
              <option key={step.id} value={from + offset}>
                {from + offset + 1}. {plainText(stepName(step), notation)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Rounds() {
  const canGoBack = useView(({ round, run }) => round > run.first);
  const canGoOn = useView(canTrain);
  const { controls } = words;
  return (
    <fieldset className="presenter-rounds" aria-label={controls.round}>
      <span>
        {controls.round}{' '}
        <Painted
          className="number"
          paint={(element, { round }) => writeText(element, counted(round))}
        />
      </span>
      <button
        type="button"
        aria-label={controls.previousRound}
        aria-disabled={!canGoBack}
        onClick={() => canGoBack && backstep.trainOn(-1)}
      >
        −1
      </button>
      <button
        type="button"
        aria-label={controls.nextRound}
        aria-disabled={!canGoOn}
        onClick={() => canGoOn && backstep.trainOn(1)}
      >
        +1
      </button>
    </fieldset>
  );
}

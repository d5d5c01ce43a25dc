import { type FormEvent, useCallback, useId, useRef, useState } from 'react';
import { MOST_ROUNDS } from '../../engine';
import { backstep, canTrain } from '../../store';
import { counted, typedCount } from '../../tex';
import { useChoice, useView } from '../useView';
import { words } from '../words';
import './roundControls.css';

const LEAPS = [1, 100, 10_000];

/** How many rounds have been done, and what does more of them. */
export function RoundControls() {
  const canGoBack = useView(({ round, run }) => round > run.first);
  const canGoOn = useView(canTrain);
  const working = useChoice(({ work }) => work !== null);
  const { rounds } = words;
  return (
    <fieldset className="round-controls" aria-label={rounds.label}>
      <RoundField />
      <button
        type="button"
        aria-label={rounds.previous}
        aria-disabled={!canGoBack}
        onClick={() => canGoBack && backstep.trainOn(-1)}
      >
        −1
      </button>
      {LEAPS.map((leap) => (
        <button
          key={leap}
          type="button"
          aria-disabled={!canGoOn}
          onClick={() => canGoOn && backstep.trainOn(leap)}
        >
          +{counted(leap)}
        </button>
      ))}
      {working && <Progress />}
    </fieldset>
  );
}

/** The round that is shown; another number typed here goes there, and trains what is missing. */
function RoundField() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const show = useCallback((element: HTMLInputElement) => {
    input.current = element;
    return backstep.watch(({ round }) => {
      // What is being typed stays. The same value written again costs layout as well.
      const text = counted(round);
      if (element.dataset.typing === undefined && element.value !== text) element.value = text;
    });
  }, []);
  const reset = () => {
    const element = input.current;
    if (!element) return;
    delete element.dataset.typing;
    element.value = counted(backstep.view().round);
    setRefused(null);
  };
  /** Goes to the round that was typed, if it is one. */
  const take = (): boolean => {
    const round = typedCount(input.current?.value ?? '');
    if (round === null || round < backstep.view().run.first || round > MOST_ROUNDS) return false;
    backstep.goToRound(round);
    reset();
    input.current?.select();
    return true;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (take()) return;
    const { rounds } = words;
    const first = counted(backstep.view().run.first);
    const said = [rounds.refused(first, counted(MOST_ROUNDS))];
    if (first !== '0') said.push(rounds.begun(first));
    // A link begins there, too, and has nothing before it.
    if (first !== '0' && backstep.history.getState().pastStates.length > 0)
      said.push(rounds.undone);
    setRefused(said.join(' '));
  };
  /** Elsewhere clicked: a good number is taken, any other leaves the old one. */
  const leave = () => {
    if (input.current?.dataset.typing === undefined || !take()) reset();
  };
  return (
    <form className="round-field" onSubmit={submit} noValidate>
      <label htmlFor={`${id}-field`}>{words.rounds.done}</label>
      <input
        id={`${id}-field`}
        ref={show}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={counted(backstep.view().round)}
        aria-invalid={refused !== null}
        aria-describedby={refused ? id : undefined}
        onFocus={({ target }) => target.select()}
        onInput={({ currentTarget }) => {
          currentTarget.dataset.typing = '';
          setRefused(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          reset();
          if (backstep.store.getState().work) backstep.stop();
        }}
        onBlur={leave}
      />
      {refused && (
        <p id={id} className="refusal" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}

/** How far the training in the background is. */
function Progress() {
  const show = useCallback(
    (element: HTMLProgressElement) =>
      backstep.watch(() => {
        const { work } = backstep.store.getState();
        if (work) element.value = (work.end - work.since) / (work.to - work.since);
      }),
    [],
  );
  return <progress ref={show} max={1} aria-label={words.rounds.progress} />;
}

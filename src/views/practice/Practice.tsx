import { useEffect, useRef, useState } from 'react';
import { narration } from '../../lesson';
import { answersIn, asked, backstep } from '../../store';
import { equation, type Form } from '../../tex';
import { EquationView } from '../equation/EquationView';
import { Prose } from '../text/Quantity';
import { startOf } from '../text/startOf';
import { useChoice, useView } from '../useView';
import { isRight } from '../verdict/judged';
import { settled } from '../verdict/settled';
import { Answer } from './Answer';
import { progress } from './attempts';
import { GoOn } from './GoOn';
import { Keeping } from './Keeping';
import { Predict } from './Predict';
import './practice.css';
import { SheetNumbers } from './SheetNumbers';
import { Summary } from './Summary';
import { practiceWords as words } from './words';

/** The present step, to be worked out: a field for each of its results, hints, and the way on. */
export function Practice() {
  const step = useView((view) => view.step);
  const over = useView((view) => view.step.kind === 'update error' && !view.held);
  // A region that is there before it speaks is heard.
  const [entered, setEntered] = useState('');
  useEffect(() => setEntered(words.entered), []);
  return (
    <>
      <p className="sr-only" role="status">
        {entered}
      </p>
      <Questions key={step.id} />
      {step.kind === 'start' && <SheetNumbers />}
      {over && <Summary />}
    </>
  );
}

/** How many of the round's numbers are right by now. */
function Progress() {
  const view = useView(settled);
  useChoice((state) => state.typed);
  return view && <span className="hint">{words.progress(progress(view))}</span>;
}

/** How the rule is written, from the second hint on. */
const FORMS: readonly Form[] = ['symbols', 'ladder'];

function Questions() {
  const step = useView((view) => view.step);
  const held = useView((view) => view.held);
  const notation = useView((view) => view.notation);
  const start = useView(startOf);
  const round = useView((view) => view.round);
  const any = useChoice((state) => answersIn(state, round).size > 0);
  const [hints, setHints] = useState(0);
  const refs = asked({ step });
  const form = FORMS[hints - 2];
  const show = useRef<HTMLButtonElement>(null);
  // What was right already is shown, by whichever way one has come back to it.
  useEffect(() => {
    const view = backstep.view();
    const all = asked(view);
    if (view.held && all.length > 0 && all.every((ref) => isRight(view, ref))) {
      backstep.showResults();
    }
  }, []);
  const hint = () => {
    setHints(hints + 1);
    // With the last one its button goes.
    if (hints + 1 === words.hints.length) show.current?.focus();
  };
  return (
    <section className="practice" aria-label={words.title}>
      <p className="practice-ways">
        <strong>{words.title}</strong>
        {any && <Progress />}
        <button type="button" onClick={backstep.toggleAsks}>
          {words.leave}
        </button>
      </p>
      <Predict />
      {refs.map((ref, place) => (
        <Answer key={ref} of={ref} all={refs} first={place === 0} />
      ))}
      {refs.length === 0 && <GoOn />}
      {held && (
        <>
          <div className="hints" aria-live="polite">
            {hints > 0 && (
              <p className="narration">
                <Prose text={narration(step, start)} />
              </p>
            )}
            {form && (
              <div className="card">
                {step.shows
                  .filter(({ ref }) => refs.includes(ref))
                  .map((working) => (
                    <EquationView
                      key={`${working.ref} ${form}`}
                      equation={equation(working, notation, form)}
                    />
                  ))}
              </div>
            )}
          </div>
          <p className="practice-ways">
            {hints < words.hints.length && (
              <button type="button" onClick={hint}>
                {words.hints[hints]}
              </button>
            )}
            <button type="button" ref={show} onClick={backstep.showResults}>
              {words.show}
            </button>
          </p>
        </>
      )}
      {any && <Keeping />}
    </section>
  );
}

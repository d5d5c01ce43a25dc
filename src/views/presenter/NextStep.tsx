import { question } from '../../lesson';
import { backstep, canTrain } from '../../store';
import { equation, type Form } from '../../tex';
import { EquationView } from '../equation/EquationView';
import { shrinkToFit } from '../equation/shrinkToFit';
import { Prose } from '../text/Quantity';
import { useView } from '../useView';
import { ahead } from './seen';
import { words } from './words';

/** How equations are written where there are so many: from this number on. */
const FORMS: readonly [from: number, form: Form][] = [
  [8, 'result'],
  [3, 'line'],
  [0, 'compact'],
];

/** What comes next, filled in already; after the last step that is another round. */
export function NextStep() {
  const lesson = useView((view) => view.lesson);
  const index = useView((view) => view.index);
  const notation = useView((view) => view.notation);
  const step = lesson.steps[index + 1];
  if (!step) return <NextRound />;
  const [, form = 'compact'] = FORMS.find(([from]) => step.shows.length >= from) ?? [];
  return (
    <section className="ahead" aria-label={words.ahead.title(String(index + 2))}>
      <h2 className="kicker">{words.ahead.title(String(index + 2))}</h2>
      <h3>
        <Prose text={question(step)} />
      </h3>
      <div className={`present-equations ${form}`} key={step.id} ref={shrinkToFit}>
        {step.shows.map((working) => (
          <EquationView
            key={`${working.ref} ${working.rule} ${working.inputs}`}
            equation={equation(working, notation, form)}
            seen={ahead}
          />
        ))}
      </div>
    </section>
  );
}

function NextRound() {
  const goesOn = useView(canTrain);
  return (
    <section className="ahead" aria-label={words.ahead.round}>
      <h2 className="kicker">{words.ahead.round}</h2>
      <p>{words.ahead.text}</p>
      <button type="button" aria-disabled={!goesOn} onClick={backstep.next}>
        {words.ahead.go}
      </button>
    </section>
  );
}

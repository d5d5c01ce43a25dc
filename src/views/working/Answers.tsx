import { answers, answersAt } from '../../lesson';
import { Exchanges } from '../text/Exchanges';
import { useView } from '../useView';
import { words } from '../words';

/** The questions that come up on the present step. */
export function Answers() {
  const step = useView((view) => view.step.id);
  // As text, so that a number that changes no answer renders nothing.
  const asked = useView(({ step: { kind }, network }) =>
    answersAt(kind, network)
      .map(({ question }) => question)
      .join('|'),
  );
  if (!asked) return null;
  return (
    <section className="answers" aria-label={words.questions}>
      <Exchanges
        step={step}
        list={answers.filter(({ question }) => asked.split('|').includes(question))}
      />
    </section>
  );
}

import { answersAt } from '../../lesson';
import { backstep, type View } from '../../store';
import { Exchanges } from '../text/Exchanges';
import { useView } from '../useView';
import { words } from '../words';

/** The questions that come up on the present step. */
export function Answers() {
  const step = useView((view) => view.step.id);
  // As text, so that a number that changes no answer renders nothing.
  const asked = useView((view) =>
    asking(view)
      .map(({ question }) => question)
      .join('|'),
  );
  if (!asked) return null;
  return (
    <section className="answers" aria-label={words.questions}>
      <Exchanges step={step} list={asking(backstep.view())} />
    </section>
  );
}

const asking = ({ step, network }: View) => answersAt(step, network);

import { useEffect, useRef } from 'react';
import { answersAt, type Exchange, lecturing } from '../../lesson';
import { backstep } from '../../store';
import { Exchanges } from '../text/Exchanges';
import { Prose } from '../text/Quantity';
import { useView } from '../useView';
import { words } from './words';

/** What to say, what to ask, and what to answer. */
export function LecturerNotes() {
  const step = useView((view) => view.step);
  // As text, so that a number that changes no answer renders nothing.
  useView((view) =>
    elsewhere(view)
      .map(({ question }) => question)
      .join(),
  );
  const { say, ask, asked } = lecturing(step);
  const questions = [...elsewhere(backstep.view()), ...asked];
  const section = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is read from its top
  useEffect(() => {
    section.current?.scrollTo(0, 0);
  }, [step.id]);
  const { notes } = words;
  return (
    <section className="lecturer-notes" aria-label={notes.title} ref={section}>
      <h2 className="sr-only">{notes.title}</h2>
      <h3>{notes.say}</h3>
      <p>
        <Prose text={say} />
      </p>
      <h3>{notes.ask}</h3>
      <p>
        <Prose text={ask.question} />
      </p>
      <p className="answer">
        <strong>{notes.answer}</strong> <Prose text={ask.answer} />
      </p>
      <h3>{notes.asked}</h3>
      <Exchanges step={step.id} list={questions} />
    </section>
  );
}

/** What learners ask is answered for them on the page, too. */
const elsewhere = ({ step, network }: ReturnType<typeof backstep.view>): readonly Exchange[] =>
  answersAt(step, network);

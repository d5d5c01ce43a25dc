import {
  type ReactNode,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Working } from '../../engine';
import { narration, phaseNames, question } from '../../lesson';
import { equation, type Form } from '../../tex';
import { EquationView } from '../equation/EquationView';
import { shrinkToFit } from '../equation/shrinkToFit';
import { isSame, stepEquations } from '../equation/stepEquations';
import { bindPointed, markPointed } from '../gestures/pointing';
import { Prose } from '../text/Quantity';
import { RoundingNote } from '../text/RoundingNote';
import { startOf } from '../text/startOf';
import { Verdict } from '../text/Verdict';
import { useView } from '../useView';
import { revealed } from './seen';
import { words } from './words';

/** How equations are written where there are so many: from this number on. */
const FORMS: readonly [from: number, form: Form][] = [
  [4, 'line'],
  [3, 'compact'],
  [0, 'ladder'],
];

/** Beside more equations than this a chain that is no work of the step would push one out of sight. */
const BESIDE_CHAIN = 1;

/** What the class works at, with the results that it may not see yet. */
export function PresentStep({ called }: { called: ReactNode }) {
  const lesson = useView((view) => view.lesson);
  const step = useView((view) => view.step);
  const held = useView((view) => view.held);
  const notation = useView((view) => view.notation);
  const start = useView(startOf);
  const { chain, own } = stepEquations({ lesson, step });
  const withChain =
    chain && (own.length <= BESIDE_CHAIN || step.shows.some((working) => isSame(working, chain)));
  const [, form = 'ladder'] = FORMS.find(([from]) => own.length >= from) ?? [];
  const [checks, setChecks] = useState(false);
  const toggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) =>
    setChecks(currentTarget.open);
  const section = useRef<HTMLElement>(null);
  const host = useCallback((element: HTMLElement) => {
    section.current = element;
    return bindPointed(element);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is read from its top
  useEffect(() => {
    section.current?.scrollTo(0, 0);
  }, [step.id]);
  useEffect(() => {
    if (section.current) markPointed(section.current);
  });
  const isUnseen = ({ ref, inputs }: Working) =>
    held && [ref, ...inputs].some((each) => step.computes.includes(each));
  const set = (working: Working) => (
    <div
      key={`${working.ref} ${working.rule} ${working.inputs}`}
      className={isUnseen(working) ? 'unseen' : undefined}
    >
      <EquationView equation={equation(working, notation, form)} seen={revealed} />
    </div>
  );
  return (
    <section className="present" aria-label={words.present} data-step={step.id} ref={host}>
      <p className="kicker">
        {phaseNames[step.phase]}
        {step.subject && (
          <>
            , <Prose text={`{${step.subject}}`} />
          </>
        )}
      </p>
      <h2>
        <Prose text={question(step, start)} />
      </h2>
      {held && <p className="unseen-mark">{words.unseen}</p>}
      <div className="present-equations" key={step.id} ref={shrinkToFit}>
        {withChain && <div className="whole">{set(chain)}</div>}
        {own.map(set)}
      </div>
      <RoundingNote from={revealed.from} />
      {step.kind === 'start' && (
        <p className="told">
          <Prose text={narration(step, start)} />
        </p>
      )}
      {step.kind === 'update error' && (
        <p className="told">
          <Verdict />
        </p>
      )}
      {step.computes.length > 0 && (
        <details className="from-the-room" open={checks} onToggle={toggle}>
          <summary>{words.check}</summary>
          {checks && called}
        </details>
      )}
    </section>
  );
}

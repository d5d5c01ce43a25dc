import { type ReactNode, useEffect, useRef } from 'react';
import type { Ref, Working } from '../../engine';
import {
  answers,
  answersAt,
  type Kind,
  narration,
  phaseNames,
  question,
  type Step,
  type Topic,
  topic,
} from '../../lesson';
import { backstep, canTrain } from '../../store';
import { derivation, equation, type Notation } from '../../tex';
import { CopyTex } from '../equation/CopyTex';
import { EquationView } from '../equation/EquationView';
import { shrinkToFit } from '../equation/shrinkToFit';
import { stepEquations } from '../equation/stepEquations';
import { markPointed } from '../gestures/pointing';
import { UpdateOrders } from '../page/UpdateOrders';
import { Exchanges } from '../text/Exchanges';
import { Prose } from '../text/Quantity';
import { startOf } from '../text/startOf';
import { useView } from '../useView';
import { words } from '../words';
import { Chain } from './Chain';
import { Derivation } from './Derivation';
import { Replies } from './Replies';
import { Verdict } from './Verdict';
import './working.css';

/** Where there are more equations than this, those that are short take two lines instead of three. */
const LADDERS = 2;
const SHORT = 3;

/** Steps with so much of their own that the list of factors would push it out of sight. */
const WITHOUT_FACTORS: ReadonlySet<Kind> = new Set(['delta', 'hidden delta']);

type Props = {
  /** Stands before the question. */
  above: ReactNode;
  /** Stands after the words. */
  below: ReactNode;
};

/** One step: its question, its words, its equations, and the questions that come up. */
export function StepPanel({ above, below }: Props) {
  const step = useView((view) => view.step);
  const lesson = useView((view) => view.lesson);
  const index = useView((view) => view.index);
  const notation = useView((view) => view.notation);
  const { chain, own: equations } = stepEquations({ lesson, step });
  const formOf = ({ inputs }: Working) =>
    equations.length > LADDERS && inputs.length <= SHORT ? 'compact' : 'ladder';
  // As text, so that a number that changes no answer renders nothing.
  const asked = useView(({ step: { kind }, network }) =>
    answersAt(kind, network)
      .map(({ question: ask }) => ask)
      .join('|'),
  );
  const goesOn = useView(canTrain);
  const over = useView((view) => view.step.kind === 'update error' && !view.held);
  const start = useView(startOf);
  const derivations = derivationsOf(step, notation);
  const article = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is read from its top
  useEffect(() => {
    const panel = article.current?.parentElement;
    panel?.scrollTo(0, 0);
    // Where the page scrolls instead of the panel, its top may be hidden by what stays.
    const clear = panel ? Number.parseFloat(getComputedStyle(panel).scrollMarginTop) : 0;
    if (panel && panel.getBoundingClientRect().top < clear) panel.scrollIntoView();
  }, [step.id]);
  useEffect(() => {
    if (article.current) markPointed(article.current);
  });
  return (
    <article className="step" data-kind={step.kind} ref={article}>
      {above}
      <p className="kicker">
        <Prose text={kicker(step, lesson.steps)} />
      </p>
      <h2>
        <Prose text={question(step, start)} />
      </h2>
      {step.kind === 'start' && <Replies />}
      {chain && <Chain key={chain.ref} working={chain} factors={!WITHOUT_FACTORS.has(step.kind)} />}
      {equations.length > 0 && (
        <div className="card" key={step.id} ref={shrinkToFit}>
          {equations.map((working) => {
            const made = equation(working, notation, formOf(working));
            return (
              <CopyTex key={`${working.ref} ${working.rule} ${working.inputs}`} equation={made}>
                <EquationView equation={made} />
              </CopyTex>
            );
          })}
        </div>
      )}
      <p className="narration">
        <Prose text={narration(step, start)} /> {over && <Verdict />}
      </p>
      {over && <UpdateOrders />}
      {over && goesOn && (
        <button type="button" className="next-round" onClick={startNextRound}>
          {words.rounds.next}
        </button>
      )}
      {below}
      {derivations.map(({ name, of, tex }) => (
        <Derivation
          key={`${step.id} ${name}`}
          of={of}
          tex={tex}
          open={lesson.introduces[index]?.has(name) ?? false}
        />
      ))}
      {asked && (
        <section className="answers" aria-label={words.questions}>
          <Exchanges
            step={step.id}
            list={answers.filter(({ question: ask }) => asked.split('|').includes(ask))}
          />
        </section>
      )}
    </article>
  );
}

function startNextRound() {
  backstep.trainOn(1);
  backstep.first();
}

/** Where the formulas on a step come from, each topic once. */
function derivationsOf(step: Step, notation: Notation): { name: Topic; of: Ref; tex: string }[] {
  const topics = new Map(step.shows.map((working) => [topic(working), working]));
  return [...topics].flatMap(([name, working]) => {
    const tex = derivation(working, notation);
    return tex ? [{ name, of: working.ref, tex }] : [];
  });
}

/** "Output layer, w5: step 3 of 7". */
function kicker(step: Step, all: readonly Step[]): string {
  const phase = phaseNames[step.phase];
  const siblings = all.filter(({ subject, phase: other }) =>
    step.subject ? subject === step.subject : other === step.phase,
  );
  if (siblings.length < 2) return step.subject ? `${phase}, {${step.subject}}` : phase;
  const place = `${siblings.indexOf(step) + 1} of ${siblings.length}`;
  return step.subject ? `${phase}, {${step.subject}}: ${place}` : `${phase}: ${place}`;
}

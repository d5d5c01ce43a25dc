import { type ReactNode, useEffect, useRef } from 'react';
import type { Working } from '../../engine';
import {
  DEFINITIONS,
  type Kind,
  type Lesson,
  narration,
  phaseNames,
  presently,
  question,
  type Step,
  topic,
} from '../../lesson';
import { backstep } from '../../store';
import { equation, type Form } from '../../tex';
import { CopyTex } from '../equation/CopyTex';
import { EquationView } from '../equation/EquationView';
import { shrinkToFit } from '../equation/shrinkToFit';
import { isSame, stepEquations } from '../equation/stepEquations';
import { equationStands } from '../equation/typesetting';
import { markPointed } from '../gestures/pointing';
import { laterView } from '../page/laterView';
import { Prose } from '../text/Quantity';
import { RoundingNote } from '../text/RoundingNote';
import { startOf } from '../text/startOf';
import { Verdict } from '../text/Verdict';
import { useObservable, useView } from '../useView';
import { words } from '../words';
import { ChainLine } from './ChainLine';
import { Replies } from './Replies';
import { useMedia } from './useMedia';
import './working.css';

/* None of these is needed before the first equation stands. */
const UpdateOrders = laterView(async () => (await import('../page/UpdateOrders')).UpdateOrders);
const Answers = laterView(async () => (await import('./Answers')).Answers, { quiet: true });
const Also = laterView(async () => (await import('./Also')).Also);
const ManyNewValues = laterView(async () => (await import('./ManyNewValues')).ManyNewValues);
const Derivations = laterView(async () => (await import('./Derivations')).Derivations);

/** How equations are written where there are so many: from this number on. */
const FORMS: readonly [from: number, form: Form][] = [
  [4, 'line'],
  [2, 'compact'],
  [0, 'ladder'],
];

/** How those of some steps are: as far as they have been worked out, or all in short. */
const FORM_OF: Partial<Record<Kind, Form>> = {
  chain: 'symbols',
  'hidden chain': 'symbols',
  'known chain': 'open',
  delta: 'compact',
  'whole weight': 'compact',
  'whole bias': 'compact',
};

/** Of several, those with as many numbers as this have their result in a line of its own. */
const MANY_NUMBERS = 5;

/** What reads more quantities than the worked example's longest equation has short rows, a mean sooner. */
const LONG = 5;
const LONG_MEAN = 3;

/** More new values than these stand in a table. */
const MOST_NEW = 12;

type Props = {
  /** Stands before the question. */
  above: ReactNode;
  /** Stands after the words. */
  below: ReactNode;
  /** Stands before the equations where the learner works results out, instead of them until then. */
  practice: ReactNode;
};

/** One step: its question, its words, its equations, and the questions that come up. */
export function StepPanel({ above, below, practice }: Props) {
  const step = useView((view) => view.step);
  const lesson = useView((view) => view.lesson);
  const notation = useView((view) => view.notation);
  const asks = useView((view) => view.asks);
  const held = useView((view) => view.held);
  const { chain, main: equations, others } = stepEquations({ lesson, step });
  const isOwn = step.shows.some((working) => isSame(working, chain));
  const [, usual = 'ladder'] = FORMS.find(([from]) => equations.length >= from) ?? [];
  const isTable = step.kind === 'update weights' && equations.length > MOST_NEW;
  const formOf = ({ inputs }: Working): Form =>
    FORM_OF[step.kind] ?? (usual === 'line' && inputs.length >= MANY_NUMBERS ? 'numbers' : usual);
  const written = (working: Working, form: Form) => {
    const most = working.rule === 'mean' ? LONG_MEAN : LONG;
    const isLong = isNarrow || working.inputs.length > most;
    const made = equation(working, notation, form, isLong ? 'narrow' : 'panel');
    return (
      <CopyTex key={`${working.ref} ${working.rule} ${working.inputs}`} equation={made}>
        <EquationView equation={made} />
      </CopyTex>
    );
  };
  const hasStood = useObservable(equationStands);
  const isNarrow = useMedia('(max-width: 36em)');
  const over = useView((view) => view.step.kind === 'update error' && !view.held);
  const start = useView(startOf);
  // What is so at present, said once its numbers are there.
  const present = useView(({ step: at, trace, held }) =>
    held ? '' : presently(at, (ref) => trace.values.get(ref) ?? 0),
  );
  const isFirst = lesson.steps.find(({ phase }) => phase === step.phase)?.subject === step.subject;
  const isDerived = step.shows.some((working) => !DEFINITIONS.has(topic(working)));
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
      {chain && !isOwn && (
        <ChainLine chain={chain} sum={sumInProgress(step, lesson)} result={others.length === 0} />
      )}
      {asks && practice}
      {!held && (
        <>
          {isTable && <ManyNewValues lines={equations} />}
          {!isTable && equations.length > 0 && (
            <div className="card" key={step.id} ref={shrinkToFit}>
              {equations.map((working) => written(working, formOf(working)))}
            </div>
          )}
          <p className="narration">
            <Prose text={narration(step, start)} /> {over ? <Verdict /> : <Prose text={present} />}{' '}
            <RoundingNote />
          </p>
          {hasStood && <Answers />}
          {step.kind === 'new' && isFirst && (
            <p className="shorter">
              {!asks && (
                <button type="button" onClick={backstep.takeTurn}>
                  {words.turn}
                </button>
              )}
              <button type="button" onClick={takeWholeWeights}>
                {words.shorter}
              </button>
            </p>
          )}
          {others.length > 0 && (
            <Also key={`also ${step.id}`} step={step}>
              {others.map((working) => written(working, 'compact'))}
            </Also>
          )}
          {over && <UpdateOrders />}
          {below}
          {isDerived && <Derivations key={`from ${step.id}`} />}
        </>
      )}
    </article>
  );
}

const takeWholeWeights = () => backstep.setPace('one step a weight');

/** The factor that is a sum, on the steps that work its parts out. */
const sumInProgress = (step: Step, { plan }: Lesson): Working | null =>
  step.shows
    .map(({ ref }) =>
      plan.workings.find(({ rule, inputs }) => rule === 'sum' && inputs.includes(ref)),
    )
    .find((sum) => sum && step.factors.includes(sum.ref)) ?? null;

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

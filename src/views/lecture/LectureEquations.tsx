import { type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import type { Working } from '../../engine';
import { type Kind, narration } from '../../lesson';
import { isWorkedOut } from '../../store';
import { equation, type Form } from '../../tex';
import { EquationView } from '../equation/EquationView';
import { type StepEquations, stepEquations } from '../equation/stepEquations';
import { whenItChanges } from '../equation/whenItChanges';
import { Prose } from '../text/Quantity';
import { RoundingNote } from '../text/RoundingNote';
import { startOf } from '../text/startOf';
import { Verdict } from '../text/Verdict';
import { useView } from '../useView';
import { words } from '../words';
import { fitToHall } from './fitToHall';

/** How equations are written where there are so many: from this number on. */
const FORMS: readonly [from: number, form: Form][] = [
  [8, 'result'],
  [4, 'line'],
  [3, 'compact'],
  [0, 'ladder'],
];

/** Steps whose first equation is said again, in full, by the one after it. */
const SAID_AGAIN: ReadonlySet<Kind> = new Set(['hidden delta']);

/** Beside more equations than this the chain would push one out of sight. */
const BESIDE_CHAIN = 1;

/** Steps whose words the class reads, too. */
const TOLD: ReadonlySet<Kind> = new Set(['start', 'update error']);

/** Steps that hold all the working for a weight or bias. */
const WHOLE: ReadonlySet<Kind> = new Set(['whole weight', 'whole bias']);

/** All the working in lines: each result once, none that only repeats another, the chain with them. */
function inLines({ chain, own }: StepEquations): readonly Working[] {
  const distinct = own.filter(
    ({ ref, rule }, place) =>
      rule !== 'same' && ref !== chain?.ref && own.findIndex((one) => one.ref === ref) === place,
  );
  return [...distinct.slice(0, -1), ...(chain ? [chain] : []), ...distinct.slice(-1)];
}

/** The equations of the step, in type that a class can read. */
export function LectureEquations({ children }: { children: ReactNode }) {
  const lesson = useView((view) => view.lesson);
  const step = useView((view) => view.step);
  const notation = useView((view) => view.notation);
  const start = useView(startOf);
  const over = useView((view) => view.step.kind === 'update error' && !view.held);
  const all = stepEquations({ lesson, step });
  const { chain, own } = all;
  const whole = WHOLE.has(step.kind);
  const withChain = chain !== null && !whole && own.length <= BESIDE_CHAIN;
  const shown = whole ? inLines(all) : own.slice(SAID_AGAIN.has(step.kind) ? 1 : 0);
  const [, usual = 'line'] = FORMS.find(([from]) => own.length >= from) ?? [];
  const form = whole ? 'line' : usual;
  // As far as it is known: rows of ? would stand before what is asked.
  const isWorked = useView((view) => isWorkedOut(view, chain?.ref ?? ''));
  const isBegun = useView((view) => chain?.inputs.some((ref) => isWorkedOut(view, ref)) ?? false);
  const isAsked = chain !== null && step.computes.includes(chain.ref);
  const chainForm = isWorked || isAsked ? 'ladder' : isBegun ? 'open' : 'symbols';
  // A result that is known already would tell what is asked by a division.
  const givesAway = useView((view) =>
    own
      .filter(
        ({ ref, inputs }) => isWorkedOut(view, ref) && !inputs.every((i) => isWorkedOut(view, i)),
      )
      .map(({ ref }) => ref)
      .join(' '),
  );
  const set = (working: Working, as: Form) => (
    <EquationView
      key={`${working.ref} ${working.rule} ${working.inputs}`}
      equation={equation(working, notation, as, 'lecture')}
    />
  );
  const column = useRef<HTMLElement>(null);
  const watched = useCallback((section: HTMLElement) => {
    column.current = section;
    return whenItChanges(section, () => fitToHall(section), true);
  }, []);
  // Before it is seen: nothing is to jump at each step.
  useLayoutEffect(() => {
    if (column.current) fitToHall(column.current);
  });
  return (
    <section
      ref={watched}
      className={`lecture-equations ${form}`}
      aria-label={words.lecture.equations}
    >
      {withChain && <div className="lecture-chain">{set(chain, chainForm)}</div>}
      {shown
        .filter(({ ref }) => !givesAway.split(' ').includes(ref))
        .map((working) => set(working, form))}
      <RoundingNote />
      {TOLD.has(step.kind) && (
        <p className="narration">
          <Prose text={narration(step, start)} /> {over && <Verdict />}
        </p>
      )}
      {children}
    </section>
  );
}

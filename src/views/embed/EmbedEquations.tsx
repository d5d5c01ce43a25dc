import { useEffect, useRef } from 'react';
import { type Kind, narration } from '../../lesson';
import { equation, type Form } from '../../tex';
import { EquationView } from '../equation/EquationView';
import { shrinkToFit } from '../equation/shrinkToFit';
import { stepEquations } from '../equation/stepEquations';
import { bindPointed, markPointed } from '../gestures/pointing';
import { Prose } from '../text/Quantity';
import { startOf } from '../text/startOf';
import { Verdict } from '../text/Verdict';
import { useView } from '../useView';
import { words } from '../words';

/** How equations are written where there are so many: from this number on. */
const FORMS: readonly [from: number, form: Form][] = [
  [4, 'result'],
  [2, 'compact'],
  [0, 'ladder'],
];

/** Steps whose equations are not worked out, or only as far as they are known. */
const FORM_OF: Partial<Record<Kind, Form>> = {
  chain: 'symbols',
  'hidden chain': 'symbols',
  'known chain': 'open',
};

/** Steps that say what no equation does. */
const TOLD: ReadonlySet<Kind> = new Set(['start', 'update error']);

/** The equations of the step, without what the step only says again. */
export function EmbedEquations() {
  const lesson = useView((view) => view.lesson);
  const step = useView((view) => view.step);
  const notation = useView((view) => view.notation);
  const start = useView(startOf);
  const over = useView((view) => view.step.kind === 'update error' && !view.held);
  const { main: shown } = stepEquations({ lesson, step });
  const [, usual = 'ladder'] = FORMS.find(([from]) => shown.length >= from) ?? [];
  const form = FORM_OF[step.kind] ?? usual;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current) return bindPointed(host.current);
  }, []);
  useEffect(() => {
    if (host.current) markPointed(host.current);
  });
  return (
    <section className="embed-equations" aria-label={words.working} ref={host}>
      {shown.length > 0 && (
        <div className="card" key={step.id} ref={shrinkToFit}>
          {shown.map((working) => (
            <EquationView
              key={`${working.ref} ${working.rule} ${working.inputs}`}
              equation={equation(working, notation, form, 'narrow')}
            />
          ))}
        </div>
      )}
      {TOLD.has(step.kind) && (
        <p className="narration">
          <Prose text={narration(step, start)} /> {over && <Verdict />}
        </p>
      )}
    </section>
  );
}

import type { Working } from '../../engine';
import { type Kind, laterStart, narration } from '../../lesson';
import { equation, type Form } from '../../tex';
import { EquationView } from '../EquationView';
import { Prose } from '../Quantity';
import { stepEquations } from '../stepEquations';
import { useView } from '../useView';
import { words } from '../words';

/** How an equation is written beside so many others: from this number on. */
const FORMS: readonly [from: number, form: Form][] = [
  [4, 'line'],
  [3, 'compact'],
  [0, 'ladder'],
];

/** Steps with so much of their own that the chain would push it out of sight. */
const WITHOUT_CHAIN: ReadonlySet<Kind> = new Set([
  ...(['delta', 'hidden delta', 'known delta', 'whole weight', 'whole bias'] as const),
]);

/** The equations of the step, in type that a room can read. */
export function LectureEquations() {
  const lesson = useView((view) => view.lesson);
  const step = useView((view) => view.step);
  const notation = useView((view) => view.notation);
  const held = useView((view) => view.held);
  const later = useView((view) => view.round > 0);
  const { chain, own } = stepEquations({ lesson, step });
  const withChain = chain && (own.length === 0 || !WITHOUT_CHAIN.has(step.kind));
  const [, form = 'line'] = FORMS.find(([from]) => own.length >= from) ?? [];
  const set = (working: Working, as: Form) => (
    <EquationView
      key={`${working.ref} ${working.rule} ${working.inputs}`}
      equation={equation(working, notation, as, true)}
    />
  );
  return (
    <section className="lecture-equations" aria-label={words.lecture.equations}>
      {withChain && <div className="lecture-chain">{set(chain, 'ladder')}</div>}
      {own.map((working) => set(working, form))}
      {step.kind === 'start' && (
        <p className="narration">
          <Prose text={later ? laterStart.narration : narration(step)} />
        </p>
      )}
      {/* Keeps its place, so that nothing moves when the result comes. */}
      <p className="held" hidden={!held}>
        {words.lecture.held}
      </p>
    </section>
  );
}

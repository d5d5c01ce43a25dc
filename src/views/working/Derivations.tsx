import type { Plan, Ref } from '../../engine';
import { type Step, type Topic, topic } from '../../lesson';
import { derivation, type Notation } from '../../tex';
import { useView } from '../useView';
import { Derivation } from './Derivation';

/** Where the formulas on the step come from, those that are new to the learner open. */
export function Derivations() {
  const step = useView((view) => view.step);
  const notation = useView((view) => view.notation);
  const plan = useView(({ lesson }) => lesson.plan);
  const introduced = useView(({ lesson, index }) => lesson.introduces[index]);
  return derivationsOf(step, notation, plan).map(({ name, of, tex }) => (
    <Derivation
      key={`${step.id} ${name}`}
      of={of}
      tex={tex}
      open={introduced?.has(name) ?? false}
    />
  ));
}

/** Where the formulas on a step come from, each topic once. */
function derivationsOf(
  step: Step,
  notation: Notation,
  plan: Plan,
): { name: Topic; of: Ref; tex: string }[] {
  const topics = new Map(step.shows.map((working) => [topic(working), working]));
  return [...topics].flatMap(([name, working]) => {
    const tex = derivation(working, notation, plan);
    return tex ? [{ name, of: working.ref, tex }] : [];
  });
}

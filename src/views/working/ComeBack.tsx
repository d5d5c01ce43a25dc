import { nearest, stepName } from '../../lesson';
import { backstep } from '../../store';
import { Prose } from '../text/Quantity';
import { useChoice, useView } from '../useView';
import { words } from '../words';

/** The way back after a jump to the step behind a number. */
export function ComeBack() {
  const id = useChoice((state) => state.cameFrom.at(-1));
  const from = useView(({ lesson }) => (id ? lesson.steps[nearest(lesson, id)] : undefined));
  if (!from) return null;
  return (
    <button type="button" className="come-back" onClick={backstep.comeBack}>
      <span aria-hidden="true">↩ </span>
      {words.comeBack} <Prose text={stepName(from)} />
    </button>
  );
}

import { stepName } from '../../lesson';
import { Prose } from '../text/Quantity';
import { typedStep } from './typedStep';
import './stepByNumber.css';
import { useObservable, useView } from '../useView';
import { words } from '../words';

/** The number of a step that is being typed, and which step that is. */
export function StepByNumber() {
  const typed = useObservable(typedStep);
  const { steps } = useView((view) => view.lesson);
  if (typed === '') return null;
  const step = steps[Math.min(Number(typed), steps.length) - 1];
  return (
    <p className="step-by-number" role="status">
      {words.stepByNumber} <strong>{typed}</strong>
      {step && (
        <>
          : <Prose text={stepName(step)} />
        </>
      )}{' '}
      <kbd>Enter</kbd>
    </p>
  );
}

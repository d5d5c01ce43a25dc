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
  // A number beyond the end leads to the last step.
  const number = Math.min(Number(typed), steps.length);
  const step = steps[number - 1];
  return (
    <p className="step-by-number" role="status">
      {words.stepByNumber} <strong>{number}</strong>
      {step && (
        <>
          : <Prose text={stepName(step)} />
        </>
      )}{' '}
      <kbd>Enter</kbd>
    </p>
  );
}

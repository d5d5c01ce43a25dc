import { asked } from '../../store';
import { useView } from '../useView';
import { Answer } from './Answer';
import './practice.css';
import { practiceWords as words } from './words';

/** A number that a class has called out, to be typed by who stands at the computer. */
export function Called() {
  const step = useView((view) => view.step);
  const refs = asked({ step });
  if (refs.length === 0) return null;
  return (
    <section className="practice called" key={step.id} aria-label={words.called}>
      {refs.map((ref, place) => (
        <Answer key={ref} of={ref} all={refs} first={place === 0} />
      ))}
    </section>
  );
}

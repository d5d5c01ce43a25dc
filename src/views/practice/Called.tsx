import { type RefObject, useEffect, useRef } from 'react';
import { asked } from '../../store';
import { useView } from '../useView';
import { Answer } from './Answer';
import './practice.css';
import { practiceWords as words } from './words';

/**
 * A number that a class has called out, to be typed by who stands at the computer.
 * @param opened whether it has just been opened
 */
export function Called({ opened }: { opened?: RefObject<boolean> }) {
  const step = useView((view) => view.step);
  const refs = asked({ step });
  const section = useRef<HTMLElement>(null);
  // Who opens it has a number to type; else the keys are the lesson's.
  useEffect(() => {
    if (!opened?.current) return;
    opened.current = false;
    section.current?.querySelector('input')?.focus();
  }, [opened]);
  if (refs.length === 0) return null;
  return (
    <section className="practice called" key={step.id} aria-label={words.called} ref={section}>
      {refs.map((ref, place) => (
        <Answer key={ref} of={ref} all={refs} first={place === 0} />
      ))}
    </section>
  );
}

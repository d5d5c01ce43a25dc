import { backstep, isWorkedOut } from '../../store';
import { factorOf } from '../../tex';
import { NumberText, SymbolText } from '../text/Quantity';
import { useView } from '../useView';
import { words } from '../words';

/** The factors of the chain and what they are made of, with their numbers as far as known. */
export function Factors() {
  const lesson = useView((view) => view.lesson);
  // As text, so that a number that changes renders nothing.
  const workedOut = useView((view) =>
    view.step.factors.filter((ref) => isWorkedOut(view, ref)).join('|'),
  );
  const step = useView((view) => view.step);
  return (
    <ol className="factors">
      {step.factors.slice(0, -1).map((ref) => {
        const known = workedOut.split('|').includes(ref);
        const now = known && step.computes.includes(ref);
        const subject = lesson.steps[lesson.computedAt.get(ref) ?? 0]?.subject;
        const reused = known && subject !== step.subject;
        return (
          <li key={ref} className={now ? 'now' : known ? 'known' : 'pending'}>
            <button
              type="button"
              data-ref={ref}
              className={`factor-${factorOf(ref)}`}
              aria-disabled={!known}
              title={known ? words.goToStep : words.pending}
              onClick={() => {
                if (known) backstep.jumpTo(ref);
              }}
            >
              <SymbolText of={ref} />
              {reused && subject && (
                <small>
                  {words.reused}: <SymbolText of={subject} />
                </small>
              )}
              <NumberText of={ref} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

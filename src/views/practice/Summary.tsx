import type { Ref } from '../../engine';
import { mistakeWords, predictions, verdictWords } from '../../practice';
import { backstep, guessIn, type View } from '../../store';
import { Prose, SymbolText } from '../text/Quantity';
import { useChoice, useView } from '../useView';
import { settled } from '../verdict/settled';
import { attempts, progress } from './attempts';
import { predictionId } from './Predict';
import { practiceWords as words } from './words';

/** How a round went that the learner worked out: what was right, and which slips were made where. */
export function Summary() {
  const view = useView(settled);
  useChoice((state) => state.typed);
  if (!view) return null;
  const made = [...slips(view)];
  const done = progress(view);
  const foreseen = predictionsMade(view);
  return (
    <section className="practice-summary" aria-label={words.summary.title}>
      <h3>{words.summary.title}</h3>
      <p>
        {words.summary.numbers(done)} {foreseen.all > 0 && words.summary.predictions(foreseen)}
      </p>
      {done.open.length > 0 && (
        <p className="practice-ways">
          {words.summary.open} {done.open.map((ref) => goTo(ref))}
        </p>
      )}
      {made.length > 0 && (
        <>
          <p>{words.summary.slips}</p>
          <ul>
            {made.map(([sentence, { typed, refs }]) => (
              <li key={sentence}>
                {words.summary.typed(typed)} <Prose text={sentence} />{' '}
                {refs.map((ref) => goTo(ref))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const goTo = (ref: Ref) => (
  <button key={ref} type="button" onClick={() => backstep.jumpTo(ref)}>
    {words.summary.goTo} <SymbolText of={ref} />
  </button>
);

/** What was typed, and the quantities whose steps explain it. */
type Slip = { typed: string[]; refs: Ref[] };

/** The likeliest slip behind each wrong number, in words. */
function slips(view: View): Map<string, Slip> {
  const found = new Map<string, Slip>();
  for (const { ref, text, judged } of [...attempts(view).values()].flat()) {
    if (!('verdict' in judged)) continue;
    const note = (sentence: string, at: Ref) => {
      const slip = found.get(sentence) ?? { typed: [], refs: [] };
      if (!slip.typed.includes(text)) slip.typed.push(text);
      if (!slip.refs.includes(at)) slip.refs.push(at);
      found.set(sentence, slip);
    };
    const { verdict } = judged;
    if (verdict.kind === 'mistake') {
      const [named] = verdict.named;
      if (named) note(mistakeWords(named, ref), named.at[0] ?? ref);
    } else if (verdict.kind === 'rounded') note(words.summary.rounded, ref);
    else if (verdict.kind === 'unknown') note(verdictWords(verdict, ref), ref);
  }
  return found;
}

/** How many of the questions before steps have been answered, and how many of them came true. */
function predictionsMade(view: View): { all: number; right: number } {
  const state = backstep.store.getState();
  const answered = view.lesson.steps.flatMap((step) =>
    predictions(step, view.trace).flatMap((made) => {
      const guess = guessIn(state, view.round, predictionId({ step }, made));
      return guess ? [guess === made.right] : [];
    }),
  );
  return { all: answered.length, right: answered.filter(Boolean).length };
}

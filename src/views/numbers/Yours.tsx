import { useMemo } from 'react';
import type { Ref } from '../../engine';
import { answersIn } from '../../store';
import { useChoice, useView } from '../useView';
import { judgedAmong } from '../verdict/judged';
import { moodOf } from '../verdict/mood';
import { settled } from '../verdict/settled';
import '../verdict/verdict.css';
import { markWords as words } from '../verdict/words';

/** The learner's number for a quantity, if there is one, and its mark. */
export function Yours({ of }: { of: Ref }) {
  const typed = useChoice((state) => state.typed);
  const round = useView((view) => view.round);
  const texts = useMemo(() => answersIn({ typed }, round), [typed, round]);
  const { trace, notation } = useView(settled) ?? {};
  const found = useMemo(
    () => (trace && notation ? judgedAmong(texts, { trace, notation }, of) : null),
    [texts, trace, notation, of],
  );
  const mood = found && ('verdict' in found ? moodOf(found.verdict) : 'wrong');
  return (
    <>
      {texts.get(of)}
      {mood && (
        <span className={`verdict ${mood}`}>
          <span aria-hidden="true"> {words.marks[mood]}</span>
          <span className="sr-only">, {words.moods[mood]}</span>
        </span>
      )}
    </>
  );
}

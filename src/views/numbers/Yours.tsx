import { type FormEvent, useId, useMemo, useState } from 'react';
import type { Ref } from '../../engine';
import { verdictWords } from '../../practice';
import { answersIn, backstep } from '../../store';
import { type Notation, spokenSymbol } from '../../tex';
import { plainText } from '../text/Quantity';
import { useChoice, useView } from '../useView';
import { type Judged, judgedAmong } from '../verdict/judged';
import { moodOf } from '../verdict/mood';
import { settled } from '../verdict/settled';
import '../verdict/verdict.css';
import { markWords as words } from '../verdict/words';
import { tableWords } from './tableWords';

/** The learner's number for a quantity, to be typed and checked by Enter, and its mark. */
export function Yours({ of }: { of: Ref }) {
  const typed = useChoice((state) => state.typed);
  const round = useView((view) => view.round);
  const texts = useMemo(() => answersIn({ typed }, round), [typed, round]);
  const { trace, notation } = useView(settled) ?? {};
  const found = useMemo(
    () => (trace && notation ? judgedAmong(texts, { trace, notation }, of) : null),
    [texts, trace, notation, of],
  );
  const checked = texts.get(of) ?? '';
  return <Field of={of} checked={checked} found={found} />;
}

type FieldProps = { of: Ref; checked: string; found: Judged | null };

function Field({ of, checked, found }: FieldProps) {
  const [text, setText] = useState(checked);
  const [last, setLast] = useState(checked);
  // Checked elsewhere, another number stands here, too.
  if (last !== checked) {
    setLast(checked);
    setText(checked);
  }
  const said = useId();
  const notation = useView((view) => view.notation);
  const name = spokenSymbol(of, notation);
  const mood = found && ('verdict' in found ? moodOf(found.verdict) : 'wrong');
  const check = (event: FormEvent) => {
    event.preventDefault();
    backstep.answer(of, text);
  };
  return (
    <form onSubmit={check}>
      <input
        value={text}
        onChange={({ target }) => setText(target.value)}
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={tableWords.yourNumber(name)}
        aria-describedby={said}
      />
      <output id={said}>
        {found && mood && (
          <span className={`verdict ${mood}`} title={sentenceOf(found, of, notation)}>
            <span aria-hidden="true"> {words.marks[mood]}</span>
            <span className="sr-only">, {words.moods[mood]}</span>
          </span>
        )}
      </output>
    </form>
  );
}

const sentenceOf = (found: Judged, of: Ref, notation: Notation): string =>
  'fault' in found ? found.fault.sentence : plainText(verdictWords(found.verdict, of), notation);

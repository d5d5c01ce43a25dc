import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Ref } from '../../engine';
import { answersIn, backstep } from '../../store';
import { spokenSymbol } from '../../tex';
import { SymbolText } from '../text/Quantity';
import { useChoice, useView } from '../useView';
import { isRight } from '../verdict/judged';
import { goingOn } from './goingOn';
import { Outcome } from './Outcome';
import { practiceWords as words } from './words';

type Props = {
  of: Ref;
  /** All that the step asks for. */
  all: readonly Ref[];
  first: boolean;
};

/** A field for the learner's number, and what is said of it once it is checked. */
export function Answer({ of, all, first }: Props) {
  const round = useView((view) => view.round);
  const checked = useChoice((state) => answersIn(state, round).get(of) ?? '');
  const [text, setText] = useState(checked);
  const [last, setLast] = useState(checked);
  // Checked in another window, another number stands here, too.
  if (last !== checked) {
    setLast(checked);
    setText(checked);
  }
  const field = useRef<HTMLInputElement>(null);
  const said = useRef<HTMLOutputElement>(null);
  const about = useId();
  const name = useView(({ notation }) => spokenSymbol(of, notation));
  useEffect(() => {
    if (first && goingOn.arrives()) field.current?.focus();
  }, [first]);
  // Once it stands there, with its equations.
  useEffect(() => {
    if (checked !== '' && field.current === document.activeElement) {
      said.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [checked]);
  const check = (event: FormEvent) => {
    event.preventDefault();
    const again = text === checked;
    backstep.answer(of, text);
    const view = backstep.view();
    const allRight = all.every((ref) => isRight(view, ref));
    if (!allRight) return;
    // A second Enter on what is right goes on.
    if (again && !view.held) goingOn.to(backstep.next);
    else backstep.showResults();
    // In front of a class the keys are the lesson's again.
    if (backstep.store.getState().lecture) field.current?.blur();
  };
  return (
    <form className="answer" data-answer={of} onSubmit={check}>
      <p>
        <label htmlFor={`${about} field`}>
          <SymbolText of={of} /> =
        </label>{' '}
        <input
          id={`${about} field`}
          ref={field}
          value={text}
          onChange={({ target }) => setText(target.value)}
          inputMode="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={words.field(name)}
          aria-describedby={`${about} outcome`}
        />{' '}
        <button type="submit">{words.check}</button>
      </p>
      <output id={`${about} outcome`} ref={said}>
        {checked !== '' && <Outcome of={of} text={checked} />}
      </output>
    </form>
  );
}

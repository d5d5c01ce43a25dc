import { type FormEvent, useId, useMemo, useState } from 'react';
import type { SheetLine } from '../../practice';
import { backstep, sheetIn } from '../../store';
import { SymbolText } from '../text/Quantity';
import { useChoice, useView } from '../useView';
import { type Mood, moodOf } from '../verdict/mood';
import { Said, Sentence } from '../verdict/Said';
import { settled } from '../verdict/settled';
import './pasted.css';
import { pastedLines } from './pastedLines';
import { pastedWords as words } from './pastedWords';

/** A column of numbers, pasted and checked at once; each of them is the learner's answer then. */
export function Pasted({ onJump }: { onJump: () => void }) {
  const round = useView((view) => view.round);
  return <Column key={round} round={round} onJump={onJump} />;
}

function Column({ round, onJump }: { round: number; onJump: () => void }) {
  const kept = useChoice((state) => sheetIn(state, round));
  const [text, setText] = useState(kept);
  const field = useId();
  const check = (event: FormEvent) => {
    event.preventDefault();
    const lines = pastedLines(backstep.view(), text);
    backstep.answerSheet(
      text,
      lines.flatMap((line) => ('ref' in line ? [[line.ref, line.number] as const] : [])),
    );
  };
  return (
    <section className="pasted" aria-label={words.title}>
      <form onSubmit={check}>
        <label htmlFor={field}>{words.field}</label>
        <textarea
          id={field}
          rows={4}
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        <button type="submit">{words.check}</button>
      </form>
      <Verdicts text={kept} onJump={onJump} />
    </section>
  );
}

const moodOfLine = (line: SheetLine): Mood | 'fault' =>
  'fault' in line ? 'fault' : moodOf(line.verdict);

/** How many lines came out in which way, as far as any did. */
function summary(lines: readonly SheetLine[]): string {
  const moods = lines.map(moodOfLine);
  return (Object.keys(words.counted) as (keyof typeof words.counted)[])
    .map((mood) => [moods.filter((each) => each === mood).length, words.counted[mood]] as const)
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}

/** One verdict a line; the first wrong number is the place to look. */
function Verdicts({ text, onJump }: { text: string; onJump: () => void }) {
  const view = useView(settled);
  const { trace, lesson, notation } = view ?? {};
  const lines = useMemo(
    () => (trace && lesson && notation ? pastedLines({ trace, lesson, notation }, text) : []),
    [trace, lesson, notation, text],
  );
  return (
    <>
      <output>{summary(lines)}</output>
      {lines.length > 0 && (
        <ol>
          {lines.map((line) => (
            <Line key={line.line} line={line} onJump={onJump} />
          ))}
        </ol>
      )}
    </>
  );
}

function Line({ line, onJump }: { line: SheetLine; onJump: () => void }) {
  const lesson = useView((view) => view.lesson);
  if ('fault' in line) {
    return (
      <li value={line.line}>
        <span>{line.text}</span> <Sentence mood="wrong">{line.fault.sentence}</Sentence>
      </li>
    );
  }
  const { ref, number, verdict, first } = line;
  const jump = () => {
    backstep.jumpTo(ref);
    onJump();
  };
  return (
    <li value={line.line} className={first ? 'place-to-look' : undefined}>
      <span>
        <SymbolText of={ref} /> = {number}
      </span>{' '}
      <Said of={ref} verdict={verdict} />{' '}
      {first && (
        <p>
          <strong>{words.first}</strong>{' '}
          <button type="button" onClick={jump}>
            {words.goTo((lesson.computedAt.get(ref) ?? 0) + 1)}
          </button>
        </p>
      )}
    </li>
  );
}

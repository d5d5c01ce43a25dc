import type { ReactNode } from 'react';
import type { Ref } from '../../engine';
import { mistakeWords, type Verdict, verdictWords } from '../../practice';
import { Prose } from '../text/Quantity';
import { type Mood, moodOf } from './mood';
import './verdict.css';
import { markWords as words } from './words';

/** So many mistakes are named at most: more would be guessing. */
const MOST_NAMED = 3;

/** What is said of a number: a mark and a sentence, or the mistakes that all give it. */
export function Said({ of, verdict }: { of: Ref; verdict: Verdict }) {
  const named = verdict.kind === 'mistake' ? verdict.named : [];
  const told = named.filter(({ farFetched }) => !farFetched);
  const mistakes = [...new Set(told.map((each) => mistakeWords(each, of)))];
  if (mistakes.length < 2) {
    return (
      <Sentence mood={moodOf(verdict)}>
        <Prose text={verdictWords(verdict, of)} />
      </Sentence>
    );
  }
  return (
    <>
      <Sentence mood="wrong">{words.several}</Sentence>
      <ul className="mistakes">
        {mistakes.slice(0, MOST_NAMED).map((each) => (
          <li key={each}>
            <Prose text={each} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A sentence with its mark. */
export function Sentence({ mood, children }: { mood: Mood; children: ReactNode }) {
  return (
    <p className={`verdict ${mood}`}>
      <span aria-hidden="true">{words.marks[mood]} </span>
      {children}
    </p>
  );
}

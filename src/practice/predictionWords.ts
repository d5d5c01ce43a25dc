import type { Prediction } from './predictions';
import { listed } from './words';

/** What an answer is called: the others are quantities, shown by their symbols. */
const optionNames: Readonly<Record<string, string>> = {
  rise: 'It rises',
  fall: 'It falls',
  stay: 'It stays',
  none: 'None of them',
};

type Words = { question: string; came: string; even: string };

/** How each kind of question is put, and what is said once it is answered. `{right}` came true. */
const words: Record<Exclude<Prediction['kind'], 'direction'>, Words> = {
  'moves most': {
    question: 'Which of {all} will move most?',
    came: '{right} moves most: its slope is the steepest.',
    even: 'None: the most that any of them moves, another one moves as well.',
  },
  'larger error': {
    question: 'Which output will add most to the total error?',
    came: '{right} is the largest: that output is furthest from its target.',
    even: 'None: two of them are furthest from their targets, equally far.',
  },
  'changes most': {
    question: 'Which of {all} is the round about to change most?',
    came: 'The round changes {right} most.',
    even: 'None: two of them change alike.',
  },
};

const CAME: Readonly<Record<string, string>> = {
  rise: 'rises: {eta} times its slope is negative, and it is subtracted.',
  fall: 'falls: {eta} times its slope is positive, and it is subtracted.',
  stay: 'stays: {eta} times its slope is 0.',
};

/** The question, with `{ref}` for a symbol. */
export function predictionQuestion({ kind, about }: Prediction): string {
  if (kind === 'direction') return `Will ${listed(about)} rise or fall?`;
  return words[kind].question.replace('{all}', listed(about));
}

export const optionWords = (option: string): string => optionNames[option] ?? `{${option}}`;

/** The same where something else moves a weight than its slope. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  velocity: {
    rise: 'rises: its velocity is positive, and it is added.',
    fall: 'falls: its velocity is negative, and it is added.',
    stay: 'stays: its velocity is 0.',
  },
  held: { stay: 'stays: it is held, and no round changes it.' },
};

/** What is said of what leads where the reason of the worked example does not hold. */
const LEADS: Readonly<Record<string, Pick<Words, 'came' | 'even'>>> = {
  velocity: {
    came: '{right} moves most: its velocity is the largest.',
    even: words['moves most'].even,
  },
  'cross-entropy': {
    came: '{right} is the largest.',
    even: 'None: two of them are the largest, equally large.',
  },
};

/** What came of it, once it has been answered. */
export function predictionOutcome({ kind, about, right, why }: Prediction): string {
  if (kind === 'direction') return `${listed(about)} ${(OTHERWISE[why ?? ''] ?? CAME)[right]}`;
  const { came, even } = LEADS[why ?? ''] ?? words[kind];
  return right === 'none' ? even : came.replace('{right}', `{${right}}`);
}

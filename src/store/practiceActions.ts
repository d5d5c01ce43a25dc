import type { Ref } from '../engine';
import type { Page } from './page';
import type { State } from './state';
import type { stepActions } from './stepActions';

/** Where an answer is kept: the same quantity has another value in another round. */
const answerKey = (round: number, ref: Ref): string => `${round} ${ref}`;

/** Where a round's sheet is kept: among the answers, but the answer for no quantity. */
const sheetKey = (round: number): string => `sheet ${round}`;

/** Where everything is kept that was checked for a quantity, and where what was foreseen of a step. */
const triedKey = (round: number, ref: Ref): string => `tried ${answerKey(round, ref)}`;
const guessKey = (round: number, id: string): string => `guess ${round} ${id}`;

/** What the learner has answered to a question before a step of the round. */
export const guessIn = ({ typed }: Pick<State, 'typed'>, round: number, id: string): string =>
  typed[guessKey(round, id)] ?? '';

/** The column of numbers that the learner has had checked last for the round that is shown. */
export const sheetIn = ({ typed }: Pick<State, 'typed'>, round: number): string =>
  typed[sheetKey(round)] ?? '';

/** What the learner has typed for the quantities of the round that is shown. */
export const answersIn = ({ typed }: Pick<State, 'typed'>, round: number): Map<Ref, string> =>
  new Map(
    Object.entries(typed).flatMap(([key, text]) => {
      const [of, ref = ''] = key.split(' ');
      return Number(of) === round ? [[ref, text]] : [];
    }),
  );

/** All that the learner has had checked for the quantities of a round, in turn, a pasted one last. */
export function triedIn({ typed }: Pick<State, 'typed'>, round: number): Map<Ref, string[]> {
  const last = [...answersIn({ typed }, round)];
  return new Map(
    last.map(([ref, text]) => {
      const tried = typed[triedKey(round, ref)]?.split('\n') ?? [];
      return [ref, tried.at(-1) === text.trim() ? tried : [...tried, text.trim()]];
    }),
  );
}

/** What is done while results are worked out by the learner. */
export const practiceActions = (
  { get, set, view }: Page,
  { byHand }: ReturnType<typeof stepActions>,
) => ({
  /** Keeps what was typed for a quantity of this round; an empty text forgets it. */
  answer(ref: Ref, text: string) {
    const { round } = view();
    const { [answerKey(round, ref)]: _, ...others } = get().typed;
    if (!text.trim()) return set({ typed: others });
    const typed = { ...others, [answerKey(round, ref)]: text };
    const tried = triedIn({ typed }, round).get(ref) ?? [];
    set({ typed: { ...typed, [triedKey(round, ref)]: tried.join('\n') } });
  },
  /** Keeps what was answered to a question before a step; the first answer counts. */
  guess(id: string, option: string) {
    const { round } = view();
    if (guessIn(get(), round, id)) return;
    set({ typed: { ...get().typed, [guessKey(round, id)]: option } });
  },
  /** Keeps a column of numbers as it was pasted, and each of its numbers as the learner's answer. */
  answerSheet(text: string, numbers: readonly (readonly [Ref, string])[]) {
    const { round } = view();
    const own = numbers.map(([ref, number]) => [answerKey(round, ref), number] as const);
    set({ typed: { ...get().typed, ...Object.fromEntries(own), [sheetKey(round)]: text } });
  },
  /** Shows the results of the step, as far as they are held back. */
  showResults: () => set({ answered: true }),
  /** What has been shown once is done by the learner from the next step on. */
  takeTurn() {
    set({ practising: true, answered: true });
    byHand.next();
  },
});

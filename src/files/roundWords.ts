import type { Network, UpdateOrder } from '../engine';
import { beganAsArticle } from '../lesson';
import { counted, type Digits } from '../tex';
import type { Given } from './given';

const rounds = (count: string) => `${count} ${count === '1' ? 'round' : 'rounds'}`;

const ROUNDED =
  ', and calculated with all their digits: ≈ stands where the printed numbers do not give the printed result to its last digit.';

/** The words of a round that is written down, besides the lesson's. `{ref}` and `{ref!}` as there. */
export const roundWords = {
  title: (round: string, article: boolean) =>
    `Backstep: round ${round} of ${article ? 'the article’s example' : 'an example with other numbers'}`,
  numbers: {
    article: 'The numbers are those of Matt Mazur’s worked example of backpropagation.',
    own: 'The numbers are the learner’s own, in place of the article’s.',
    changed: (count: string) =>
      `The numbers are the learner’s own, last changed after ${rounds(count)}.`,
  },
  order: {
    simultaneous: 'All weights take their new values together, at the end of the round.',
    'output layer first':
      'The output layer is updated first, and the hidden layer reads its new weights.',
  } satisfies Record<UpdateOrder, string>,
  biases: {
    frozen: 'The biases stay as they are.',
    'per layer': 'The biases are trained too, one for each layer.',
    'per neuron': 'The biases are trained too, one for each neuron.',
    none: 'There are no biases.',
  } satisfies Record<Network['biases'], string>,
  rate: 'The learning rate is {eta} = {eta!}.',
  digits: {
    decimals: (count: string) => `Numbers are printed with up to ${count} decimals${ROUNDED}`,
    significant: (count: string) =>
      `Numbers are printed with up to ${count} significant digits${ROUNDED}`,
  } satisfies Record<Digits['of'], unknown>,
  given: 'Given are',
  table: {
    parameter: 'Weight',
    parameters: 'Weight or bias',
    before: 'Before',
    slope: 'Slope of the error',
    after: 'After',
  },
  link: 'The same round on the screen, where every number can be changed:',
} as const;

/** What a written round is called: it is counted from 1. */
export const roundTitle = ({ round, run }: Pick<Given, 'round' | 'run'>): string =>
  roundWords.title(counted(round + 1), beganAsArticle(run));

/** Whose numbers a round has, and by which rules it is worked. */
export function roundFacts({ network, run, notation }: Omit<Given, 'address'>): string {
  const { numbers, order, biases, rate, digits } = roundWords;
  const changed = run.first > 0 ? numbers.changed(counted(run.first)) : numbers.own;
  return [
    beganAsArticle(run) ? numbers.article : changed,
    order[network.order],
    biases[network.biases],
    rate,
    digits[notation.digits.of](String(notation.digits.count)),
  ].join(' ');
}

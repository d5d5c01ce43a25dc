import type { BiasPolicy, UpdateOrder } from '../../engine';
import type { Digits } from '../../tex';

const rounds = (count: string) => `${count} ${count === '1' ? 'round' : 'rounds'}`;

const ROUNDED =
  ', and calculated with all their digits: ≈ stands where the printed numbers do not give the printed result to its last digit.';

/** The words of the printed page that are not the lesson's. `{ref}` and `{ref!}` as there. */
export const printWords = {
  title: (round: string, article: boolean) =>
    `Backstep: round ${round} of ${article ? 'the article’s example' : 'an example with other numbers'}`,
  fileName: (round: string, article: boolean) =>
    `Backstep, round ${round}${article ? '' : ', other numbers'}`,
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
  } satisfies Record<BiasPolicy, string>,
  rate: 'The learning rate is {eta} = {eta!}.',
  digits: {
    decimals: (count: string) => `Numbers are printed with up to ${count} decimals${ROUNDED}`,
    significant: (count: string) =>
      `Numbers are printed with up to ${count} significant digits${ROUNDED}`,
  } satisfies Record<Digits['of'], unknown>,
  caption: 'The network with the numbers of its forward pass; dashed edges have negative weights.',
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

import type { Network } from '../../engine';
import type { Answer } from '../exchange';

const CLOSE = 'My result is close, but not the same';
const SLIPS =
  'adding where the step is subtracted, and rounding on the way. Keep all digits until the end; only what is shown here is rounded.';

const summed =
  'With two outputs it does for one pair: the mean of two squares is ½ of their sum. For a set it does not: a framework divides by the number of pairs, too, and here the errors of the pairs are added up.';

/** By what a round takes, `alone` where there is one pair. */
const FRAMEWORK: readonly (readonly [passes: string, answer: string])[] = [
  [
    'alone',
    'With two outputs it does: the mean of two squares is ½ of their sum. With any other number of outputs it differs, and so does a plain sum without the ½.',
  ],
  ['online', summed],
  ['batch sum', summed],
  [
    'batch mean',
    'With two outputs it does: the mean of two squares is ½ of their sum, and both take the mean over the pairs. With any other number of outputs it differs.',
  ],
];

/** What learners ask on steps of other networks than the article's, besides what `answers.ts` has for all. */
export const answersOfAny: readonly Answer[] = [
  {
    at: ['net', 'net of one', 'net without bias', 'net of one without bias'],
    question: 'Which weight is on which edge?',
    answer:
      'Weights are counted layer by layer, and within a layer by the neuron that they end at. All that end at the same neuron follow one another.',
  },
  {
    at: [
      'chain',
      'chain of one output',
      'joined chain',
      'coupled chain',
      'coupled chain by delta',
      'any whole weight',
    ],
    question: 'Why are the slopes multiplied?',
    answer:
      'They are rates. If one quantity moves 0.6 times as fast as another, and that one 0.2 times as fast as a third, then the first moves 0.2 times 0.6 as fast as the third.',
  },
  {
    at: ['sum of paths'],
    question: 'Why a sum?',
    answer:
      'A hidden neuron feeds several others and acts on the error through each of them. Changes that arrive by different paths add up.',
  },
  {
    at: ['sum of one', 'any hidden chain of one'],
    question: 'Why is there no sum?',
    answer:
      'There would be one if the neuron fed several others: what comes back from each of them would be added. Here it feeds one.',
  },
  {
    at: ['any hidden chain'],
    question: 'Does every weight reach the error along all of these paths?',
    answer:
      'Every weight into this neuron does, for they all act through what it sends. So what comes back to it is worked out once for all of them.',
  },
  {
    at: ['share', 'updated share'],
    question: 'The old weights, or the updated ones?',
    answer:
      'The old ones, if all slopes are to be taken at the same point. Notation has both under “update order”.',
  },
  {
    at: ['error slope'],
    about: ({ loss = 'half square' }) => !loss.includes('entropy'),
    question: 'Target minus output, or output minus target?',
    answer:
      'The same: −(target − output) is output − target. Some books take the minus sign out of delta, and add the step where others subtract it. Notation offers both.',
  },
  {
    at: ['tanh slope'],
    question: 'Why is it written with out, not with net?',
    answer:
      'Because out is already known, and 1 minus its square is the same number. Putting net into that formula is a common slip.',
  },
  {
    at: ['ReLU slope', 'leaky ReLU slope'],
    question: 'Why is it written with net, not with out?',
    answer:
      'It only asks on which side of 0 the net input is. Taking what the neuron sends for its slope is a common slip.',
  },
  {
    at: ['binary cross-entropy', 'cross-entropy'],
    question: 'Where is the logarithm of the output?',
    answer:
      'It is in there: put the formula of the output into its logarithm, and what is printed here comes out. Written this way, no output is so close to 0 that its logarithm is lost.',
  },
  {
    at: ['short delta', 'softmax short delta'],
    question: 'Is that not the delta of the squared error, too?',
    answer:
      'There the slope of the curve is still a factor: out − target times out(1 − out). Here it has cancelled, so a saturated output that is wrong still learns.',
  },
  {
    at: ['any new', 'any new at once'],
    question: 'Why does a negative slope make the weight larger?',
    answer:
      'Because the step is subtracted. A negative slope says that raising the weight lowers the error, and minus a negative number raises it.',
  },
  {
    at: ['any new', 'any new at once'],
    question: CLOSE,
    answer: `Three slips are common here: forgetting {eta}, ${SLIPS}`,
  },
  {
    at: ['velocity'],
    question: CLOSE,
    answer: `Slips that are common here: forgetting {eta} or {mu}, ${SLIPS}`,
  },
  {
    at: ['velocity'],
    question: 'Which way does a negative slope push?',
    answer:
      'Upwards, because the step is subtracted, and minus a negative number raises. What is left of the old velocity may still be stronger.',
  },
  {
    at: ['new by velocity', 'new by velocity at once'],
    question: 'Why is it added here, and not subtracted?',
    answer:
      'The minus is in the velocity already: the step was subtracted there. Subtracting the velocity once more is a common slip.',
  },
  ...FRAMEWORK.map(([passes, answer]) => ({
    at: ['half square', 'half square of one', 'total', 'error'],
    about: ({ loss = 'half square', pairs = 1, passes: taken = 'online' }: Network) =>
      loss === 'half square' && passes === (pairs > 1 ? taken : 'alone'),
    question: 'Does my framework’s mean squared error give the same?',
    answer,
  })),
  {
    at: ['gather, batch mean', 'gather, batch sum'],
    question: 'Why not add up the new weights instead?',
    answer:
      'A new weight is the old one and a step. Adding up several would count the old one several times; what adds up are the slopes.',
  },
];

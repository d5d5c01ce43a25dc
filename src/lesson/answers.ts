import type { Network } from '../engine';
import type { Answer } from './exchange';
import { isArticles } from './isArticles';
import { others } from './others';
import { isArticle } from './printed';
import type { Step } from './step';

/** What learners ask and get wrong most often, answered where it comes up. */
export const answers: readonly Answer[] = [
  {
    at: ['net'],
    about: isArticles,
    question: 'Which weight is on which edge?',
    answer:
      'Weights are counted by the neuron that they end at: {w1} and {w2} end at h1, {w3} and {w4} at h2, and so on. The article writes {w3} for {w2} in one of its two lines for {net_h1}; {w2} is right.',
  },
  {
    at: ['error'],
    about: ({ loss = 'half square' }) => loss === 'half square',
    question: 'Why the ½?',
    answer:
      'Taking the slope of a square brings down a 2, and the ½ cancels it. Without it every slope would be twice as large, and half the learning rate would do the same.',
  },
  {
    at: ['error', 'total'],
    about: isArticles,
    question: 'Does my framework’s mean squared error give the same?',
    answer:
      'With two outputs it does: the mean of two squares is ½ of their sum. With any other number of outputs it differs, and so does a plain sum without the ½.',
  },
  {
    at: ['chain', 'whole weight'],
    about: isArticles,
    question: 'Why are the slopes multiplied?',
    answer:
      'They are rates. If {net_o1} moves 0.6 times as fast as {w5}, and {out_o1} moves 0.2 times as fast as {net_o1}, then {out_o1} moves 0.2 times 0.6 as fast as {w5}.',
  },
  {
    at: ['error slope'],
    about: isArticles,
    question: 'Target minus output, or output minus target?',
    answer:
      'The same: −(target − output) is output − target. Some books take the minus sign out of delta, and add the step where others subtract it. Notation offers both.',
  },
  {
    at: ['slope'],
    about: (_, { says = 'logistic slope' }) => says === 'logistic slope',
    question: 'Why is it written with out, not with net?',
    answer:
      'It could be: e to the power of −net, divided by the square of 1 plus that. But out is already known, and out times (1 − out) is the same number for one multiplication. Putting net into that formula is a common slip.',
  },
  {
    at: ['signal', 'known chain'],
    question: 'Why does the slope not contain the weight itself?',
    answer:
      'The net input is a straight line in each weight: twice the change of the weight gives twice the change of the net input, wherever the weight stands. How steep the line is depends on the signal alone.',
  },
  {
    at: ['hidden chain', 'sum'],
    about: isArticles,
    question: 'Why a sum, when the output layer had none?',
    answer:
      'An output neuron meets only its own error. A hidden neuron feeds both outputs, so it meets both errors, and changes that arrive by different paths add up. With the numbers of the article, one part is positive and the other negative.',
  },
  {
    at: ['share', 'updated share'],
    about: isArticles,
    question: 'The old output weights, or the updated ones?',
    answer:
      'The old ones, if all slopes are to be taken at the same point: that is what the text of the article says. Its figures for whole rounds took the updated ones instead. Notation has both under “update order”.',
  },
  {
    at: ['share', 'updated share'],
    about: isArticles,
    question: 'Is it {w6} or {w7} that leads from h1 to o2?',
    answer:
      'It is {w7}. Going forward, a neuron gathers the weights that end at it; going back, it gathers those that begin at it. In matrix form that is the transpose, and mixing them up is a common slip.',
  },
  {
    at: ['new', 'new at once'],
    about: isArticles,
    question: 'Why does a negative slope make the weight larger?',
    answer:
      'Because the step is subtracted. A negative slope says that raising the weight lowers the error, and minus a negative number raises it: {w7} and {w8} in the article are such weights.',
  },
  {
    at: ['new', 'new at once'],
    about: isArticles,
    question: 'My result is close, but not the same',
    answer:
      'Three slips are common here: forgetting {eta}, adding where the step is subtracted, and rounding on the way. Keep all digits until the end; only what is shown here is rounded.',
  },
  {
    at: ['net', 'update weights', 'bias gradient', 'whole bias'],
    about: isArticles,
    question: 'Do the biases change too?',
    answer:
      'In the article they do not. In most programs they do, as one bias for each neuron; and it is also possible to train one for each layer. Notation has all three.',
  },
  {
    at: ['update error'],
    about: (network) => isArticle(network) && network.order === 'simultaneous',
    question: 'The article says 0.291027924 here. Why don’t I get it?',
    answer:
      'Because that figure follows another rule than the text. Updating all weights together gives 0.291027774; updating the output layer first, so that the hidden layer reads the new {w5} to {w8}, gives 0.291027924. An early version of the author’s script did that. It was corrected later, the figure was not.',
  },
];

/** Those that come up on a step of a network's lesson. */
export const answersAt = (step: Step, network: Network): Answer[] =>
  [...answers, ...((!isArticles(network) && others.answers) || [])].filter(
    ({ at, about }) =>
      (at.includes(step.kind) || at.includes(step.says ?? '')) && (about?.(network, step) ?? true),
  );

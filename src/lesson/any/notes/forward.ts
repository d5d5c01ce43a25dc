import type { Exchange, Notes } from '../../exchange';
import { bias } from './biases';

const noBias: Exchange = {
  question: 'What does a network without biases give up?',
  answer:
    'A neuron whose signals are all 0 always receives 0. So whatever the weights are, it sends the same then.',
};

const net: Notes = {
  say: 'A neuron does two things, and this is the first: it adds up. Follow each edge that ends at {name}, signal times weight, and add {bias} at the end. Each weight stands in one term only: that will make a slope easy later.',
  ask: {
    question: 'If every signal into {name} were 0, what would {net} be?',
    answer: 'Exactly {bias}. All products are 0, whatever the weights are.',
  },
  asked: [bias],
};

const netWithout: Notes = {
  say: 'A neuron does two things, and this is the first: it adds up. Follow each edge that ends at {name}, signal times weight. Each weight stands in one term only: that will make a slope easy later.',
  ask: {
    question: 'If every signal into {name} were 0, what would {net} be?',
    answer: 'Exactly 0. All products are 0, whatever the weights are.',
  },
  asked: [noBias],
};

const rectifier: Notes = {
  say: 'The second thing: what is positive goes on as it is, the rest is stopped or nearly so. There is hardly anything to work out, which is one reason why it is so common.',
  ask: {
    question: 'If {net} were twice as large, would {out} be, too?',
    answer: 'Yes, on either side of 0. All that is bent is the corner at 0 itself.',
  },
  asked: [
    {
      question: 'How can straight lines make a curve?',
      answer:
        'Each neuron has its corner elsewhere, and sums of lines with corners can follow any curve closely. Without the corner all layers together could do no more than one.',
    },
  ],
};

/** The way forward: what a neuron receives, and what it sends. */
export const forward: Readonly<Record<string, Notes>> = {
  net,
  'net of one': net,
  'net without bias': netWithout,
  'net of one without bias': netWithout,
  tanh: {
    say: 'The second thing: the sum goes through the hyperbolic tangent. Far to the left it sends nearly −1, far to the right nearly 1. It is the logistic curve stretched to both sides of 0.',
    ask: {
      question: 'If {net} had the opposite sign, what would {out} be?',
      answer: 'The same number with the opposite sign: the curve is symmetric about 0.',
    },
    asked: [
      {
        question: 'Why this function and not the logistic one?',
        answer:
          'Its signals lie on both sides of 0, and its slope is steeper in the middle. Both often make learning faster.',
      },
    ],
  },
  ReLU: rectifier,
  'leaky ReLU': rectifier,
  identity: {
    say: 'The second thing is nothing at all here: the sum is sent on. For an output that is to be any number, that is just right.',
    ask: {
      question: 'What could a network do in which every layer was like this?',
      answer: 'No more than a single layer: sums of sums are sums.',
    },
    asked: [
      {
        question: 'When does one want no curve?',
        answer:
          'In the output layer, when what is to be learned is a quantity without limits, such as a price or a temperature.',
      },
    ],
  },
  softmax: {
    say: 'The outputs now have to do with each other: what one gets, the others lose. So all net inputs must be there before the first share is known. Let the room guess which output gets the most before you show it.',
    ask: {
      question: 'If every net input grew by the same amount, what would become of the shares?',
      answer: 'Nothing: all powers grow by the same factor, and it cancels.',
    },
    asked: [
      {
        question: 'Why e to the power, and not the net inputs themselves?',
        answer:
          'They may be negative or 0, and shares must not be. And the slope comes out simply, as will be seen.',
      },
    ],
  },
};

import type { Exchange, Notes } from '../../exchange';

export const bias: Exchange = {
  question: 'What is the bias good for?',
  answer:
    'It moves what the neuron receives, whatever the signals are. Without one, a neuron whose signals are all 0 could only receive 0.',
};

/** What a bias does, and how it is trained. */
export const biases: Readonly<Record<string, Notes>> = {
  'any bias gradient': {
    say: 'Think of a bias as a weight whose signal is always 1. So its slope is the delta alone. Where several neurons share {bias}, their deltas add up: a sum over paths again.',
    ask: {
      question: 'Why is there no signal in it?',
      answer:
        'The bias is added as it is: as much as it grows, the net input grows. The slope of that is 1.',
    },
    asked: [bias],
  },
  'bias new': {
    say: 'The same rule as for a weight: against the slope, and as far as {eta} says. Most programs train one bias for each neuron. So say which of the ways you follow.',
    ask: {
      question: 'What can a bias do that no weight can?',
      answer: 'Move a net input even where all signals are 0.',
    },
    asked: [
      {
        question: 'Why does my program get another error?',
        answer:
          'Often because it trains the biases in another way: one for each neuron, one for each layer, or none.',
      },
    ],
  },
  'any whole bias': {
    say: 'Think of {bias} as a weight whose signal is always 1. So its slope is the delta of the neuron that it feeds, or the sum of the deltas where several share it. Then it takes the same kind of step as a weight.',
    ask: {
      question: 'Why do the deltas add up where a bias is shared?',
      answer:
        'Raising it moves all of these net inputs at once. What arrives at the error along different paths adds up.',
    },
    asked: [bias],
  },
};

import type { Exchange, Notes } from '../../exchange';

const corner: Exchange = {
  question: 'Is it allowed to choose a slope where there is none?',
  answer:
    'It is what programs do, and it hardly ever comes up: a net input would have to be exactly 0. Any slope between those of both sides would do.',
};

const fades: Exchange = {
  question: 'How large can this slope be?',
  answer:
    'At most 1, where {out} is 0. So slopes fade less from layer to layer than with the logistic function, whose largest is a quarter.',
};

/** How much of a change gets through the curve. */
export const curveSlopes: Readonly<Record<string, Notes>> = {
  'tanh slope': {
    say: 'How much of a change gets through is up to the curve. In the middle all of it does, and at both ends hardly any. So a saturated neuron learns slowly, however wrong it is.',
    ask: {
      question: 'Where on the curve does most get through, and how much?',
      answer: 'Where {out} is 0, and there it is all of the change.',
    },
    asked: [fades],
  },
  'ReLU slope': {
    say: 'All or nothing. A neuron that is on passes every slope unchanged; one that is off passes none, and then none of its weights moves for this example.',
    ask: {
      question: 'A neuron is off for every example there is. Can it come back by itself?',
      answer: 'Not by its own weights, for their slopes are all 0. Such a neuron is called dead.',
    },
    asked: [corner],
  },
  'leaky ReLU slope': {
    say: 'A neuron that is on passes every slope unchanged, and one that is off still passes a little. That little is what the leak is for: such a neuron can come back.',
    ask: {
      question: 'How long does a neuron that is off take to move as far as one that is on?',
      answer: 'As many steps more as its slope is smaller.',
    },
    asked: [corner],
  },
  'identity slope': {
    say: 'Nothing is bent, so nothing is lost: every change gets through whole. The chain is shorter by one factor in effect.',
    ask: {
      question: 'What is delta then?',
      answer: 'The slope that came before, unchanged.',
    },
    asked: [
      {
        question: 'Why write a factor of 1 at all?',
        answer: 'So that the chain has the same links in every network. A program leaves it out.',
      },
    ],
  },
  'softmax slope': {
    say: 'By its own net input a share behaves as with the logistic function. What is new comes beside it: the same net input moves all other shares as well.',
    ask: {
      question: 'The slopes of all shares by one net input, added up: what do they give?',
      answer: 'Exactly 0. The shares always add up to 1, so what one gains the others lose.',
    },
    asked: [
      {
        question: 'How many such slopes are there?',
        answer: 'As many as outputs, times as many as net inputs: every share depends on each.',
      },
    ],
  },
  'softmax cross slope': {
    say: 'Here an output moves that is not at the end of this edge. It loses in proportion to its own share and to that of {name}; hence a product, and a minus.',
    ask: {
      question: 'When does an output not notice what happens to {net}?',
      answer:
        'When its own share is close to 0, or that of {name} is: then there is nothing to lose.',
    },
    asked: [
      {
        question: 'What happens when these slopes are forgotten?',
        answer:
          'Each output is then taken for a logistic one, and the other outputs’ errors leave no trace in {net}. It is the most common slip with softmax.',
      },
    ],
  },
};

import type { Notes } from '../../exchange';

const squareSlope: Notes = {
  say: 'Read it from the outside in. The square brings down a 2, and the inner derivative leaves a minus. What remains goes with the miss: the further off {out} is, the harder it is pushed.',
  ask: {
    question: 'What is this slope when the target is hit exactly?',
    answer: 'It is 0. Then there is nothing to correct here.',
  },
  asked: [
    {
      question: 'Does it matter that there is a 2?',
      answer: 'No. Half the learning rate does the same as half the slope.',
    },
  ],
};

/** How fast the error changes with an output. */
export const errorSlopes: Readonly<Record<string, Notes>> = {
  'half square slope': {
    say: 'Read it from the outside in. The square brings down a 2, the ½ takes it away, and the inner derivative leaves a minus. What remains is the miss itself: the further off {out} is, the harder it is pushed.',
    ask: {
      question: 'What is this slope when the target is hit exactly?',
      answer: 'It is 0. Then there is nothing to correct here.',
    },
  },
  'square slope': squareSlope,
  'mean square slope': squareSlope,
  'binary cross-entropy slope': {
    say: 'The slope of a logarithm is 1 over what stands in it. So an output that held the truth for impossible is pushed without limit. The next factor will take that back.',
    ask: {
      question: 'What is this slope when {out} is its target exactly, somewhere between 0 and 1?',
      answer: 'It is 0: both parts are 1 then, one with a plus and one with a minus.',
    },
    asked: [
      {
        question: 'Does it not break down where {out} is 0 or 1?',
        answer:
          'By itself it would. That is why programs never work it out alone, but together with the slope of the curve.',
      },
    ],
  },
  'cross-entropy slope': {
    say: 'The slope of a logarithm is 1 over what stands in it. So the smaller the share of the right answer, the harder it is pushed. Outputs with a target of 0 have no slope here; theirs will come through the shares.',
    ask: {
      question: 'The share of the right answer is cut in half. What happens to this slope?',
      answer: 'It doubles.',
    },
    asked: [
      {
        question: 'Why is it never positive?',
        answer:
          'More of the right answer is always better, as far as its own error tells. What it costs the others comes in by softmax.',
      },
    ],
  },
};

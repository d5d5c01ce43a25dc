import type { Exchange, Notes } from '../../exchange';

const enough: Exchange = {
  question: 'When is the error small enough?',
  answer:
    'The number itself does not say. In practice one also watches examples that are not trained on, and stops when their error no longer falls.',
};

const square: Notes = {
  say: 'We compare {out} with {target}. The miss is squared, so it is never negative, and a large miss counts for more than its share. That there is no ½ is a matter of taste: every slope is twice as large.',
  ask: {
    question: 'If {name} missed by twice as much, how large would {error} be?',
    answer: 'Four times as large, for the miss is squared. Its slope would only double.',
  },
  asked: [
    {
      question: 'Why squared, and not simply the distance?',
      answer:
        'The distance pushes equally hard however small the miss is, and has no slope where the target is hit. The slope of the square shrinks with the miss.',
    },
  ],
};

const meanSquare: Notes = {
  ...square,
  say: 'We compare {out} with {target}. The miss is squared, so it is never negative, and a large miss counts for more than its share. Dividing by the number of outputs makes networks with few and with many of them comparable.',
};

const total: Notes = {
  say: 'From here on everything is about this one number. Every slope to come is, in the end, a slope of it. When we change a weight, we do it so that this number falls.',
  ask: {
    question: 'Which numbers does it depend on?',
    answer:
      'On all that stands before it: weights, biases where there are any, inputs and targets. Not on {eta}: that counts only when a step is taken.',
  },
  asked: [enough],
};

const pairTotal: Notes = {
  ...total,
  say: 'This is the error of pair {Pair}, and the slopes that follow are slopes of it. The other pairs have errors of their own, with the same weights. A weight has to make do with all of them.',
};

const setTotal: Notes = {
  say: 'One number for all pairs: this is what training is to make small. The errors of the other pairs come about in the same way. Choose another pair to see that.',
  ask: {
    question: 'Could this number fall although the error of one pair rises?',
    answer:
      'Yes, where the others gain more than that one loses. The weights are the same for all.',
  },
  asked: [enough],
};

/** How far off the network is: each output, all of them, all pairs. */
export const errors: Readonly<Record<string, Notes>> = {
  count: {
    say: 'This is only a count, and learning does not change it. It stands here because it divides each error.',
    ask: {
      question: 'What would change without this division?',
      answer: 'All slopes would be larger by this factor, and so would be all steps.',
    },
    asked: [
      {
        question: 'Is it the number of outputs or of pairs?',
        answer: 'Of outputs. How the pairs are put together is a matter of its own.',
      },
    ],
  },
  'half square of one': {
    ...square,
    say: 'We compare {out} with {target}. The miss is squared, so it is never negative. The ½ is there for convenience: watch it vanish when we take the slope.',
  },
  square,
  'square of one': square,
  'mean square': meanSquare,
  'mean square of one': meanSquare,
  'binary cross-entropy': {
    say: 'Take {out} as the probability of a yes. If the answer is yes, the error is small when it was held probable, and grows without end as it was held impossible. The formula is the same thing with the net input put in.',
    ask: {
      question: 'What is the error when {out} is one half?',
      answer: 'The logarithm of 2, whatever the target is: nothing has been claimed either way.',
    },
    asked: [
      {
        question: 'Why not the square here?',
        answer:
          'A saturated output that is wrong would get next to no slope from it. Here the slope of the curve will cancel, and the push stays as large as the miss.',
      },
    ],
  },
  'cross-entropy': {
    say: 'Only the share of the right answer counts, as long as the others have targets of 0. Its logarithm is 0 when it got everything and falls without end as it got nothing; hence the minus.',
    ask: {
      question: 'The right answer got a share of 1. How large is its error?',
      answer: 'It is 0, for the logarithm of 1 is 0.',
    },
    asked: [
      {
        question: 'Do wrong answers not count at all?',
        answer:
          'They do, through the shares: what they get is missing at the right one. Their slopes will show it.',
      },
    ],
  },
  total,
  'total of one': total,
  'pair total': pairTotal,
  'pair total of one': pairTotal,
  'set total, online': setTotal,
  'set total, batch mean': setTotal,
  'set total, batch sum': setTotal,
};

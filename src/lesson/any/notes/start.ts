import type { Exchange, Notes } from '../../exchange';

const drawn: Exchange = {
  question: 'Where do the first weights come from?',
  answer:
    'They are usually drawn at random, small and different from each other. Two neurons of a layer that began with the same weights, in and out, would get the same slopes and stay twins for ever.',
};

const change: Exchange = {
  question: 'Which of these numbers may learning change, and which not?',
  answer:
    'The weights and biases that are trained and not held. Not the inputs and targets, for they are what is to be learned; and not what the neurons send, for that follows from the rest.',
};

/** Before a round: what is given, and what may change. */
export const start: Readonly<Record<string, Notes>> = {
  'start of one': {
    say: 'The inputs and the targets are the example, and it stays as it is. The weights are what the network can change. We go forward once to see how wrong it is, and then backward to see what each weight has to do with that.',
    ask: change,
    asked: [
      drawn,
      {
        question: 'Why only one example?',
        answer:
          'One shows all there is to it. With many, the slopes of several examples are put together, or each round takes another one.',
      },
    ],
  },
  'start, online': {
    say: 'There are several examples, and they take turns: a round looks at one of them and changes the weights at once. The next round sees the next pair with weights that have moved already.',
    ask: change,
    asked: [
      drawn,
      {
        question: 'Does the order of the pairs matter?',
        answer:
          'A little: each step is taken from where the last one led. Programs often shuffle the pairs for that reason.',
      },
    ],
  },
  'start, batch': {
    say: 'There are several examples, and a round goes through all of them before anything moves. We follow one pair on its way forward and back; the others go the same way. In the end their slopes are put together, and each weight takes one step.',
    ask: change,
    asked: [
      drawn,
      {
        question: 'Why not a step after every pair?',
        answer:
          'That is done, too, and called online learning. A batch follows the slope of the whole error, and a single pair only its own part.',
      },
    ],
  },
};

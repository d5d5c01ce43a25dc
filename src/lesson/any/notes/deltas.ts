import type { Exchange, Notes } from '../../exchange';

const longWay: Exchange = {
  question: 'Why did we go the long way at all?',
  answer:
    'To see where the short one comes from. A program goes only the short way, and that is also the safer one: it divides by nothing that could be close to 0.',
};

const signs: Exchange = {
  question: 'What is delta, in words?',
  answer:
    'How fast the error changes with the net input of {name}. Some books write it with the opposite sign.',
};

/** How fast the error changes with a net input, the long way and in short. */
export const deltas: Readonly<Record<string, Notes>> = {
  'joined slope': {
    say: 'Two slopes in a row are multiplied, as always. But look at what they are made of before you work it out: something is about to cancel.',
    ask: {
      question: 'What stands both above and below the line?',
      answer: 'The output, and 1 minus the output.',
    },
    asked: [longWay],
  },
  'gathered slope': {
    say: 'Go through the sum output by output: the slope of its error, times what {net} does to it. It is a sum over paths, as in a hidden layer, only that the paths part within the layer.',
    ask: {
      question: 'Which of these parts are 0?',
      answer: 'Those of outputs with a target of 0. Their errors have no slope.',
    },
    asked: [longWay],
  },
  'short delta': {
    say: 'Write the product out and cancel. What is left needs no division and no curve: by how much {name} missed. That is what this error was made for.',
    ask: {
      question: 'How large is it at most?',
      answer: 'It is less than 1 in size, since the output and the target lie between 0 and 1.',
    },
    asked: [signs],
  },
  'softmax short delta': {
    say: 'Write the sum out and cancel one share in each part. The targets are left, added up, times the output; with targets that add up to 1 it is by how much {name} missed. All that coupling comes down to one difference.',
    ask: {
      question: 'The deltas of all outputs, added up: what do they give?',
      answer:
        'Exactly 0 where the targets add up to 1. What is pushed up in one place is pushed down in others.',
    },
    asked: [signs],
  },
  'coupled delta': {
    say: 'Go through the sum output by output: the slope of its error, times what {net} does to it. It is a sum over paths, as in a hidden layer, only that the paths part within the layer.',
    ask: {
      question: 'How many deltas does this layer need?',
      answer: 'One for each neuron, as always; only that each has a part from every output.',
    },
    asked: [signs],
  },
  'hidden delta': {
    say: 'For a hidden neuron, gather the deltas behind it, each times the weight in between, and multiply by the neuron’s own slope. This one line, layer after layer, is the algorithm. The deltas travel back on the edges on which the signals came.',
    ask: {
      question: 'Why do we go backward, and not from the inputs on?',
      answer:
        'A hidden delta is made of those behind it, so these must be there first. From the inputs on, the slopes of every weight would take a pass of their own.',
    },
    asked: [
      {
        question: 'How is it written with matrices?',
        answer:
          'The deltas of the next layer times the transposed weights, and then, neuron by neuron, times the slope of its curve.',
      },
    ],
  },
  'hidden delta of one': {
    say: 'The delta behind it, times the weight in between, times the neuron’s own slope. With more neurons behind it there would be a sum; this one line, layer after layer, is the algorithm.',
    ask: {
      question: 'A chain of many such layers: what becomes of delta on the way back?',
      answer:
        'It is multiplied by a weight and a slope in each. Where these are small it fades, and the first layers hardly learn.',
    },
    asked: [signs],
  },
  'known delta': {
    say: 'The shortest way there is: one delta, one signal, one multiplication. Let the room compare the result with that of the step before. It is the same number for less work.',
    ask: {
      question: 'Several weights end at {name}. How do their slopes compare?',
      answer: 'As their signals do, since the delta is the same in all.',
    },
    asked: [
      {
        question: 'Why did we go the long way at all?',
        answer:
          'To see where the short one comes from. A program goes only the short way: one delta for each neuron, one multiplication for each weight.',
      },
    ],
  },
};

import type { Notes } from '../../exchange';

const gathered: Notes = {
  say: 'Each pair pulls {subject} its own way. Here all of them are put together, and only then is a step taken. Look at the signs: where they differ, the pairs do not agree.',
  ask: {
    question: 'Can this be 0 although no pair’s slope is?',
    answer: 'Yes, when they cancel: what one pair would gain, others would lose.',
  },
  asked: [
    {
      question: 'Mean or sum: what is the difference?',
      answer:
        'Only the length of the step. The sum is the mean times the number of pairs, so a learning rate that fits one is too large or too small for the other.',
    },
  ],
};

const byVelocity: Notes = {
  say: 'The velocity is all that is added: slope and learning rate are in it already. So a weight may go on for a while although its slope has turned.',
  ask: {
    question: 'In what case is this the plain step against the slope?',
    answer: 'When {mu} is 0, or nothing has moved before.',
  },
  asked: [
    {
      question: 'Can momentum make it worse?',
      answer:
        'Yes. What has gathered speed runs past the lowest point and has to come back; with {mu} close to 1 it swings for long.',
    },
  ],
};

/** What a weight will be: its slope over all pairs, its velocity, its step. */
export const newValues: Readonly<Record<string, Notes>> = {
  'gather, batch mean': gathered,
  'gather, batch sum': gathered,
  held: {
    say: 'Its slope says what the error would like, and still it stays. Parts of a network are held when they are known to be good, or to see what the rest can do alone.',
    ask: {
      question: 'Why work out the slope of what does not move?',
      answer:
        'For what it tells. A program leaves it out; but what lies before it needs the deltas all the same.',
    },
    asked: [
      {
        question: 'Does the rest learn differently now?',
        answer: 'Not in this round. From the next one on it has to make up for what does not move.',
      },
    ],
  },
  velocity: {
    say: 'Think of a ball that rolls: the slope pushes it, and what it had of speed it keeps in part. {mu} says how much of it is kept. At the beginning there is none.',
    ask: {
      question: 'The slope stays the same round after round. What becomes of the velocity?',
      answer: 'It grows from round to round, ever more slowly, up to the plain step over 1 − {mu}.',
    },
    asked: [
      {
        question: 'What is it good for?',
        answer:
          'Slopes that change sign from round to round cancel in it, and those that keep theirs add up. So a narrow valley is gone along, not across.',
      },
    ],
  },
  'new by velocity': byVelocity,
  'new by velocity at once': byVelocity,
  'any new at once': {
    say: 'The slope points to where the error grows, so we go against it: that is the minus. {eta} says how far. In this order {next} counts at once for the layer before.',
    ask: {
      question: 'Which numbers will be different because {next} counts at once?',
      answer:
        'The slopes of the layers before, and with them their new weights. The slopes of this layer were taken with the old ones.',
    },
  },
};

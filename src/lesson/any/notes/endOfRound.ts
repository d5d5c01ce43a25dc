import type { Exchange, Notes } from '../../exchange';

const notNeeded: Exchange = {
  question: 'Is this pass needed for learning?',
  answer:
    'Not for this round, whose steps are done. But it shows what the round has changed, before the next one begins.',
};

const everyRound: Exchange = {
  question: 'Does the error fall in every round?',
  answer:
    'If the steps are short enough, and there is a slope left to follow. A step that is too long may land higher, on the other side of the valley.',
};

const foreseen: Exchange = {
  question: 'What decides how far the error falls?',
  answer:
    'The slopes and {eta}: the steeper the error and the longer the step, the more it falls, as long as the slope holds that far.',
};

const updated: Notes = {
  say: 'The end of the round: everything that was kept aside takes its place. Let the room say of a few weights whether they rise or fall before they look. In the order “all together” every slope was taken at the same point, and that is why nothing could move earlier.',
  ask: {
    question: 'Which weights rise?',
    answer:
      'Those with a negative slope, as long as the learning rate is positive: raising them lowers the error. Those with a positive slope fall, and with a slope of 0 a weight stays.',
  },
  asked: [
    {
      question: 'Why not use each new weight as soon as it is there?',
      answer:
        'Each slope would then be taken at another point, and the result would depend on the order. Some methods do that on purpose; plain gradient descent does not.',
    },
  ],
};

const helped: Notes = {
  say: 'Now compare: the error before the round, and after it. One round is one step; learning is the same thing many thousands of times.',
  ask: foreseen,
  asked: [everyRound],
};

/** The end of a round: all new values take their place, and the network is asked again. */
export const endOfRound: Readonly<Record<string, Notes>> = {
  update: updated,
  'update but held': {
    ...updated,
    say: 'The end of the round: everything that was kept aside takes its place. What is held stays, whatever its slope was. Let the room say of a few others whether they rise or fall before they look.',
    ask: {
      question: 'What does the network learn with, when a part of it is held?',
      answer: 'With the rest: each of them takes its step as if nothing were held.',
    },
  },
  'update by velocity': {
    ...updated,
    say: 'The end of the round: everything that was kept aside takes its place. Each weight has moved by its velocity, so the sign of the slope alone does not tell which way.',
    ask: {
      question: 'Which weights rise?',
      answer: 'Those whose new velocity is positive.',
    },
  },
  'nothing new': {
    say: 'All that could change is held, so the round ends as it began. What it has shown are the slopes.',
    ask: {
      question: 'What will the second pass forward give?',
      answer: 'The same numbers as the first.',
    },
    asked: [
      {
        question: 'What is such a round good for?',
        answer: 'To see every slope at one point, and nothing else.',
      },
    ],
  },
  'update layer': {
    say: 'Once more forward, with the same example and the same equations. Nothing is new but what was trained. Be quick here: what counts is the error at the end.',
    ask: {
      question: 'Which way should each output have moved?',
      answer:
        'Towards its target, as a rule. But only the sum of the errors is made smaller: one output may lose a little where another gains more.',
    },
    asked: [notNeeded],
  },
  'update layer, one output': {
    say: 'Once more forward, with the same example and the same equations. Nothing is new but what was trained. Be quick here: what counts is the error at the end.',
    ask: {
      question: 'Which way should the output have moved?',
      answer: 'Towards its target, unless the step was too long or led elsewhere.',
    },
    asked: [notNeeded],
  },
  'update error': helped,
  'update error, online': {
    ...helped,
    say: 'Now compare: the error of this pair before the round and after it, and then that of all. The step was for this pair alone, so the others may have lost by it. Over many rounds each has its turn.',
  },
  'update error, batch mean': helped,
  'update error, batch sum': helped,
};

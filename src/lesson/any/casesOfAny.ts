import { type Case, sign } from '../cases';

/** Slopes below the first hardly pass anything on; from the second on they are near their largest. */
const tanh = { saturated: 0.08, steep: 0.8 };

const slope = (holds: (slope: number) => boolean, say: string): Case => ({
  when: ({ of }) => holds(of('slope')),
  say,
});

const moves: readonly Case[] = [
  sign('velocity', 1, 'The new velocity is positive here, so {subject} becomes larger.'),
  sign('velocity', -1, 'The new velocity is negative here, so {subject} becomes smaller.'),
  sign('velocity', 0, 'The new velocity is 0 here, so {subject} stays.'),
];

/** Cases of steps whose words are those of other networks than the article's. */
export const casesOfAny: Readonly<Record<string, readonly Case[]>> = {
  tanh: [
    sign('net', 1, 'Here the net input is positive, and so is the output.'),
    sign('net', -1, 'Here the net input is negative, and so is the output.'),
    sign('net', 0, 'That is so here.'),
  ],
  ReLU: [
    sign('net', 1, 'Here the net input is positive, and sent on as it is.'),
    sign('net', -1, 'Here the net input is negative, so {name} sends 0.'),
    sign('net', 0, 'Here the net input is exactly 0, and so is what {name} sends.'),
  ],
  'leaky ReLU': [
    sign('net', 1, 'Here the net input is positive, and sent on as it is.'),
    sign('net', -1, 'Here the net input is negative, so hardly any of it is left.'),
    sign('net', 0, 'Here the net input is exactly 0, and so is what {name} sends.'),
  ],
  identity: [],
  softmax: [],
  'cross-entropy': [sign('target', 0, 'The target of {name} is 0, so its error is 0.')],
  'cross-entropy slope': [
    sign('outSlope', -1, 'Raising {out} lowers the error.'),
    sign('outSlope', 0, 'The target of {name} is 0, so the slope is 0.'),
  ],
  'tanh slope': [
    slope(
      (steep) => steep < tanh.saturated,
      'Here {name} is saturated: next to nothing gets through.',
    ),
    slope(
      (steep) => steep >= tanh.steep,
      'Here {name} is near the middle: most of a change gets through.',
    ),
    slope(() => true, 'Here {name} is away from the middle: part of a change gets through.'),
  ],
  'ReLU slope': [
    sign('net', 1, 'Here the net input is positive: all of a change gets through.'),
    sign('net', -1, 'Here the net input is negative: nothing gets through.'),
    sign(
      'net',
      0,
      'Here the net input is exactly 0, so the slope is taken as 0: nothing gets through.',
    ),
  ],
  'leaky ReLU slope': [
    sign('net', 1, 'Here the net input is positive: all of a change gets through.'),
    sign('net', -1, 'Here the net input is negative: one hundredth of a change gets through.'),
    sign('net', 0, 'Here the net input is exactly 0, so the slope is taken as 0.01.'),
  ],
  'identity slope': [],
  'softmax slope': [],
  'softmax cross slope': [],
  'sum of one': [],
  'new by velocity': moves,
  'new by velocity at once': moves,
};

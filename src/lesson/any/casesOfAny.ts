import { type Case, sign } from '../cases';

/** Slopes below the first hardly pass anything on; from the second on they are near their largest. */
const logistic = { saturated: 0.02, steep: 0.2 };
const tanh = { saturated: 0.08, steep: 0.8 };

const slope = (holds: (slope: number) => boolean, say: string): Case => ({
  when: ({ of }) => holds(of('slope')),
  say,
});

const miss: readonly Case[] = [
  sign('outSlope', 1, '{out} is above its target here, so raising it raises {Error}.'),
  sign('outSlope', -1, '{out} is below its target here, so raising it lowers {Error}.'),
  sign('outSlope', 0, '{out} is its target here, so the slope is 0.'),
];

/** How the size of a delta compares with that of one behind it. */
const fades = (times: number, behind: string, say: string): Case => ({
  when: ({ of }) => {
    const [own, its] = [of('delta'), of(behind)].map(Math.abs) as [number, number];
    return own > 0 && own * times < its;
  },
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
    sign('outSlope', -1, 'Raising {out} lowers {Error}.'),
    sign('outSlope', 0, 'The target of {name} is 0, so the slope is 0.'),
  ],
  'half square slope': miss,
  'square slope': miss,
  'mean square slope': miss,
  'binary cross-entropy slope': miss,
  'logistic slope': [
    slope(
      (steep) => steep < logistic.saturated,
      'Here {name} is saturated: next to nothing gets through.',
    ),
    slope(
      (steep) => steep >= logistic.steep,
      'Here {name} is near the middle: close to a quarter of a change gets through, the most that this curve can let through.',
    ),
    slope(
      () => true,
      'Here {name} is away from the middle: less of a change gets through than the quarter that this curve can let through.',
    ),
  ],
  'any product': [
    sign('gradient', 1, 'The product is positive here: raising {weight} raises {Error}.'),
    sign('gradient', -1, 'The product is negative here: raising {weight} lowers {Error}.'),
    sign(
      'gradient',
      0,
      'The product is 0 here: a small change of {weight} leaves {Error} as it is.',
    ),
  ],
  'hidden delta of one': [
    fades(
      10,
      'end',
      'Here {delta} is less than a tenth of {end} in size: layer by layer the slope fades on its way back.',
    ),
    fades(
      2,
      'behind',
      'Here {delta} is less than half of {behind} in size: the slope fades on its way back.',
    ),
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

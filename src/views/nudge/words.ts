/** The words of the nudge, but for the one that opens it. */
export const words = {
  text: (name: string, pair: string | null) =>
    `Move ${name} a little up and a little down, and divide the difference of the two errors${pair ? ` of pair ${pair}` : ''} by the distance between them. No calculus is needed for that.`,
  size: 'Size of the nudge',
  up: (name: string) => `Error at ${name} + h`,
  down: (name: string) => `Error at ${name} − h`,
  quotient: 'Difference over 2h',
  slope: 'Slope by the chain rule',
  distance: 'Apart by',
  plot: 'How far the two slopes are apart, by the size of the nudge',
  axes: { h: 'Size of the nudge h', distance: 'Apart by' },
  explained:
    'A large nudge is wrong because the error is no straight line; a tiny one because the two errors share nearly all of the 16 digits a computer keeps. The best is in between.',
  parabola:
    'Here the error over any weight is a parabola, and there even a large nudge gives the slope itself. A tiny one is wrong because the two errors share nearly all of the 16 digits a computer keeps.',
  updated:
    'In the order “output layer first” this slope reads weights that have moved already. So it is not the slope at one point, and no nudge will agree with it.',
} as const;

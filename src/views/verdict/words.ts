/** What the page says of a learner's number, besides the sentences of `practice`. */
export const markWords = {
  several: 'More than one slip gives this number:',
  marks: { right: '✓', near: '≈', follows: '↳', wrong: '✗' },
  /** The marks as they are read aloud where no sentence stands beside them. */
  moods: {
    right: 'right',
    near: 'rounded too early',
    follows: 'follows from an earlier number',
    wrong: 'wrong',
  },
} as const;

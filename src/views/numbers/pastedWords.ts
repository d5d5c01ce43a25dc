/** The words of a pasted column of numbers. */
export const pastedWords = {
  title: 'A whole sheet',
  field: 'Your numbers, one a line: a name and a value, or values in the order of the steps',
  check: 'Check all',
  /** How many lines came out in which way. */
  counted: {
    right: 'right',
    near: 'rounded too early',
    wrong: 'wrong',
    follows: 'following from a wrong one',
    fault: 'not read',
  },
  first: 'The place to look first.',
  goTo: (step: number) => `Go to step ${step}`,
} as const;

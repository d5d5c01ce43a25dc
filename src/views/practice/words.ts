/** What the page says where the learner works the results out. */
export const practiceWords = {
  title: 'Your own numbers',
  check: 'Check',
  goOn: 'Go on',
  hints: ['Hint: the rule', 'Hint: its symbols', 'Hint: its numbers'],
  show: 'Show the result',
  none: 'Nothing to work out on this step.',
  yours: 'Yours:',
  right: 'The rule:',
} as const;

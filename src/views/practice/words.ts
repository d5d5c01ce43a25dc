/** What the page says where the learner works the results out. */
export const practiceWords = {
  title: 'Your own numbers',
  called: 'A number from the room',
  field: (name: string) => `Your number for ${name}`,
  check: 'Check',
  goOn: 'Go on',
  newNumbers: 'New numbers',
  sheet: 'or those of sheet',
  takeSheet: 'Take',
  sheetHint: 'The same sheet has the same numbers for everybody.',
  save: 'Save my numbers',
  leave: 'Stop practising',
  hints: ['Hint: the rule', 'Hint: its symbols', 'Hint: its numbers'],
  show: 'Show the result',
  none: 'Nothing to work out on this step.',
  yours: 'Yours',
  rule: 'The rule',
} as const;

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
  foreseen: 'As you said.',
  notForeseen: 'Not so.',
  progress: ({ right, all }: { right: number; all: number }) => `${right} of ${all} right`,
  summary: {
    title: 'How it went',
    numbers: ({ right, all, atOnce }: { right: number; all: number; atOnce: number }) =>
      `${right} of ${all} numbers are right, ${atOnce} at the first try.`,
    predictions: ({ right, all }: { right: number; all: number }) =>
      `You foresaw ${right} of ${all}.`,
    slips: 'What happened on the way, and the step that explains it:',
    rounded: 'Rounded too early: keep all digits until the end.',
    goTo: 'To',
  },
  yours: 'Yours',
  rule: 'The rule',
} as const;

/** The words of the article's figures after many rounds. */
export const headlineWords = {
  title: 'What the article prints after many rounds',
  figure: 'Figure',
  printed: 'Printed',
  story:
    'The text lets all weights change together, but these figures come from an early version of its author’s script: it updated the output layer first, and the hidden layer then read the new weights. The script was corrected, these figures stayed.',
  newer:
    'Newer copies print 0.0000351085 for the error after 10,000 rounds, beside the old outputs: that is all weights together after 9,999 rounds.',
  agrees: 'agrees',
} as const;

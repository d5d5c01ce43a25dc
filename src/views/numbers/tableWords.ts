/** The words of the table of all numbers. */
export const tableWords = {
  symbol: 'Quantity',
  value: 'Value',
  yours: 'Yours',
  yourNumber: (name: string) => `Your number for ${name}`,
  step: 'Step',
  others: 'The other pairs, worked out in the same way',
  printed: 'In the article',
  agrees: 'agrees',
  differs: 'differs',
  none: 'Nothing has been worked out yet. Press Next, and each number will be listed here with the step that it comes from.',
  ordersText:
    'The article prints 0.291027924. That figure came from an early version of its author’s script, which updated the output layer first and let the hidden layer read the new weights. The text, and every weight it prints, has all weights change together.',
} as const;

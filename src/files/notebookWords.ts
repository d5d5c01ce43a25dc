import type { Kind } from '../lesson';

/** What a notebook says besides the lesson's words. */
export const notebookWords = {
  title: 'Backpropagation, number by number',
  intro:
    'One round of learning, in the steps of the page: each has its question, its equation with the present numbers, and a cell that computes it and compares it with the number on the page. Run all cells, and none may fail.',
  rounded:
    'The numbers in the equations are rounded, and ≈ stands where the rounded ones do not give the result to its last digit. The cells calculate with all digits.',
  /** Of a batch, whose other pairs are worked out where the round needs them. */
  follows: (pair: number) =>
    `The steps follow example ${pair}; what the others come to is worked out where it is needed.`,
  others: 'The same of the other training pairs, as far as it is needed',
  /** Before a result that its own equation only tends to. */
  shortly: 'In short, since one of the slopes is infinite.',
  given: 'The numbers that the round begins with',
  check: [
    'Compares a value with the number on the page, to twelve digits of sixteen: the last ones',
    'depend on the exponential function, which is not the same on every computer.',
  ],
  cancelled: [
    'Where nearly equal numbers are subtracted, rounding leaves fewer: there an absolute tolerance',
    'says how far they may be off.',
  ],
  overflow: 'e^x, infinite where it is too large for a number.',
  /** Instead of words that speak of what the page alone can do. */
  narrations: {
    'update weights': 'What was kept aside takes its place.',
  } satisfies Partial<Record<Kind, string>> as Partial<Record<Kind, string>>,
} as const;

/** The words of the answers over the inputs. */
export const words = {
  title: 'What the network answers',
  label: (output: string) => `Map of what ${output} answers, the first input across, the second up`,
  output: 'Answers of',
  /** Before the ends of the colours, where there are several. */
  of: (output: string) => `${output}:`,
  /** What the shapes of the pairs mean. */
  key: { low: 'target below the line', high: 'target above it', here: 'the pair of this step' },
  line: (middle: string) => `The thick line is where the answer is ${middle}.`,
  noLine: (middle: string) =>
    `Nowhere on the map the answer is ${middle}, so there is no thick line.`,
  present: (output: string, place: string, target: string, answer: string) =>
    `Here ${place}: ${output} should answer ${target}, and answers ${answer}.`,
  sides: (right: number, all: number) =>
    all === 1
      ? right === 1
        ? 'The pair is on its side of the line.'
        : 'The pair is not on its side of the line.'
      : `${right} of ${all} pairs are on their side of the line.`,
  pair: (pair: number, place: string, target: string, answer: string) =>
    `Pair ${pair}, ${place}: target ${target}, answer ${answer}.`,
  pointer: (place: string, answer: string) => `At the pointer ${place}: the answer is ${answer}.`,
} as const;

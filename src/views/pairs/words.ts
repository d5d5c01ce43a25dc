/** Texts of the row of training pairs. */
export const pairsWords = {
  follow: 'Pair to follow',
  turn: (pair: number, count: number) => `This round takes pair ${pair} of ${count}`,
  pair: (pair: number) => `Pair ${pair}`,
} as const;

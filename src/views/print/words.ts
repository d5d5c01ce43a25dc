/** The words of the printed page that are neither the lesson's nor those of any written round. */
export const printWords = {
  fileName: (round: string, article: boolean) =>
    `Backstep, round ${round}${article ? '' : ', other numbers'}`,
  caption: 'The network with the numbers of its forward pass; dashed edges have negative weights.',
} as const;

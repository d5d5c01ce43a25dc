/** What the total error is made of, and has curves of its own: outputs, or training pairs. */
export const partsText = {
  outputs: 'Each output’s error',
  pairs: 'Each pair’s error',
} as const;

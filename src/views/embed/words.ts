/** The words of a page that stands in another. */
export const words = {
  open: 'Open in Backstep',
  picture: 'Picture',
  step: 'Equation',
} as const;

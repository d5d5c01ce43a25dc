export const words = {
  /** Of a weight or a bias that no round changes, as it is read aloud. */
  held: (name: string) => `${name}, held`,
};

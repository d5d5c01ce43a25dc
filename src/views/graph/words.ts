export const words = {
  /** Of the weights into a layer, where there are no biases. */
  unbiased: (label: string) => label.replace(' and biases', ''),
  /** Of a weight or a bias that no round changes, as it is read aloud. */
  held: (name: string) => `${name}, held`,
};

import type { Biased } from './network';
import { network as given } from './worked-example.json';

/** The 2-2-2 network of Matt Mazur, A Step by Step Backpropagation Example (2015). */
export const article: Biased = {
  sizes: [2, 2, 2],
  biases: 'frozen',
  order: 'simultaneous',
  parameters: {
    ...numbered('i', given.inputs),
    ...numbered('target_o', given.targets),
    ...numbers(given.weights),
    ...numbers(given.biases),
    eta: Number(given.eta),
  },
};

function numbered(prefix: string, texts: readonly string[]): Record<string, number> {
  return Object.fromEntries(texts.map((text, index) => [`${prefix}${index + 1}`, Number(text)]));
}

function numbers(texts: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(texts).map(([ref, text]) => [ref, Number(text)]));
}

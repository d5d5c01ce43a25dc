/**
 * A line's name, if it has one, and its number. A name begins with a letter, and a number does not; a
 * comma before a neuron's name parts two indices.
 */
export function splitLine(text: string): { name?: string; number: string } {
  const [, name, number] =
    /^((?:[^\W\d]|[∂δηαε])(?:[^\s=:;,≈]|,(?=[iho]\d))*)\s*[=:;,≈\s]?\s*(.*)$/u.exec(text) ?? [];
  return name === undefined ? { number: text } : { name, number: number ?? '' };
}

const LETTERS = { '∂': 'd', δ: 'delta', η: 'eta', α: 'alpha', ε: 'epsilon' } as const;

/** A name without what differs from hand to hand: capitals, Greek letters, marks of an index. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[∂δηαε]/g, (letter) => LETTERS[letter as keyof typeof LETTERS])
    .replace(/[_{},]/g, '')
    .toLowerCase();

import { parseRef, type Quantity, type Ref } from '../engine';
import type { WeightNames } from './naming';
import type { Notation } from './notation';

/** A symbol taken apart, so that TeX, HTML and SVG can each put it together. */
export type Stem = {
  stem: string;
  sub: string;
  /** The number of its training pair, where there are several. */
  pair?: number;
  after: boolean;
  /** What both say of it: (2)+. */
  above: string;
};

export const GREEK: Record<string, string> = {
  η: '\\eta',
  α: '\\alpha',
  ε: '\\varepsilon',
  δ: '\\delta',
};

const RATES: Record<Notation['rate'], string> = { eta: 'η', alpha: 'α', epsilon: 'ε' };

/** The symbol of a quantity that is not a derivative. */
export function stemOf(ref: Ref, notation: Notation): Stem {
  const quantity = parseRef(ref);
  const { after, pair } = quantity;
  return {
    ...bareStem(quantity, notation),
    ...(pair && { pair }),
    after,
    above: `${pair ? `(${pair})` : ''}${after ? '+' : ''}`,
  };
}

/** The letters and words that no notation changes. */
export const STEMS: Partial<Record<Quantity['kind'], string>> = {
  input: 'i',
  weight: 'w',
  bias: 'b',
  net: 'net',
  error: 'E',
  total: 'E',
  delta: 'δ',
};

function bareStem(
  quantity: Quantity,
  { rate, pair, weights }: Notation,
): Pick<Stem, 'stem' | 'sub'> {
  const { kind } = quantity;
  if (kind === 'derivative') {
    throw new RangeError(`${quantity.ref} is a derivative: it has two symbols`);
  }
  // A velocity's is the name of what it is of, which may be b_h1.
  const index = 'index' in quantity ? quantity.index.replace('_', '') : '';
  const ideal = pair === 'ideal, actual';
  if (kind === 'target') return { stem: ideal ? 'ideal' : 'target', sub: index };
  if (kind === 'out') {
    return { stem: ideal && index.startsWith('o') ? 'actual' : 'out', sub: index };
  }
  const named = weights && kind !== 'bias' ? renamed(index, weights) : index;
  const sub = kind === 'total' ? 'total' : kind === 'input' ? index.slice(1) : named;
  return { stem: STEMS[kind] ?? RATES[rate], sub };
}

/** The index of a weight, or of its velocity, which has the letter too before a number. */
const renamed = (index: string, weights: WeightNames): string =>
  index.replace(/^(w?)(\d+)$/, (_, letter, number) => {
    const name = weights[number] ?? number;
    return name.includes(',') ? name : letter + name;
  });

/** A quantity's symbol in TeX. */
export function symbol(ref: Ref, notation: Notation): string {
  const quantity = parseRef(ref);
  if (quantity.kind === 'derivative') {
    const part = (of: Ref) => `\\partial ${symbol(of, notation)}`;
    return `\\frac{${part(quantity.of.ref)}}{${part(quantity.by.ref)}}`;
  }
  const { stem, sub, above } = stemOf(ref, notation);
  const letter = GREEK[stem] ?? (stem.length > 1 ? `\\textit{${stem}}` : stem);
  const below = sub.length > 2 && !sub.includes(',') ? `\\textit{${sub}}` : sub;
  return `${letter}${below && `_{${below}}`}${above && `^{${above}}`}`;
}

/** A piece of a symbol in running text. */
export type SymbolPiece = { text: string; level: 'line' | 'sub' | 'super' };

/** A quantity's symbol in running text: ∂E_total/∂w5, on one line. */
export function symbolPieces(ref: Ref, notation: Notation): SymbolPiece[] {
  const quantity = parseRef(ref);
  if (quantity.kind === 'derivative') {
    return [
      { text: '∂', level: 'line' },
      ...symbolPieces(quantity.of.ref, notation),
      { text: '/∂', level: 'line' },
      ...symbolPieces(quantity.by.ref, notation),
    ];
  }
  const { stem, sub, above } = stemOf(ref, notation);
  const pieces: SymbolPiece[] = [{ text: stem, level: 'line' }];
  if (sub) pieces.push({ text: sub, level: 'sub' });
  if (above) pieces.push({ text: above, level: 'super' });
  return pieces;
}

/** The colour class of a factor: one for each place in the chain, the same wherever it appears. */
export const FACTORS = ['error', 'slope', 'signal', 'weight', 'delta', 'gradient'] as const;
export type Factor = (typeof FACTORS)[number];

/** Which factor of a chain a quantity is, if it is one. */
export function factorOf(ref: Ref): Factor | null {
  const quantity = parseRef(ref);
  if (quantity.kind === 'delta') return 'delta';
  if (quantity.kind !== 'derivative') return null;
  const [of, by] = [quantity.of.kind, quantity.by.kind];
  if (of === 'out') return 'slope';
  if (of === 'net') return by === 'out' ? 'weight' : 'signal';
  if (by === 'out') return 'error';
  return by === 'net' ? 'delta' : 'gradient';
}

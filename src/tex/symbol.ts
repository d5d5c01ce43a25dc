import { parseRef, type Quantity, type Ref } from '../engine';
import type { Notation } from './notation';

/** A symbol taken apart, so that TeX, HTML and SVG can each put it together. */
export type Stem = {
  stem: string;
  sub: string;
  /** The number of its training pair, where there are several. */
  pair?: number;
  after: boolean;
};

const GREEK: Record<string, string> = {
  η: '\\eta',
  α: '\\alpha',
  ε: '\\varepsilon',
  δ: '\\delta',
  μ: '\\mu',
};

const RATES: Record<Notation['rate'], string> = { eta: 'η', alpha: 'α', epsilon: 'ε' };

/** The symbol of a quantity that is not a derivative. */
export function stemOf(ref: Ref, notation: Notation): Stem {
  const quantity = parseRef(ref);
  const { after, pair } = quantity;
  return { ...bareStem(quantity, notation), ...(pair && { pair }), after };
}

function bareStem(quantity: Quantity, { rate, pair }: Notation): Pick<Stem, 'stem' | 'sub'> {
  const ideal = pair === 'ideal, actual';
  switch (quantity.kind) {
    case 'eta':
      return { stem: RATES[rate], sub: '' };
    case 'total':
      return { stem: 'E', sub: 'total' };
    case 'error':
      return { stem: 'E', sub: quantity.index };
    case 'input':
      return { stem: 'i', sub: quantity.index.slice(1) };
    case 'weight':
      return { stem: 'w', sub: quantity.index };
    case 'bias':
      return { stem: 'b', sub: quantity.index };
    case 'target':
      return { stem: ideal ? 'ideal' : 'target', sub: quantity.index };
    case 'out': {
      const isOutput = quantity.index.startsWith('o');
      return { stem: ideal && isOutput ? 'actual' : 'out', sub: quantity.index };
    }
    case 'net':
      return { stem: 'net', sub: quantity.index };
    case 'delta':
      return { stem: 'δ', sub: quantity.index };
    case 'velocity':
      return { stem: 'v', sub: quantity.index };
    case 'mu':
      return { stem: 'μ', sub: '' };
    case 'count':
      return { stem: 'n', sub: '' };
    case 'derivative':
      throw new RangeError(`${quantity.ref} is a derivative: it has two symbols`);
  }
}

/** A quantity's symbol in TeX. */
export function symbol(ref: Ref, notation: Notation): string {
  const quantity = parseRef(ref);
  if (quantity.kind === 'derivative') {
    const part = (of: Ref) => `\\partial ${symbol(of, notation)}`;
    return `\\frac{${part(quantity.of.ref)}}{${part(quantity.by.ref)}}`;
  }
  const { stem, sub, pair, after } = stemOf(ref, notation);
  const letter = GREEK[stem] ?? (stem.length > 1 ? `\\textit{${stem}}` : stem);
  const below = sub.length > 2 ? `\\textit{${sub}}` : sub;
  const above = `${pair ? `(${pair})` : ''}${after ? '+' : ''}`;
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
  const { stem, sub, pair, after } = stemOf(ref, notation);
  const pieces: SymbolPiece[] = [{ text: stem, level: 'line' }];
  if (sub) pieces.push({ text: sub, level: 'sub' });
  const above = `${pair ? `(${pair})` : ''}${after ? '+' : ''}`;
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

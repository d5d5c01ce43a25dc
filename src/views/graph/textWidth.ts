import type { SymbolPiece } from '../../tex';

/**
 * The widths of the page's typeface, in parts of its size: of signs unlike others of their kind. A ∂
 * is wider (0.63), but the letters that follow it are narrower than they are counted.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  ...{ '.': 0.27, ' ': 0.27, '/': 0.36, '∂': 0.5, i: 0.25, l: 0.25, t: 0.33, w: 0.82 },
  ...{ '⁻': 0.43, '¹': 0.33, '²': 0.46, '³': 0.47, '⁴': 0.46, '⁵': 0.44, '⁶': 0.45 },
};
const LETTER = 0.6;
const FIGURE = 0.65;

const widthOf = (sign: string): number =>
  WIDTHS[sign] ?? (/\p{Letter}/u.test(sign) ? LETTER : FIGURE);

/** How wide a text is, in parts of its size. Measuring it on the page would cost a layout. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

/** How wide a symbol is, with its indices in a size of their own. */
export const symbolWidth = (symbol: readonly SymbolPiece[], script: number): number =>
  symbol.reduce(
    (sum, { text, level }) => sum + textWidth(text) * (level === 'line' ? 1 : script),
    0,
  );

import { parseRef, type Ref, type Shape } from '../engine';
import type { Digits } from './digits';
import { isShort } from './number';

/** Widths of the glyphs of KaTeX's main font, in em; digits are 0.5. */
const GLYPHS: Record<string, number> = {
  '.': 0.278,
  '−': 0.778,
  '(': 0.389,
  ')': 0.389,
  '×': 0.778,
};

const widthOf = (text: string): number =>
  [...text].reduce((sum, glyph) => sum + (GLYPHS[glyph] ?? 0.5), 0);

/**
 * The width of a number's slot in em: that of its usual number with room for the sign, so that
 * nothing beside it moves while the number changes; wider only for parentheses, for numbers of 10
 * and more and, among significant digits, for zeros after the point.
 * @param text what is to stand in the slot
 * @param shape of the network that the quantity is one of
 */
export function slotWidth(ref: Ref, text: string, { count }: Digits, shape: Shaped): number {
  const digits = isShort(ref) ? '0.00' : `0.${'0'.repeat(count)}`;
  const usual = canBeNegative(ref, shape) ? `−${digits}` : digits;
  return Math.max(widthOf(usual), widthOf(text));
}

type Shaped = Pick<Shape, 'activations'>;

/** Activations whose outs may be. */
const BELOW = /tanh|leaky|identity/;

/** Errors and slopes of activations never are, nor are most outs. */
function canBeNegative(ref: Ref, { activations }: Shaped): boolean {
  const quantity = parseRef(ref);
  switch (quantity.kind) {
    case 'out':
      return BELOW.test(String(activations));
    case 'error':
    case 'total':
      return false;
    case 'derivative':
      // Softmax: that of an out by the net input of another is.
      return !/^dout_(.*)\/dnet_\1$/.test(ref);
    default:
      return true;
  }
}

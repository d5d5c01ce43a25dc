import { parseRef, type Ref } from '../engine';
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
 */
export function slotWidth(ref: Ref, text: string, { count }: Digits): number {
  const digits = isShort(ref) ? '0.00' : `0.${'0'.repeat(count)}`;
  const usual = canBeNegative(ref) ? `−${digits}` : digits;
  return Math.max(widthOf(usual), widthOf(text));
}

/** Outputs, errors and slopes of the logistic function never are. */
function canBeNegative(ref: Ref): boolean {
  const quantity = parseRef(ref);
  switch (quantity.kind) {
    case 'out':
    case 'error':
    case 'total':
      return false;
    case 'derivative':
      return quantity.of.kind !== 'out';
    default:
      return true;
  }
}

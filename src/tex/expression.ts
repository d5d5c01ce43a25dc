import type { Ref } from '../engine';
import type { Expression } from '../practice';
import type { Notation } from './notation';
import { marked, quantityText } from './number';
import { factorOf } from './symbol';
import { times } from './writers';

/** How firmly a part holds together: what stands in a firmer one needs parentheses. */
const SUM = 1;
const PRODUCT = 2;
const ATOM = 3;

type Written = { tex: string; holds: number };

/**
 * A rule, right or wrong, with its numbers filled in.
 * @param read what the quantities are
 */
export function workedTex(
  tree: Expression,
  read: (ref: Ref) => number,
  notation: Notation,
): string {
  const dot = times(notation);
  const bare = (part: Expression) => write(part).tex;
  const within = (part: Expression, least: number): string => {
    const { tex, holds } = write(part);
    return holds < least ? `(${tex})` : tex;
  };
  /** After a sign, where a minus would be the second one. */
  const after = (part: Expression, least: number): string => {
    const tex = within(part, least);
    return isNegative(tex) ? `(${tex})` : tex;
  };
  function write(part: Expression): Written {
    switch (part.op) {
      case 'ref':
        return { tex: numberOf(part.ref, read(part.ref), notation), holds: ATOM };
      case 'number':
        return part.value === 0.5
          ? { tex: '\\tfrac{1}{2}', holds: ATOM }
          : { tex: plain(marked(part.value)), holds: ATOM };
      case 'sum':
        return {
          tex: part.of
            .map((each, place) => (place ? after(each, PRODUCT) : within(each, SUM)))
            .join(' + '),
          holds: SUM,
        };
      case 'product':
        return {
          tex: part.of
            .map((each, place) => (place ? after(each, PRODUCT) : within(each, PRODUCT)))
            .join(dot),
          holds: PRODUCT,
        };
      case 'difference':
        return { tex: `${bare(part.of[0])} - ${after(part.of[1], PRODUCT)}`, holds: SUM };
      case 'quotient':
        return { tex: `\\frac{${bare(part.of[0])}}{${bare(part.of[1])}}`, holds: ATOM };
      case 'power':
        return { tex: `${after(part.of[0], ATOM)}^{${bare(part.of[1])}}`, holds: PRODUCT };
      case 'negative':
        return { tex: `-${after(part.of[0], PRODUCT)}`, holds: SUM };
      case 'square':
        return { tex: `${after(part.of[0], ATOM)}^{2}`, holds: PRODUCT };
      case 'exp':
        return { tex: `e^{${bare(part.of[0])}}`, holds: PRODUCT };
    }
  }
  return bare(tree);
}

const isNegative = (tex: string): boolean => tex.startsWith('-');

/** In the colour of its factor, as everywhere. */
function numberOf(ref: Ref, value: number, notation: Notation): string {
  const tex = plain(quantityText(ref, value, notation));
  const factor = factorOf(ref);
  return factor ? `\\htmlClass{factor-${factor}}{${tex}}` : tex;
}

/** TeX has a minus of its own, and sets a power of ten with its exponent. */
const plain = (text: string): string =>
  text
    .replaceAll('−', '-')
    .replace(/×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, minus: string, raised: string) => {
      const digits = [...raised].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
      return ` \\times 10^{${minus && '-'}${digits}}`;
    });

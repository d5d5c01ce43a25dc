import type { Ref } from '../engine';
import { type Expression, evaluate } from '../practice/expression';
import type { Notation } from './notation';
import { inNotation, marked, quantityText, shown } from './number';
import { factorOf, symbol } from './symbol';
import { times } from './writers';

/** How firmly a part holds together: what stands in a firmer one needs parentheses. */
const SUM = 1;
const PRODUCT = 2;
const ATOM = 3;

type Written = { tex: string; holds: number };

type Worked = {
  /** What the quantity is; null where it is not to be told. */
  result: number | null;
  /** A rule for it, right or wrong, and what it reads. */
  tree: Expression;
  read: (ref: Ref) => number;
};

/**
 * A quantity and a rule for it with all numbers filled in, and the number that it comes to. As
 * everywhere, the sign before that is = where the numbers, as they are printed, give it.
 */
export function workedTex(ref: Ref, { result, tree, read }: Worked, notation: Notation): string {
  const turned = isTurned(ref, notation);
  const right = expressionTex(tree, read, notation);
  // A number that is read as it is gets the name of what it is read from instead.
  const only = tree.op === 'sum' && tree.of.length === 1 ? tree.of[0] : tree;
  const made = only?.op === 'ref' ? symbol(only.ref, notation) : right;
  const side = `${symbol(ref, notation)} = ${turned ? `-(${made})` : made}`;
  if (result === null) return `${side} = {?}`;
  const text = quantityText(ref, result, notation);
  // What is printed is read back, a δ with its minus taken out as it is worked with.
  const printed = (name: Ref) => {
    const value = shown(quantityText(name, read(name), notation));
    return isTurned(name, notation) ? -value : value;
  };
  const outcome = quantityText(ref, evaluate(tree, printed), notation);
  return `${side} ${outcome === text ? '=' : '\\approx'} ${plain(text)}`;
}

/** Whether a quantity is written with its minus taken out. */
const isTurned = (ref: Ref, notation: Notation): boolean => inNotation(ref, 1, notation) < 0;

/** A right-hand side with its numbers filled in. */
function expressionTex(tree: Expression, read: (ref: Ref) => number, notation: Notation): string {
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
  const number = (ref: Ref): Written => {
    const tex = plain(quantityText(ref, read(ref), notation));
    const coloured = inColour(ref, tex);
    if (!isTurned(ref, notation)) return { tex: coloured, holds: ATOM };
    return { tex: `-${tex.startsWith('-') ? `(${coloured})` : coloured}`, holds: SUM };
  };
  function write(part: Expression): Written {
    switch (part.op) {
      case 'ref':
        return number(part.ref);
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
      case 'ln':
        return { tex: `\\ln(${bare(part.of[0])})`, holds: PRODUCT };
      case 'tanh':
        return { tex: `\\tanh(${bare(part.of[0])})`, holds: PRODUCT };
      case 'either': {
        const [one, x, other] = part.of.map(bare);
        return { tex: `${one}\\text{ if }${x} > 0\\text{, else }${other}`, holds: 0 };
      }
    }
  }
  return bare(tree);
}

const isNegative = (tex: string): boolean =>
  tex.replace(/^\\htmlClass\{[^}]*\}\{/, '').startsWith('-');

/** In the colour of its factor, as everywhere. */
function inColour(ref: Ref, tex: string): string {
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

import { parseRef, type Ref, type Rule, type Working } from '../engine';
import type { Notation } from './notation';

/**
 * Writes an input of a rule, as a symbol or as a number. `guarded` says that a minus sign could
 * not stand at this place without parentheses.
 */
export type Operand = (ref: Ref, guarded: boolean) => string;

export type Writer = (working: Working, notation: Notation, x: Operand) => string;

const known = {
  net: ({ inputs }, notation, x) => {
    const bias = inputs.at(-1) ?? '';
    return `${pairs(inputs.slice(0, -1), null, notation, x)} + ${x(bias, true)}`;
  },
  logistic: ({ inputs: [net = ''] }, _, x) => `\\frac{1}{1 + e^{-${x(net, true)}}}`,
  'half square': ({ inputs: [target = '', out = ''] }, _, x) =>
    `\\tfrac{1}{2}\\,(${x(target, false)} - ${x(out, true)})^{2}`,
  sum: ({ inputs }, _, x) => inputs.map((ref, index) => x(ref, index > 0)).join(' + '),
  product: ({ ref, inputs }, notation, x) => product(inputs, ref, notation, x),
  'sum of products': ({ ref, inputs }, notation, x) => pairs(inputs, ref, notation, x),
  'hidden delta': ({ ref, inputs }, notation, x) => {
    const sum = pairs(inputs.slice(0, -1), ref, notation, x);
    return `(${sum})${times(notation)}${x(inputs.at(-1) ?? '', true)}`;
  },
  'error slope': ({ inputs: [target = '', out = ''] }, { difference }, x) =>
    difference === 'target first'
      ? `-(${x(target, false)} - ${x(out, true)})`
      : `${x(out, false)} - ${x(target, true)}`,
  'logistic slope': ({ inputs: [out = ''] }, _, x) => `${x(out, false)}\\,(1 - ${x(out, true)})`,
  same: ({ ref, inputs }, notation, x) => product(inputs, ref, notation, x),
  one: () => '1',
  descent: ({ inputs: [weight = '', eta = '', gradient = ''] }, notation, x) =>
    `${x(weight, false)} - ${x(eta, true)}${times(notation)}${x(gradient, true)}`,
} satisfies Partial<Record<Rule, Writer>>;

export type CoreRule = keyof typeof known;

/**
 * Every rule, written once. Symbols or numbers: the operand decides. Those of other networks than
 * the article's come with `general.ts`.
 */
export const writers = known as Partial<Record<Rule, Writer>> as Record<Rule, Writer>;

/** Whether a line says only that a quantity is another one, which may have its sign turned. */
export const isOther = ({ rule, inputs }: Working): boolean =>
  rule === 'same' || (rule === 'sum' && inputs.length < 2);

export const times = ({ times: sign }: Notation): string =>
  sign === 'dot' ? ' \\cdot ' : ' \\times ';

/** The same sign outside of equations. */
export const timesSign = ({ times: sign }: Notation): string => (sign === 'dot' ? '·' : '×');

const isDelta = (ref: Ref) => parseRef(ref).kind === 'delta';

/**
 * Where δ is written with its minus taken out, every δ in a product, and on its left-hand side,
 * gives a minus back.
 */
export function turns(refs: readonly Ref[], result: Ref | null, { delta }: Notation): boolean {
  if (delta === 'slope') return false;
  const all = result === null ? refs : [...refs, result];
  return all.filter(isDelta).length % 2 === 1;
}

export function product(refs: readonly Ref[], result: Ref, notation: Notation, x: Operand): string {
  const turned = turns(refs, result, notation);
  const factors = refs.map((ref, index) => x(ref, turned || index > 0));
  return (turned ? '-' : '') + factors.join(times(notation));
}

export function pairs(
  refs: readonly Ref[],
  result: Ref | null,
  notation: Notation,
  x: Operand,
): string {
  let text = '';
  for (let index = 0; index < refs.length; index += 2) {
    const pair = refs.slice(index, index + 2);
    const turned = turns(pair, result, notation);
    const join = index === 0 ? (turned ? '-' : '') : turned ? ' - ' : ' + ';
    const guarded = index > 0 || turned;
    const factors = pair.map((ref, place) => x(ref, guarded || place > 0));
    text += join + factors.join(times(notation));
  }
  return text;
}

import { LEAK, parseRef, type Ref, type Rule, type Working } from '../engine';
import type { Notation } from './notation';

/**
 * Writes an input of a rule, as a symbol or as a number. `guarded` says that a minus sign could
 * not stand at this place without parentheses.
 */
export type Operand = (ref: Ref, guarded: boolean) => string;

export type Writer = (working: Working, notation: Notation, x: Operand) => string;

/** Every rule, written once. Symbols or numbers: the operand decides. */
export const writers: Record<Rule, Writer> = {
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
  identity: ({ inputs: [net = ''] }, _, x) => x(net, false),
  'identity slope': () => '1',
  tanh: ({ inputs: [net = ''] }, _, x) => {
    const powers = (sign: string) => `e^{${x(net, false)}} ${sign} e^{-${x(net, true)}}`;
    return `\\frac{${powers('-')}}{${powers('+')}}`;
  },
  'tanh slope': ({ inputs: [out = ''] }, _, x) => `1 - (${x(out, false)})^{2}`,
  ReLU: ({ inputs: [net = ''] }, _, x) => either(x(net, false), x(net, false), '0'),
  'ReLU slope': ({ inputs: [net = ''] }, _, x) => either('1', x(net, false), '0'),
  'leaky ReLU': ({ inputs: [net = ''] }, notation, x) =>
    either(x(net, false), x(net, false), `${LEAK}${times(notation)}${x(net, true)}`),
  'leaky ReLU slope': ({ inputs: [net = ''] }, _, x) => either('1', x(net, false), `${LEAK}`),
  softmax: ({ inputs: [net = '', ...nets] }, _, x) =>
    `\\frac{e^{${x(net, false)}}}{${powers(nets, x)}}`,
  'softmax slope': ({ inputs: [out = ''] }, _, x) => `${x(out, false)}\\,(1 - ${x(out, true)})`,
  'softmax cross slope': ({ inputs: [out = '', other = ''] }, notation, x) =>
    `-${x(out, true)}${times(notation)}${x(other, true)}`,
  square: ({ inputs: [target = '', out = ''] }, _, x) =>
    `(${x(target, false)} - ${x(out, true)})^{2}`,
  'square slope': ({ inputs }, notation, x) => doubled(inputs, notation, x),
  'mean square': ({ inputs: [target = '', out = '', count = ''] }, _, x) =>
    `\\frac{(${x(target, false)} - ${x(out, true)})^{2}}{${x(count, false)}}`,
  'mean square slope': ({ inputs }, notation, x) =>
    `\\frac{${doubled(inputs, notation, x)}}{${x(inputs[2] ?? '', false)}}`,
  'binary cross-entropy': ({ inputs: [target = '', net = ''] }, notation, x) =>
    `\\ln(1 + e^{${x(net, false)}}) - ${x(target, true)}${times(notation)}${x(net, true)}`,
  'binary cross-entropy slope': ({ inputs: [target = '', out = ''] }, _, x) =>
    `\\frac{1 - ${x(target, true)}}{1 - ${x(out, true)}} - \\frac{${x(target, false)}}{${x(out, false)}}`,
  'binary cross-entropy delta': ({ inputs: [target = '', out = ''] }, { delta, difference }, x) => {
    const targetFirst = difference === 'target first';
    const [from = '', off = ''] = targetFirst ? [target, out] : [out, target];
    const bare = `${x(from, false)} - ${x(off, true)}`;
    return targetFirst === (delta === 'slope') ? `-(${bare})` : bare;
  },
  'cross-entropy': ({ inputs: [target = '', net = '', ...nets] }, notation, x) =>
    `${x(target, false)}${times(notation)}(\\ln(${powers(nets, x)}) - ${x(net, true)})`,
  'cross-entropy slope': ({ inputs: [target = '', out = ''] }, _, x) =>
    `-\\frac{${x(target, false)}}{${x(out, false)}}`,
  'cross-entropy delta': ({ inputs: [target = '', out = '', ...targets] }, notation, x) => {
    const all = `(${targets.map((each, place) => x(each, place > 0)).join(' + ')})`;
    const turned = notation.delta !== 'slope';
    const share = `${x(out, turned)}${times(notation)}${all}`;
    return turned ? `${x(target, false)} - ${share}` : `${share} - ${x(target, true)}`;
  },
  mean: ({ inputs }, _, x) =>
    `\\frac{${inputs.map((ref, index) => x(ref, index > 0)).join(' + ')}}{${inputs.length}}`,
  'slope product': ({ ref, inputs }, notation, x) => product(inputs, ref, notation, x),
  'sum of slopes': ({ ref, inputs }, notation, x) => pairs(inputs, ref, notation, x),
  count: ({ inputs }) => `${inputs.length}`,
  velocity: ({ inputs: [mu = '', velocity = '', eta = '', gradient = ''] }, notation, x) =>
    `${x(mu, false)}${times(notation)}${x(velocity, true)} - ${x(eta, true)}${times(notation)}${x(gradient, true)}`,
  descent: ({ inputs: [weight = '', eta = '', gradient = ''] }, notation, x) =>
    `${x(weight, false)} - ${x(eta, true)}${times(notation)}${x(gradient, true)}`,
};

const either = (one: string, net: string, other: string): string =>
  `${one}\\text{ if }${net} > 0\\text{, else }${other}`;

const powers = (nets: readonly Ref[], x: Operand): string =>
  nets.map((net) => `e^{${x(net, false)}}`).join(' + ');

/** Twice the difference of target and out, as the notation has it. */
function doubled([target = '', out = '']: readonly Ref[], notation: Notation, x: Operand): string {
  return notation.difference === 'target first'
    ? `-2${times(notation)}(${x(target, false)} - ${x(out, true)})`
    : `2${times(notation)}(${x(out, false)} - ${x(target, true)})`;
}

/** Rules whose value is the number of another quantity, and those that have no numbers in them. */
export const REPEATING: ReadonlySet<Rule> = new Set<Rule>(['same', 'identity']);
export const CONSTANT: ReadonlySet<Rule> = new Set<Rule>(['one', 'identity slope', 'count']);

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

function product(refs: readonly Ref[], result: Ref, notation: Notation, x: Operand): string {
  const turned = turns(refs, result, notation);
  const factors = refs.map((ref, index) => x(ref, turned || index > 0));
  return (turned ? '-' : '') + factors.join(times(notation));
}

function pairs(refs: readonly Ref[], result: Ref | null, notation: Notation, x: Operand): string {
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

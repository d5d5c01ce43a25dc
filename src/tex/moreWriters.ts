import { LEAK, type Ref, type Rule } from '../engine';
import type { Notation } from './notation';
import { type CoreRule, type Operand, pairs, product, times, type Writer } from './writers';

/** The rules of other networks than the article's, in TeX. */
export const moreWriters: Record<Exclude<Rule, CoreRule>, Writer> = {
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
  mean: ({ inputs }, notation, x) => {
    const sum = inputs.map((ref, index) => x(ref, index > 0)).join(' + ');
    // As a factor, the sum can go on in another row.
    return inputs.length < 3
      ? `\\frac{${sum}}{${inputs.length}}`
      : `\\frac{1}{${inputs.length}}${times(notation)}(${sum})`;
  },
  'slope product': ({ ref, inputs }, notation, x) => product(inputs, ref, notation, x),
  'sum of slopes': ({ ref, inputs }, notation, x) => pairs(inputs, ref, notation, x),
  count: ({ inputs }) => inputs.map(() => '1').join(' + '),
  velocity: ({ inputs: [mu = '', velocity = '', eta = '', gradient = ''] }, notation, x) =>
    `${x(mu, false)}${times(notation)}${x(velocity, true)} - ${x(eta, true)}${times(notation)}${x(gradient, true)}`,
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

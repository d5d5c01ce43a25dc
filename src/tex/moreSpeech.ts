import { LEAK, type Ref, type Rule } from '../engine';
import type { Notation } from './notation';
import { type Speaker, type Spoken, spokenPairs, spokenProduct } from './speech';
import type { CoreRule } from './writers';

/** The rules of other networks than the article's, in words. */
export const moreSpeakers: Record<Exclude<Rule, CoreRule>, Speaker> = {
  tanh: ({ inputs: [net = ''] }, _, x) => `the hyperbolic tangent of ${x(net)}`,
  'tanh slope': ({ inputs: [out = ''] }, _, x) => `1 minus the square of ${x(out)}`,
  ReLU: ({ inputs: [net = ''] }, _, x) => either(x(net), x(net), '0'),
  'ReLU slope': ({ inputs: [net = ''] }, _, x) => either('1', x(net), '0'),
  'leaky ReLU': ({ inputs: [net = ''] }, _, x) => either(x(net), x(net), `${LEAK} times ${x(net)}`),
  'leaky ReLU slope': ({ inputs: [net = ''] }, _, x) => either('1', x(net), `${LEAK}`),
  softmax: ({ inputs: [net = '', ...nets] }, _, x) => `e to the ${x(net)} over ${powers(nets, x)}`,
  'softmax slope': ({ inputs: [out = ''] }, _, x) =>
    `${x(out)} times the difference of 1 and ${x(out)}`,
  'softmax cross slope': ({ inputs: [out = '', other = ''] }, _, x) =>
    `minus ${x(out)} times ${x(other)}`,
  square: ({ inputs: [target = '', out = ''] }, _, x) =>
    `the square of ${x(target)} minus ${x(out)}`,
  'square slope': ({ inputs }, notation, x) => doubled(inputs, notation, x),
  'mean square': ({ inputs: [target = '', out = '', count = ''] }, _, x) =>
    `the square of ${x(target)} minus ${x(out)}, over ${x(count)}`,
  'mean square slope': ({ inputs }, notation, x) =>
    `${doubled(inputs, notation, x)}, over ${x(inputs[2] ?? '')}`,
  'binary cross-entropy': ({ inputs: [target = '', net = ''] }, _, x) =>
    `the logarithm of the sum of 1 and e to the ${x(net)}, minus ${x(target)} times ${x(net)}`,
  'binary cross-entropy slope': ({ inputs: [target = '', out = ''] }, _, x) =>
    `the quotient of 1 minus ${x(target)} and 1 minus ${x(out)}, minus the quotient of ${x(target)} and ${x(out)}`,
  'binary cross-entropy delta': ({ inputs: [target = '', out = ''] }, { delta, difference }, x) => {
    const targetFirst = difference === 'target first';
    const [from = '', off = ''] = targetFirst ? [target, out] : [out, target];
    return targetFirst === (delta === 'slope')
      ? `minus the difference of ${x(from)} and ${x(off)}`
      : `${x(from)} minus ${x(off)}`;
  },
  'cross-entropy': ({ inputs: [target = '', net = '', ...nets] }, _, x) =>
    `the logarithm of ${powers(nets, x)}, minus ${x(net)}, all times ${x(target)}`,
  'cross-entropy slope': ({ inputs: [target = '', out = ''] }, _, x) =>
    `minus the quotient of ${x(target)} and ${x(out)}`,
  'cross-entropy delta': ({ inputs: [target = '', out = '', ...targets] }, { delta }, x) => {
    const share = `${x(out)} times the sum of ${targets.map(x).join(' and ')}`;
    return delta === 'slope' ? `${share}, minus ${x(target)}` : `${x(target)}, minus ${share}`;
  },
  mean: ({ inputs }, _, x) => `the mean of ${inputs.map(x).join(' and ')}`,
  'slope product': ({ ref, inputs }, notation, x) => spokenProduct(inputs, ref, notation, x),
  'sum of slopes': ({ ref, inputs }, notation, x) => spokenPairs(inputs, ref, notation, x),
  count: ({ inputs }) => inputs.map(() => '1').join(', plus '),
  velocity: ({ inputs: [mu = '', velocity = '', eta = '', gradient = ''] }, _, x) =>
    `${x(mu)} times ${x(velocity)}, minus ${x(eta)} times ${x(gradient)}`,
};

const either = (one: string, net: string, other: string): string =>
  `${one} if ${net} is above 0, otherwise ${other}`;

const powers = (nets: readonly Ref[], x: Spoken): string =>
  `the sum of ${nets.map((net) => `e to the ${x(net)}`).join(' and ')}`;

function doubled([target = '', out = '']: readonly Ref[], notation: Notation, x: Spoken): string {
  return notation.difference === 'target first'
    ? `minus 2 times the difference of ${x(target)} and ${x(out)}`
    : `2 times the difference of ${x(out)} and ${x(target)}`;
}

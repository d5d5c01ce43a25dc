import { LEAK, type Ref, type Rule, type Working } from '../engine';
import type { Notation } from './notation';
import { quantityText } from './number';
import { relation } from './relation';
import { spokenNumber, spokenSymbol } from './spoken';
import { CONSTANT, REPEATING, turns } from './writers';

/** Says an input of a rule, as a symbol or as a number. */
type Operand = (ref: Ref) => string;

/**
 * Every rule in words, without parentheses, which nobody hears. "Over" and "the square of" reach to
 * the end, "all times" takes everything before it.
 */
const speakers: Record<Rule, (working: Working, notation: Notation, x: Operand) => string> = {
  net: ({ inputs }, notation, x) =>
    `${spokenPairs(inputs.slice(0, -1), null, notation, x)}, plus ${x(inputs.at(-1) ?? '')}`,
  logistic: ({ inputs: [net = ''] }, _, x) => `1 over 1 plus e to the minus ${x(net)}`,
  'half square': ({ inputs: [target = '', out = ''] }, _, x) =>
    `one half times the square of ${x(target)} minus ${x(out)}`,
  sum: ({ inputs }, _, x) => inputs.map(x).join(', plus '),
  product: ({ ref, inputs }, notation, x) => spokenProduct(inputs, ref, notation, x),
  'sum of products': ({ ref, inputs }, notation, x) => spokenPairs(inputs, ref, notation, x),
  'hidden delta': ({ ref, inputs }, notation, x) =>
    `${spokenPairs(inputs.slice(0, -1), ref, notation, x)}, all times ${x(inputs.at(-1) ?? '')}`,
  'error slope': ({ inputs: [target = '', out = ''] }, { difference }, x) =>
    difference === 'target first'
      ? `minus the difference of ${x(target)} and ${x(out)}`
      : `${x(out)} minus ${x(target)}`,
  'logistic slope': ({ inputs: [out = ''] }, _, x) =>
    `${x(out)} times the difference of 1 and ${x(out)}`,
  same: ({ ref, inputs }, notation, x) => spokenProduct(inputs, ref, notation, x),
  one: () => '1',
  identity: ({ inputs: [net = ''] }, _, x) => x(net),
  'identity slope': () => '1',
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
  count: ({ inputs }) => `${inputs.length}`,
  velocity: ({ inputs: [mu = '', velocity = '', eta = '', gradient = ''] }, _, x) =>
    `${x(mu)} times ${x(velocity)}, minus ${x(eta)} times ${x(gradient)}`,
  descent: ({ inputs: [weight = '', eta = '', gradient = ''] }, _, x) =>
    `${x(weight)}, minus ${x(eta)} times ${x(gradient)}`,
};

const either = (one: string, net: string, other: string): string =>
  `${one} if ${net} is above 0, otherwise ${other}`;

const powers = (nets: readonly Ref[], x: Operand): string =>
  `the sum of ${nets.map((net) => `e to the ${x(net)}`).join(' and ')}`;

function doubled([target = '', out = '']: readonly Ref[], notation: Notation, x: Operand): string {
  return notation.difference === 'target first'
    ? `minus 2 times the difference of ${x(target)} and ${x(out)}`
    : `2 times the difference of ${x(out)} and ${x(target)}`;
}

function spokenProduct(refs: readonly Ref[], result: Ref, notation: Notation, x: Operand): string {
  return (turns(refs, result, notation) ? 'minus ' : '') + refs.map(x).join(', times ');
}

function spokenPairs(
  refs: readonly Ref[],
  result: Ref | null,
  notation: Notation,
  x: Operand,
): string {
  let text = '';
  for (let index = 0; index < refs.length; index += 2) {
    const pair = refs.slice(index, index + 2);
    const turned = turns(pair, result, notation);
    const join = index === 0 ? (turned ? 'minus ' : '') : turned ? ', minus ' : ', plus ';
    text += join + pair.map(x).join(' times ');
  }
  return text;
}

const LIST = new Intl.ListFormat('en-GB');

/**
 * A line of working read aloud: symbols, then numbers, then the result. What is not known yet is
 * named at the end, since in the middle of a formula nobody could follow it.
 * @param known a quantity's number, null where it is not known yet
 */
export function speech(
  working: Working,
  notation: Notation,
  known: (ref: Ref) => number | null,
): string {
  const { ref, rule, inputs } = working;
  const say = speakers[rule];
  const symbols = say(working, notation, (each) => spokenSymbol(each, notation));
  const rows = [`${spokenSymbol(ref, notation)} equals ${symbols}`];
  if (CONSTANT.has(rule)) return `${rows}.`;
  const number = (each: Ref, value: number) => spokenNumber(quantityText(each, value, notation));
  const missing = [...new Set(inputs)].filter((each) => known(each) === null);
  const result = known(ref);
  if (missing.length > 0) {
    const names = missing.map((each) => spokenSymbol(each, notation));
    rows.push(`not worked out yet: ${LIST.format(names)}`);
  } else {
    // A quantity that is another one's own has no numbers before its result.
    if (!REPEATING.has(rule) || symbols.startsWith('minus ')) {
      const numbers = say(working, notation, (each) => number(each, known(each) as number));
      rows.push(`equals ${numbers}`);
    }
    const sign = relation(working, notation, known) === '=' ? 'equals' : 'is about';
    rows.push(result === null ? 'not worked out yet' : `${sign} ${number(ref, result)}`);
  }
  return `${rows.join('; ')}.`;
}

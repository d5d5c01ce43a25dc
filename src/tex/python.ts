import { LEAK, type Ref, type Rule, type Working } from '../engine';
import { copiedSymbol } from './copied';
import type { Notation } from './notation';
import { inNotation } from './number';
import { writers } from './writers';

const LETTERS: Readonly<Record<string, string>> = {
  η: 'eta',
  α: 'alpha',
  ε: 'epsilon',
  '\u03bc': 'mu',
  δ: 'delta',
  '∂': 'd',
  '/': '_',
  '+': '_new',
  ')': '',
};

/** A quantity's symbol as a name in a program: dE_total_dw5, out_o1, w5_new, net_h1_2 of the second pair. */
export const pythonName = (ref: Ref, notation: Notation): string =>
  copiedSymbol(ref, notation).replace(/[^\w]/g, (sign) => LETTERS[sign] ?? '_');

type Names = readonly [string, string, string, ...string[]];

/** Rules that books write otherwise than Python does, from the names of what they read. */
const OWN: Partial<Record<Rule, (names: Names, notation: Notation) => string>> = {
  tanh: ([net]) => `tanh(${net})`,
  'tanh slope': ([out]) => `1 - ${out} ** 2`,
  ReLU: ([net]) => `${net} if ${net} > 0 else 0`,
  'ReLU slope': ([net]) => `1 if ${net} > 0 else 0`,
  'leaky ReLU': ([net]) => `${net} if ${net} > 0 else ${LEAK} * ${net}`,
  'leaky ReLU slope': ([net]) => `1 if ${net} > 0 else ${LEAK}`,
  softmax: ([net, ...nets]) => `exp(${net}) / (${powers(nets)})`,
  square: ([target, out]) => `(${target} - ${out}) ** 2`,
  'square slope': (names, notation) => doubled(names, notation),
  'mean square': ([target, out, n]) => `(${target} - ${out}) ** 2 / ${n}`,
  'mean square slope': (names, notation) => `${doubled(names, notation)} / ${names[2]}`,
  'binary cross-entropy': ([target, net]) => `log(1 + exp(${net})) - ${target} * ${net}`,
  'binary cross-entropy slope': ([target, out]) =>
    `(1 - ${target}) / (1 - ${out}) - ${target} / ${out}`,
  'cross-entropy': ([target, net, ...nets]) => `${target} * (log(${powers(nets)}) - ${net})`,
  'cross-entropy slope': ([target, out]) => `-${target} / ${out}`,
  'cross-entropy delta': ([target, out, ...targets]) =>
    `${out} * (${targets.join(' + ')}) - ${target}`,
  'binary cross-entropy delta': ([target, out]) => `${out} - ${target}`,
  mean: (names) => `(${names.join(' + ')}) / ${names.length}`,
  velocity: ([mu, velocity, eta, slope]) => `${mu} * ${velocity} - ${eta} * ${slope}`,
};

/**
 * The same where outputs are 0 or 1 to the last digit, or powers too large: with `log_sum_exp`,
 * `share` and `times`, which the program has to have.
 */
const SATURATED: typeof OWN = {
  softmax: ([net, ...nets]) => `1 / (${powers(nets.map((each) => `${each} - ${net}`))})`,
  'binary cross-entropy': ([target, net]) => `log_sum_exp(0, ${net}) - ${target} * ${net}`,
  'binary cross-entropy slope': ([target, out]) =>
    `share(1 - ${target}, 1 - ${out}) - share(${target}, ${out})`,
  'cross-entropy': ([target, net, ...nets]) =>
    `${target} * (log_sum_exp(${nets.join(', ')}) - ${net})`,
  'cross-entropy slope': ([target, out]) => `-share(${target}, ${out})`,
  'sum of slopes': (names) =>
    names.flatMap((name, at) => (at % 2 ? [] : [`times(${name}, ${names[at + 1]})`])).join(' + '),
};

const powers = (nets: readonly string[]): string => nets.map((net) => `exp(${net})`).join(' + ');

const doubled = ([target, out]: Names, { difference }: Notation): string =>
  difference === 'target first' ? `-2 * (${target} - ${out})` : `2 * (${out} - ${target})`;

/** A right-hand side for Python, with `exp`, `log` and `tanh` from its library. */
export function pythonExpression(
  working: Working,
  notation: Notation,
  isSaturated = false,
): string {
  const { ref, rule, inputs } = working;
  const name = (each: Ref) => pythonName(each, notation);
  const own = (isSaturated && SATURATED[rule]) || OWN[rule];
  if (own) {
    const made = own(inputs.map(name) as unknown as Names, notation);
    return inNotation(ref, 1, notation) < 0 ? `-(${made})` : made;
  }
  return writers[rule](working, notation, name)
    .replace(/\\tfrac\{1\}\{2\}/g, '1 / 2')
    .replace(/\^\{2\}/g, ' ** 2')
    .replace(/\\frac\{1\}\{1 \+ e\^\{-(.*?)\}\}/g, '1 / (1 + exp(-$1))')
    .replace(/ ?\\(cdot|times|,) ?/g, ' * ');
}

import { type Arithmetic, type Rules, rulesOn, type Working } from '../engine';

/** A piece of a formula, and whether a sum, a product or one thing: so it is known what needs parentheses. */
type Piece = { text: string; binds: 'sum' | 'product' | 'alone' };

const alone = (text: string): Piece => ({ text, binds: 'alone' });
const inside = ({ text }: Piece): string => `(${text})`;
const factor = (piece: Piece): string => (piece.binds === 'sum' ? inside(piece) : piece.text);
const divisor = (piece: Piece): string => (piece.binds === 'alone' ? piece.text : inside(piece));

const ZERO = '0';

/** No decimals, whose sign differs from country to country: a half is 1/2, the leak 1/100. */
const formulas: Arithmetic<Piece> = {
  of: (value) =>
    Number.isInteger(value)
      ? alone(String(value))
      : { text: `1/${Math.round(1 / value)}`, binds: 'product' },
  plus: (a, b) => ({ text: `${a.text}+${b.text}`, binds: 'sum' }),
  minus: (a, b) => ({
    text: `${a.text === ZERO ? '' : a.text}-${factor(b)}`,
    binds: 'sum',
  }),
  times: (a, b) => ({ text: `${factor(a)}*${factor(b)}`, binds: 'product' }),
  over: (a, b) => ({ text: `${factor(a)}/${divisor(b)}`, binds: 'product' }),
  exp: (x) => alone(`EXP(${x.text})`),
  ln: (x) => alone(`LN(${x.text})`),
  tanh: (x) => alone(`TANH(${x.text})`),
  // What separates the parts of an IF differs from country to country.
  where: (x, above, otherwise) => {
    const [yes, no] = ['>', '<='].map((sign) => alone(`(${x.text}${sign}0)`)) as [Piece, Piece];
    return formulas.plus(formulas.times(yes, above), formulas.times(no, otherwise));
  },
};

const negative = (piece: Piece): Piece => formulas.minus(alone(ZERO), piece);
const { of, plus, minus, times, over, exp, ln } = formulas;
const inclusive = rulesOn(formulas);
const powers = (nets: readonly Piece[]): Piece => nets.map(exp).reduce(plus);

/**
 * A spreadsheet has no infinite numbers to be careful with, so that these are written as in books. Where
 * a power is too large for a number, or an output is 0 or 1, it says so itself.
 */
const rules: Rules<Piece> = {
  ...inclusive,
  softmax: ([net, ...nets]) => over(exp(net as Piece), powers(nets)),
  'binary cross-entropy': ([target, net]) =>
    minus(ln(plus(of(1), exp(net as Piece))), times(target as Piece, net as Piece)),
  'binary cross-entropy slope': ([target, out]) =>
    minus(
      over(minus(of(1), target as Piece), minus(of(1), out as Piece)),
      over(target as Piece, out as Piece),
    ),
  'cross-entropy': ([target, net, ...nets]) =>
    times(target as Piece, minus(ln(powers(nets)), net as Piece)),
  'cross-entropy slope': ([target, out]) => negative(over(target as Piece, out as Piece)),
  'sum of slopes': inclusive['sum of products'],
};

/**
 * How a quantity follows from the cells of others, as every spreadsheet reads it: signs, parentheses,
 * EXP, LN and TANH alone, in the engine's order.
 * @param turned whether a quantity stands in its cell with the other sign
 */
export function formula(
  { ref, rule, inputs }: Working,
  cell: (ref: string) => string,
  turned: (ref: string) => boolean,
): string {
  const operands = inputs.map((each) => {
    const piece = alone(cell(each));
    return turned(each) ? negative(piece) : piece;
  });
  const result = rules[rule](operands);
  return `=${(turned(ref) ? negative(result) : result).text}`;
}

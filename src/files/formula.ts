import { type Arithmetic, rulesOn, type Working } from '../engine';

/** A piece of a formula, and whether a sum, a product or one thing: so it is known what needs parentheses. */
type Piece = { text: string; binds: 'sum' | 'product' | 'alone' };

const alone = (text: string): Piece => ({ text, binds: 'alone' });
const inside = ({ text }: Piece): string => `(${text})`;
const factor = (piece: Piece): string => (piece.binds === 'sum' ? inside(piece) : piece.text);
const divisor = (piece: Piece): string => (piece.binds === 'alone' ? piece.text : inside(piece));

const ZERO = '0';

/** No decimals, whose sign differs from country to country: a half is 1/2. */
const formulas: Arithmetic<Piece> = {
  of: (value) => (value === 0.5 ? { text: '1/2', binds: 'product' } : alone(String(value))),
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

const rules = rulesOn(formulas);
const negative = (piece: Piece): Piece => formulas.minus(alone(ZERO), piece);

/**
 * How a quantity follows from the cells of others, as every spreadsheet reads it: signs, parentheses
 * and EXP alone, in the engine's order.
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

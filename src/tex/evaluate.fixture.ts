import { type Calculator, calculate, partsOf } from './calculate.fixture';

/** What printed numbers come to, and how far the rounding of these numbers can have moved it. */
export type Amount = { value: number; slack: number };

const sum = (sign: 1 | -1) => (a: Amount, b: Amount) => ({
  value: a.value + sign * b.value,
  slack: a.slack + b.slack,
});

const amounts = (decimals: number): Calculator<Amount> => ({
  number: (token) => printedNumber(token, decimals),
  plus: sum(1),
  minus: sum(-1),
  times: (a, b) => ({
    value: a.value * b.value,
    slack: Math.abs(a.value) * b.slack + Math.abs(b.value) * a.slack + a.slack * b.slack,
  }),
  over(a, b) {
    const value = a.value / b.value;
    return {
      value,
      slack: (a.slack + Math.abs(value) * b.slack) / Math.max(0, Math.abs(b.value) - b.slack),
    };
  },
  exp({ value, slack }) {
    return { value: Math.exp(value), slack: Math.exp(value) * Math.expm1(slack) };
  },
  ln: ({ value, slack }) => ({ value: Math.log(value), slack: -Math.log1p(-slack / value) }),
  isAbove0: ({ value }) => value > 0,
});

/**
 * Works out a right-hand side from its TeX alone.
 * @param decimals digits after the point; a number with fewer of them is written out in full
 */
export const evaluate = (tex: string, decimals: number): Amount =>
  calculate(tex, amounts(decimals));

/** A number stands for all that are rounded to it, unless it has digits to spare. */
function printedNumber(token: string, most: number): Amount {
  const { mantissa, decimals, power } = partsOf(token);
  const half = 0.5 * 10 ** -decimals;
  if (!token.includes('×')) return { value: Number(mantissa), slack: decimals < most ? 0 : half };
  const unit = Number(`1e${power}`);
  return { value: Number(mantissa) * unit, slack: half * unit };
}

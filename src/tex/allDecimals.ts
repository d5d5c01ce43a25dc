import type { Arithmetic } from '../engine';
import { type Decimal, decimal, decimalArithmetic, ONE, PLACES, roundedTo, sum } from './decimal';

/** Decimals with what other networks than the article's need besides. */
export const allDecimals: Arithmetic<Decimal> = {
  ...decimalArithmetic,
  ln(x) {
    const given = roundedTo(PLACES, x);
    // Halley's steps, each with three times the digits of the one before.
    let found = decimal(String(Math.log(Number(given) / Number(ONE))));
    for (let n = 0; n < 2; n++) {
      const power = roundedTo(PLACES, decimalArithmetic.exp(found));
      const step = (2n * (given - power) * ONE) / (given + power);
      found = sum(found, { digits: step, places: PLACES });
    }
    return found;
  },
  tanh(x) {
    const { of, plus, minus, over, exp } = decimalArithmetic;
    return minus(of(1), over(of(2), plus(exp(plus(x, x)), of(1))));
  },
  where: ({ digits }, above, otherwise) => (digits > 0n ? above : otherwise),
};

import type { CoreArithmetic } from '../engine';
import { asData } from './number';

/** A decimal number to its last digit, however many it has: `digits` × 10 to the power of −`places`. */
export type Decimal = { digits: bigint; places: number };

/** A written number as it stands there. */
export function decimal(text: string): Decimal {
  const [mantissa = '', power = '0'] = asData(text).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(power) };
}

/** What is divided by 0 has so many zeros before its point. */
const MOST_PLACES = 400;

const scaled = (digits: bigint, by: number): bigint => digits * 10n ** BigInt(by);

/** The digits of a number that ends after so many places: half of one goes away from zero. */
export function roundedTo(to: number, { digits, places }: Decimal): bigint {
  if (to >= places) return scaled(digits, to - places);
  const unit = scaled(1n, places - to);
  return (digits + (digits < 0n ? -unit : unit) / 2n) / unit;
}

/** Where digits have no end: many more than are ever printed. */
export const PLACES = 40;
export const ONE = scaled(1n, PLACES);

/** Beyond this power of e, nothing that is printed can tell it from infinity, or from zero. */
const MOST = 1000n * ONE;

/** A power of e comes from a series for a number so many times halved, and is then squared as often. */
const HALVINGS = 12;

export const sum = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(a.places, b.places);
  return { digits: roundedTo(places, a) + roundedTo(places, b), places };
};

/** Sums and products without any rounding, quotients and powers of e with very little. */
export const decimalArithmetic: CoreArithmetic<Decimal> = {
  of: (value) => decimal(String(value)),
  plus: sum,
  minus: (a, { digits, places }) => sum(a, { digits: -digits, places }),
  times: (a, b) => ({ digits: a.digits * b.digits, places: a.places + b.places }),
  over(a, b) {
    if (b.digits === 0n) return { digits: a.digits, places: -MOST_PLACES };
    const more = PLACES + String(b.digits).length;
    return { digits: scaled(a.digits, more) / b.digits, places: a.places - b.places + more };
  },
  exp(x) {
    const given = roundedTo(PLACES, x);
    const size = given > MOST ? MOST : given < -MOST ? -MOST : given;
    const step = size >> BigInt(HALVINGS);
    let power = ONE;
    for (let term = step, n = 1n; term !== 0n; n++) {
      power += term;
      term = (term * step) / ONE / (n + 1n);
    }
    for (let n = 0; n < HALVINGS; n++) power = (power * power) / ONE;
    return { digits: power, places: PLACES };
  },
};

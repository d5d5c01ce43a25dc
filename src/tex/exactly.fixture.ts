import { type Calculator, calculate, partsOf } from './calculate.fixture';

/** A fraction: what a calculator has that never rounds. */
type Fraction = readonly [over: bigint, under: bigint];

const tens = (power: number): bigint => 10n ** BigInt(power);
const size = (value: bigint): bigint => (value < 0n ? -value : value);

function fractionOf(token: string): Fraction {
  const { mantissa, decimals, power } = partsOf(token);
  const by = power - decimals;
  const digits = BigInt(mantissa.replace('.', ''));
  return by < 0 ? [digits, tens(-by)] : [digits * tens(by), 1n];
}

/** The series of e to a number from 0 on, for its digits far beyond those that are printed. */
function series([over, under]: Fraction): bigint {
  const digits = 80;
  let term = tens(digits);
  let power = 0n;
  for (let n = 1n; term > 0n; n++) {
    power += term;
    term = (term * over) / (under * n);
  }
  return power;
}

const fractions: Calculator<Fraction> = {
  number: fractionOf,
  plus: ([a, b], [c, d]) => [a * d + c * b, b * d],
  minus: ([a, b], [c, d]) => [a * d - c * b, b * d],
  times: ([a, b], [c, d]) => [a * c, b * d],
  over: ([a, b], [c, d]) => (c < 0n ? [-a * d, -b * c] : [a * d, b * c]),
  exp([over, under]) {
    const power = series([size(over), under]);
    return over < 0n ? [tens(80), power] : [power, tens(80)];
  },
  ln([over, under]) {
    // Newton's steps, each with twice the digits of the one before.
    let found =
      BigInt(Math.round(Math.log(Number((over * tens(15)) / under) / 1e15) * 1e15)) * tens(65);
    for (let n = 0; n < 4; n++) {
      const power = series([size(found), tens(80)]);
      const ratio = found < 0n ? (over * power) / under : (over * tens(160)) / (under * power);
      found += ratio - tens(80);
    }
    return [found, tens(80)];
  },
  isAbove0: ([over]) => over > 0n,
};

/**
 * Whether a right-hand side as it is printed comes to a result as it is printed: to less than half
 * of its last place, or to exactly that half where rounding leads away from zero.
 */
export function comesTo(right: string, result: string): boolean {
  const [over, under] = calculate(right, fractions);
  const [printed, whole] = fractionOf(result);
  const { decimals, power } = partsOf(result);
  const [unit, part] =
    power > decimals ? [tens(power - decimals), 1n] : [1n, tens(decimals - power)];
  // Twice the distance, in parts of both, against one unit in the last place.
  const turn = over < 0n ? -1n : 1n;
  const beyond = turn * 2n * (over * whole - printed * under) * part;
  const place = unit * under * whole;
  return -place <= beyond && beyond < place;
}

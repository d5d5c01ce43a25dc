import {
  type Arithmetic,
  isReplaced,
  type Ref,
  rulesOn,
  type Trace,
  type Working,
} from '../../engine';

/** How far a result may be off in relation to itself, wherever nothing cancels. */
export const RELATIVE = 1e-12;

/** A number, and how far two computers' results for it may be apart. */
type Rough = { value: number; error: number };

/** Each rounding is off by half of 2⁻⁵² on either side; the rest is for sums in another order. */
const ROUNDING = 2 ** -51;
/** An exponential function may be off by a few of its last digits. */
const EXPONENTIAL = 8 * ROUNDING;
/** Below this a computer's numbers have fewer digits. */
const TINY = 1e-290;

const sum = (value: number, a: Rough, b: Rough): Rough => ({
  value,
  error: a.error + b.error + ROUNDING * (Math.abs(a.value) + Math.abs(b.value)),
});

const isZero = ({ value, error }: Rough): boolean => value === 0 && error === 0;

/** Calculates with the bounds of all errors: running error analysis, to the first order. */
const roughly: Arithmetic<Rough> = {
  of: (value) => ({ value, error: 0 }),
  plus: (a, b) => sum(a.value + b.value, a, b),
  minus: (a, b) => sum(a.value - b.value, a, b),
  times(a, b) {
    const value = a.value * b.value;
    if (isZero(a) || isZero(b)) return { value, error: 0 };
    const carried = Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error;
    return { value, error: carried + ROUNDING * Math.abs(value) + TINY };
  },
  over(a, b) {
    const value = a.value / b.value;
    if (!Number.isFinite(b.value)) return { value, error: TINY };
    const carried = (a.error + Math.abs(value) * b.error) / Math.abs(b.value);
    return { value, error: carried + ROUNDING * Math.abs(value) + TINY };
  },
  exp(x) {
    const value = Math.exp(x.value);
    return { value, error: value * (Math.expm1(x.error) + EXPONENTIAL) };
  },
  ln(x) {
    const value = Math.log(x.value);
    return { value, error: x.error / Math.abs(x.value) + EXPONENTIAL * Math.abs(value) + TINY };
  },
  tanh(x) {
    const value = Math.tanh(x.value);
    return { value, error: x.error + EXPONENTIAL * Math.abs(value) };
  },
  where: (x, above, otherwise) => (x.value > 0 ? above : otherwise),
};

const rules = rulesOn(roughly);

/**
 * How far results of a round may be off where that is more than RELATIVE says, as powers of ten:
 * where nearly equal numbers are subtracted, as when an output has almost met its target, rounding
 * leaves fewer digits. Results that keep their twelve are not in it.
 */
export function absoluteTolerances({ network, lines, values }: Trace): ReadonlyMap<Ref, number> {
  const found = new Map<Ref, Rough>();
  const tolerances = new Map<Ref, number>();
  for (const [ref, value] of Object.entries(network.parameters)) {
    found.set(ref, roughly.of(value));
    // Training may have led there in two ways.
    if (Math.abs(value) < TINY) tolerances.set(ref, TINY);
  }
  for (const line of lines) {
    const { ref } = line;
    const { rule, inputs } = isReplaced(line, values) ? (line.instead as Working) : line;
    const rough = rules[rule](inputs.map((input) => found.get(input) as Rough));
    found.set(ref, rough);
    if (Number.isFinite(rough.error) && rough.error > RELATIVE * Math.abs(rough.value)) {
      tolerances.set(ref, Number(`1e${Math.ceil(Math.log10(rough.error))}`));
    }
  }
  return tolerances;
}

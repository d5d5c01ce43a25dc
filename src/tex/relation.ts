import { coreRulesOn, type Ref, type Rule, type Rules, rules, type Working } from '../engine';
import { type Decimal, decimal, decimalArithmetic, roundedTo } from './decimal';
import type { Notation } from './notation';
import { quantityText, shown } from './number';

/** What stands between the numbers of a line and its result: → where a computer's would not lead there. */
export type Relation = '=' | '≈' | '→';

const known: Partial<Rules<Decimal>> = coreRulesOn(decimalArithmetic);

/** The rules on decimals; `general.ts` brings those of other networks. */
export const decimalRules = known as Rules<Decimal>;

/**
 * Whether the numbers of a line, as they are printed, give its result as it is printed: they are
 * calculated with to the last digit, and the outcome is rounded once, to the last place that is
 * printed of the result, half of one away from zero, as `written` rounds. So it is = where a
 * calculator says the same. Where a number is not known yet, nothing has been rounded. Where one is
 * beyond a computer's numbers, see `endless`.
 */
export function relation(
  { ref, rule, inputs }: Working,
  notation: Notation,
  known: (ref: Ref) => number | null,
): Relation {
  const values = [ref, ...inputs].map(known);
  if (values.includes(null)) return '=';
  // A δ that is written with its minus taken out has the same digits.
  const plain: Notation = { ...notation, delta: 'slope' };
  const [result = '', ...numbers] = [ref, ...inputs].map((each, index) =>
    quantityText(each, values[index] as number, plain),
  );
  if (!values.every(Number.isFinite)) return endless(rule, numbers.map(shown), shown(result));
  return comesTo(rule, numbers, result) ? '=' : '≈';
}

/**
 * A computer's numbers as they are printed, one of them not finite: = for what they give among
 * themselves; → for what they only tend to, a number where they give none, or infinity by finite ones.
 */
function endless(rule: Rule, numbers: readonly number[], result: number): Relation {
  const outcome = rules[rule](numbers);
  if (Number.isFinite(result)) return Number.isFinite(outcome) ? sign(outcome, result) : '→';
  return numbers.every(Number.isFinite) ? '→' : sign(outcome, result);
}

const sign = (outcome: number, result: number): Relation =>
  outcome === result || Number.isNaN(outcome + result) ? '=' : '≈';

/** Whether written numbers give a written result by a rule, to its last digit. */
export function comesTo(rule: Rule, numbers: readonly string[], result: string): boolean {
  const { digits, places } = decimal(result);
  return roundedTo(places, decimalRules[rule](numbers.map(decimal))) === digits;
}

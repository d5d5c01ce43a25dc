import { coreRulesOn, type Ref, type Rule, type Rules, type Working } from '../engine';
import { type Decimal, decimal, decimalArithmetic, roundedTo } from './decimal';
import type { Notation } from './notation';
import { quantityText } from './number';

/** What stands between the numbers of a line and its result. */
export type Relation = '=' | '≈';

const known: Partial<Rules<Decimal>> = coreRulesOn(decimalArithmetic);

/** The rules on decimals; `general.ts` brings those of other networks. */
export const decimalRules = known as Rules<Decimal>;

/**
 * Whether the numbers of a line, as they are printed, give its result as it is printed: they are
 * calculated with to the last digit, and the outcome is rounded once, to the last place that is
 * printed of the result, half of one away from zero, as `written` rounds. So it is = where a
 * calculator says the same. Where a number is not known yet, nothing has been rounded.
 */
export function relation(
  { ref, rule, inputs }: Working,
  notation: Notation,
  known: (ref: Ref) => number | null,
): Relation {
  const values = [ref, ...inputs].map(known);
  if (!values.every((value) => value !== null && Number.isFinite(value))) return '=';
  // A δ that is written with its minus taken out has the same digits.
  const plain: Notation = { ...notation, delta: 'slope' };
  const [result = '', ...numbers] = [ref, ...inputs].map((each, index) =>
    quantityText(each, values[index] as number, plain),
  );
  return comesTo(rule, numbers, result) ? '=' : '≈';
}

/** Whether written numbers give a written result by a rule, to its last digit. */
export function comesTo(rule: Rule, numbers: readonly string[], result: string): boolean {
  const { digits, places } = decimal(result);
  return roundedTo(places, decimalRules[rule](numbers.map(decimal))) === digits;
}

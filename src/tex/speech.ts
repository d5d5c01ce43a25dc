import type { Ref, Rule, Working } from '../engine';
import type { Notation } from './notation';
import { quantityText } from './number';
import { type Relation, relation } from './relation';
import { spokenNumber, spokenSymbol } from './spoken';
import { type CoreRule, isOther, turns } from './writers';

/** Says an input of a rule, as a symbol or as a number. */
export type Spoken = (ref: Ref) => string;

export type Speaker = (working: Working, notation: Notation, x: Spoken) => string;

/**
 * Every rule in words, without parentheses, which nobody hears. "Over" and "the square of" reach to
 * the end, "all times" takes everything before it.
 */
const known: Record<CoreRule, Speaker> = {
  net: ({ inputs }, notation, x) =>
    `${spokenPairs(inputs.slice(0, -1), null, notation, x)}, plus ${x(inputs.at(-1) ?? '')}`,
  logistic: ({ inputs: [net = ''] }, _, x) => `1 over 1 plus e to the minus ${x(net)}`,
  'half square': ({ inputs: [target = '', out = ''] }, _, x) =>
    `one half times the square of ${x(target)} minus ${x(out)}`,
  sum: ({ inputs }, _, x) => inputs.map(x).join(', plus '),
  product: ({ ref, inputs }, notation, x) => spokenProduct(inputs, ref, notation, x),
  'sum of products': ({ ref, inputs }, notation, x) => spokenPairs(inputs, ref, notation, x),
  'hidden delta': ({ ref, inputs }, notation, x) =>
    `${spokenPairs(inputs.slice(0, -1), ref, notation, x)}, all times ${x(inputs.at(-1) ?? '')}`,
  'error slope': ({ inputs: [target = '', out = ''] }, { difference }, x) =>
    difference === 'target first'
      ? `minus the difference of ${x(target)} and ${x(out)}`
      : `${x(out)} minus ${x(target)}`,
  'logistic slope': ({ inputs: [out = ''] }, _, x) =>
    `${x(out)} times the difference of 1 and ${x(out)}`,
  same: ({ ref, inputs }, notation, x) => spokenProduct(inputs, ref, notation, x),
  one: () => '1',
  descent: ({ inputs: [weight = '', eta = '', gradient = ''] }, _, x) =>
    `${x(weight)}, minus ${x(eta)} times ${x(gradient)}`,
};

/** The rules in words; those of other networks than the article's come with `general.ts`. */
export const speakers = known as Partial<Record<Rule, Speaker>> as Record<Rule, Speaker>;

export function spokenProduct(
  refs: readonly Ref[],
  result: Ref,
  notation: Notation,
  x: Spoken,
): string {
  return (turns(refs, result, notation) ? 'minus ' : '') + refs.map(x).join(', times ');
}

export function spokenPairs(
  refs: readonly Ref[],
  result: Ref | null,
  notation: Notation,
  x: Spoken,
): string {
  let text = '';
  for (let index = 0; index < refs.length; index += 2) {
    const pair = refs.slice(index, index + 2);
    const turned = turns(pair, result, notation);
    const join = index === 0 ? (turned ? 'minus ' : '') : turned ? ', minus ' : ', plus ';
    text += join + pair.map(x).join(' times ');
  }
  return text;
}

/** What stands before a result, in words. */
const SIGNS: Readonly<Record<Relation, string>> = {
  '=': 'equals',
  '≈': 'is about',
  '→': 'tends to',
};

const LIST = new Intl.ListFormat('en-GB');

/**
 * A line of working read aloud: symbols, then numbers, then the result. What is not known yet is
 * named at the end, since in the middle of a formula nobody could follow it.
 * @param known a quantity's number, null where it is not known yet
 */
export function speech(
  working: Working,
  notation: Notation,
  known: (ref: Ref) => number | null,
): string {
  const { ref, rule, inputs } = working;
  const say = speakers[rule];
  const symbols = say(working, notation, (each) => spokenSymbol(each, notation));
  const rows = [`${spokenSymbol(ref, notation)} equals ${symbols}`];
  if (rule === 'one') return `${rows}.`;
  const number = (each: Ref, value: number) => spokenNumber(quantityText(each, value, notation));
  const missing = [...new Set(inputs)].filter((each) => known(each) === null);
  const result = known(ref);
  if (missing.length > 0) {
    const names = missing.map((each) => spokenSymbol(each, notation));
    rows.push(`not worked out yet: ${LIST.format(names)}`);
  } else {
    // A quantity that is another one's own has no numbers before its result.
    if (!isOther(working) || symbols.startsWith('minus ')) {
      const numbers = say(working, notation, (each) => number(each, known(each) as number));
      rows.push(`equals ${numbers}`);
    }
    const sign = SIGNS[relation(working, notation, known)];
    rows.push(result === null ? 'not worked out yet' : `${sign} ${number(ref, result)}`);
  }
  return `${rows.join('; ')}.`;
}

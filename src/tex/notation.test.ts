import { describe, expect, it } from 'vitest';
import { article, plan } from '../engine';
import { decimals, significant } from './digits';
import { equation } from './equation';
import { articleNotation, formKey, type Notation } from './notation';

/** For every field, other values than the article's. */
const others: { readonly [Field in keyof Omit<Notation, 'weights'>]: readonly Notation[Field][] } =
  {
    rate: ['alpha', 'epsilon'],
    pair: ['ideal, actual'],
    times: ['cross'],
    difference: ['output first'],
    delta: ['minus slope'],
    names: ['source by source', 'target, source', 'source, target'],
    digits: [decimals(3), decimals(12), significant(4)],
  };

const changed = Object.entries(others).flatMap(([field, values]) =>
  values.map((value) => ({ field, value, other: { ...articleNotation, [field]: value } })),
);
const forming = changed.filter(({ field }) => field !== 'digits');

describe('the key of the forms that a notation gives', () => {
  it.each(forming)('is another with $field $value', ({ other }) => {
    expect(formKey(other)).not.toBe(formKey(articleNotation));
  });

  it('is the same with more digits or fewer', () => {
    const keys = others.digits.map((digits) => formKey({ ...articleNotation, digits }));
    expect(new Set(keys)).toEqual(new Set([formKey(articleNotation)]));
  });

  it('keeps equations apart, and one equation for all digits', () => {
    const line = plan(article).byRef.get('w5+');
    if (!line) throw new Error('the round has no w5+');
    const made = changed.map(({ other }) => equation(line, other, 'ladder'));
    expect(new Set(made).size).toBe(1 + forming.length);
    expect(equation(line, { ...articleNotation, digits: decimals(4) }, 'ladder')).toBe(made.at(-1));
  });
});

import { describe, expect, it } from 'vitest';
import { article, type Ref, round, type Working } from '../engine';
import { lesson, question } from '../lesson';
import { evaluate } from './evaluate.fixture';
import { heard } from './heard.fixture';
import { articleNotation } from './notation';
import { inNotation, quantityText } from './number';
import { networks, notations, printed } from './printed.fixture';
import { speech } from './speech';
import { inWords, spokenNumber, spokenSymbol } from './spoken';

const [, other = articleNotation, third = articleNotation] = notations;

const { values } = round(article);

/** What is said of the article's quantity, as far as it is known. */
function said(ref: Ref, notation = articleNotation, unknown: readonly Ref[] = []): string {
  const working = printed(article).find((each) => each.ref === ref) as Working;
  return speech(working, notation, (each) =>
    unknown.includes(each) ? null : (values.get(each) as number),
  );
}

describe('a line of working, aloud', () => {
  it.each([
    [
      'net_h1',
      'net h1 equals w1 times i1, plus w2 times i2, plus b1; equals 0.15 times 0.05, plus 0.20 times 0.10, plus 0.35; equals 0.377500000.',
    ],
    [
      'out_h1',
      'out h1 equals 1 over 1 plus e to the minus net h1; equals 1 over 1 plus e to the minus 0.377500000; equals 0.593269992.',
    ],
    [
      'E_o1',
      'E o1 equals one half times the square of target o1 minus out o1; equals one half times the square of 0.01 minus 0.751365070; is about 0.274811083.',
    ],
    [
      'E_total',
      'E total equals E o1, plus E o2; equals 0.274811083, plus 0.023560026; equals 0.298371109.',
    ],
    [
      'dE_total/dout_o1',
      'the slope of E total by out o1 equals minus the difference of target o1 and out o1; equals minus the difference of 0.01 and 0.751365070; equals 0.741365070.',
    ],
    [
      'dout_o1/dnet_o1',
      'the slope of out o1 by net o1 equals out o1 times the difference of 1 and out o1; equals 0.751365070 times the difference of 1 and 0.751365070; equals 0.186815602.',
    ],
    ['dnet_o1/dw5', 'the slope of net o1 by w5 equals out h1; equals 0.593269992.'],
    [
      'dE_total/dw5',
      'the slope of E total by w5 equals the slope of E total by out o1, times the slope of out o1 by net o1, times the slope of net o1 by w5; equals 0.741365070, times 0.186815602, times 0.593269992; equals 0.082167041.',
    ],
    [
      'w5+',
      'the new w5 equals w5, minus eta times the slope of E total by w5; equals 0.40, minus 0.50 times 0.082167041; equals 0.358916480.',
    ],
    [
      'dE_total/dout_h1',
      'the slope of E total by out h1 equals the slope of E o1 by out h1, plus the slope of E o2 by out h1; equals 0.055399425, plus minus 0.019049118; is about 0.036350306.',
    ],
  ])('says %s', (ref, text) => {
    expect(said(ref)).toBe(text);
  });

  it.each([
    [
      'dE_total/dout_o1',
      other,
      'the slope of E total by actual o1 equals actual o1 minus ideal o1; equals 0.75137 minus 0.01; equals 0.74137.',
    ],
    [
      'w5+',
      other,
      'the new w5 equals w5, minus alpha times the slope of E total by w5; equals 0.40, minus 0.50 times 0.08217; equals 0.35892.',
    ],
    [
      'delta_o1',
      third,
      'delta o1 equals minus the slope of E total by out o1, times the slope of out o1 by net o1; equals minus 0.741365069552, times 0.186815601809; equals minus 0.138498561629.',
    ],
    [
      'dE_o1/dnet_o1',
      third,
      'the slope of E o1 by net o1 equals minus delta o1; equals minus minus 0.138498561629; equals 0.138498561629.',
    ],
  ])('says %s in the notation', (ref, notation, text) => {
    expect(said(ref, notation)).toBe(text);
  });

  it('says at its end what is not worked out yet, and no number before', () => {
    expect(said('dE_total/dw5', articleNotation, ['dE_total/dw5', 'dnet_o1/dw5'])).toBe(
      'the slope of E total by w5 equals the slope of E total by out o1, times the slope of out o1 by net o1, times the slope of net o1 by w5; not worked out yet: the slope of net o1 by w5.',
    );
    expect(said('E_total', articleNotation, ['E_o1', 'E_o2', 'E_total'])).toBe(
      'E total equals E o1, plus E o2; not worked out yet: E o1 and E o2.',
    );
    expect(said('E_total', articleNotation, ['E_total'])).toBe(
      'E total equals E o1, plus E o2; equals 0.274811083, plus 0.023560026; not worked out yet.',
    );
    expect(said('dnet_o1/dw5', articleNotation, ['dnet_o1/dw5'])).toBe(
      'the slope of net o1 by w5 equals out h1; not worked out yet.',
    );
  });

  it('says a slope that is 1 whatever the numbers are', () => {
    const working: Working = { ref: 'dnet_o1/db2', rule: 'one', inputs: [] };
    expect(speech(working, articleNotation, () => 1)).toBe('the slope of net o1 by b2 equals 1.');
  });

  it.each(notations)('is true for the article and 100 random networks: %j', (notation) => {
    const faults: string[] = [];
    let checked = 0;
    for (const network of [article, ...networks(100, 7)]) {
      const known = round(network).values;
      for (const working of printed(network)) {
        const told = speech(working, notation, (ref) => known.get(ref) as number);
        const rows = told
          .slice(0, -1)
          .split('; ')
          .map((row) => row.replace(/^.*?(equals|is about) /, ''));
        const { count } = notation.digits;
        const result = evaluate(heard(rows.at(-1) ?? ''), count);
        const exact = inNotation(working.ref, known.get(working.ref) as number, notation);
        if (!(Math.abs(result.value - exact) <= result.slack * (1 + 1e-6))) {
          faults.push(`${working.ref} is ${exact}, not ${rows.at(-1)}`);
        }
        if (rows.length < 3) continue;
        const right = rows[1] ?? '';
        const { value, slack } = evaluate(heard(right), count);
        checked++;
        const allowed = (slack + result.slack) * (1 + 1e-6) + 1e-15 * Math.abs(value);
        if (!(Math.abs(value - result.value) <= allowed)) {
          faults.push(`${right} is ${value}, not ${result.value}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(4000);
  });

  it('has the same arithmetic in its symbols as in its numbers', () => {
    for (const notation of notations) {
      const refs = [...values.keys()];
      const symbols = new Map(refs.map((ref) => [spokenSymbol(ref, notation), ref]));
      expect(symbols.size).toBe(refs.length);
      // Each quantity has its own number, without a minus, so that none can stand for another.
      const known = (ref: Ref) => inNotation(ref, 1 + (refs.indexOf(ref) + 1) / 1000, notation);
      const number = (ref: Ref) => quantityText(ref, known(ref), notation);
      const longest = [...symbols.keys()].sort((a, b) => b.length - a.length);
      const names = new RegExp(`(?<!\\w)(${longest.join('|')})(?!\\w)`, 'g');
      for (const working of printed(article)) {
        const rows = speech(working, notation, known).slice(0, -1).split('; ');
        if (rows.length < 3) continue;
        const [, inSymbols = ''] = (rows[0] ?? '').split(/ (equals .*)/);
        const filled = inSymbols.replace(names, (name) => number(symbols.get(name) ?? ''));
        expect(filled).toBe(rows[1]);
      }
    }
  });
});

describe('what is heard', () => {
  it.each([
    ['1 over 1 plus e to the minus minus 0.377500000', '0.406730008'],
    ['one half times the square of 0.01 minus minus 0.5', '0.130050000'],
    ['0.25 times the difference of 1 and 0.25', '0.187500000'],
    ['minus the difference of 0.01 and 0.75', '0.740000000'],
    ['0.5 times minus 2, minus minus 0.3 times 0.5, all times 0.1', '-0.085000000'],
    ['4.00 times 10 to the minus 3 times 0.5, plus 0.1', '0.102000000'],
    ['0.40, minus 0.50 times 0.1', '0.350000000'],
  ])('%s', (words, value) => {
    expect(evaluate(heard(words), 12).value.toFixed(9)).toBe(value);
  });
});

describe('other words', () => {
  it.each([
    ['−0.019049119', 'minus 0.019049119'],
    ['−4.39×10⁻¹³', 'minus 4.39 times 10 to the minus 13'],
    ['1.5×10⁹', '1.5 times 10 to the 9'],
    ['10,000', '10,000'],
  ])('the number %s', (text, words) => {
    expect(spokenNumber(text)).toBe(words);
  });

  it.each([
    ['w5.dout_dnet', articleNotation, 'How fast does out o1 change when net o1 changes?'],
    ['w5.dout_dnet', other, 'How fast does actual o1 change when net o1 changes?'],
    ['w6.chain', articleNotation, 'What is still missing for w6?'],
    ['net_h1', articleNotation, 'How much input does h1 receive?'],
  ])('the question of %s', (id, notation, words) => {
    const { steps, indexById } = lesson(article, 'every factor');
    const step = steps[indexById.get(id) ?? -1];
    expect(step && inWords(question(step), notation)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { article, type Ref, round, type Trace, type Working } from '../engine';
import { copiedLine, copiedTex } from './copied';
import { type Digits, decimals, significant } from './digits';
import { equation, filled, type Slot } from './equation';
import { comesTo } from './exactly.fixture';
import { articleNotation, type Notation } from './notation';
import { quantityText } from './number';
import { networks, notations, printed } from './printed.fixture';
import { type Relation, relation } from './relation';
import { speech } from './speech';

/** Every number of digits that can be chosen, of both kinds. */
const ALL: readonly Digits[] = [decimals, significant].flatMap((of) =>
  Array.from({ length: 10 }, (_, n) => of(n + 3)),
);

/** Each network is printed in so many ways; all ways come round. */
const WAYS = 2;

const ABOUT = '\\approx';

/** The rows of an equation with its numbers, each with the sign before it. */
function rowsOf(
  working: Working,
  notation: Notation,
  known: (ref: Ref) => number,
  sign: Relation,
): { sign: string; row: string }[] {
  const text = ({ ref, guarded }: Slot) => {
    const number = quantityText(ref, known(ref), notation);
    return guarded && number.startsWith('−') ? `(${number})` : number;
  };
  const body = filled(equation(working, notation, 'ladder'), text, sign)
    .replace(/\\(begin|end)\{aligned\}/g, '')
    .split('\\\\[0.3em]');
  return body.map((line) => {
    const [, before = '', row = ''] = /&(=|\\approx) (.*?) ?$/.exec(line) ?? [];
    return { sign: before, row };
  });
}

const bare = (row: string) =>
  row.replace(/\\html(?:Data|Class)\{[^{}]*\}/g, '').replace(/[{}]/g, '');

describe('the sign before a result', () => {
  it('is = exactly where the printed numbers give the printed result, in print and in copies', () => {
    const faults: string[] = [];
    const met = new Map(
      ALL.map(({ of, count }) => [
        `${of} ${count}`,
        { '=': 0, '≈': 0, '→': Number.POSITIVE_INFINITY },
      ]),
    );
    for (const [n, network] of [...networks(100, 2013)].entries()) {
      const { values } = round(network);
      const known = (ref: Ref) => values.get(ref) as number;
      for (let way = 0; way < WAYS; way++) {
        const digits = ALL[(n * WAYS + way) % ALL.length] as Digits;
        const notation = { ...(notations[n % 3] as Notation), digits };
        for (const working of printed(network)) {
          const sign = relation(working, notation, known);
          const rows = rowsOf(working, notation, known, sign);
          const result = rows.at(-1);
          const numbers = rows.at(-2);
          const told = `${notation.delta}, ${digits.count} ${digits.of}: ${working.ref}`;
          const signs = rows.map((row) => row.sign).join(' ');
          const last = sign === '=' ? '=' : ABOUT;
          if (signs !== [...rows.slice(1).map(() => '='), last].join(' ')) {
            faults.push(`${told} has the signs ${signs}`);
          }
          if (working.rule === 'one' || !numbers || /_/.test(bare(numbers.row))) {
            if (sign !== '=') faults.push(`${told}: ${sign} without numbers`);
            continue;
          }
          if (!result) continue;
          const isSo = comesTo(numbers.row, bare(result.row));
          if (isSo !== (sign === '=')) {
            faults.push(`${told}: ${bare(numbers.row)} ${sign} ${bare(result.row)}`);
          }
          const counts = met.get(`${digits.of} ${digits.count}`);
          if (counts) counts[sign]++;
          if (way > 0) continue;
          const line = copiedLine(working, notation, known);
          if (!line.includes(` ${sign} ${line.split(/ [=≈] /).at(-1)}`)) faults.push(line);
          const aloud = sign === '=' ? /; equals [^;]*\.$/ : /; is about [^;]*\.$/;
          const said = speech(working, notation, known);
          if (!aloud.test(said) || /about.*;/.test(said)) faults.push(said);
          const tex = copiedTex(equation(working, notation, 'ladder'), notation, known);
          if (tex.includes(ABOUT) !== (sign === '≈')) faults.push(tex);
        }
      }
    }
    expect(faults).toEqual([]);
    // Neither sign is rare, at any setting.
    for (const [setting, counts] of met) {
      expect(Math.min(counts['='], counts['≈']), setting).toBeGreaterThan(100);
    }
  });
});

describe('of the article’s round', () => {
  const { values } = round(article);
  const signOf = (ref: Ref, digits: Digits, from: Trace['values'] = values) => {
    const working = printed(article).find((each) => each.ref === ref) as Working;
    return relation(working, { ...articleNotation, digits }, (each) => from.get(each) ?? null);
  };

  it.each([
    ['dE_total/dout_h2', decimals(4), '≈'],
    ['net_o1', decimals(4), '='],
    ['net_h1', decimals(4), '='],
    ['E_total', decimals(9), '='],
    ['dnet_o1/dw5', significant(4), '='],
    // 0.03635 · 0.2413 · 0.05 is 0.00043856, and with four decimals 0.0364 · 0.2413 · 0.05 is 0.000439.
    ['dE_total/dw1', significant(4), '='],
    ['dE_total/dw1', significant(3), '='],
  ])('%s with %o is %s', (ref, digits, sign) => {
    expect(signOf(ref, digits)).toBe(sign);
  });

  it('is = while a number is not known', () => {
    const all = new Map(values);
    expect(signOf('dE_total/dout_h2', decimals(4), all)).toBe('≈');
    all.delete('dE_o1/dout_h2');
    expect(signOf('dE_total/dout_h2', decimals(4), all)).toBe('=');
  });
});

describe('a tie of the printed numbers', () => {
  const working: Working = { ref: 'dE_total/dw5', rule: 'product', inputs: ['delta_o1', 'out_h1'] };
  const signOf = (delta: number, out: number, digits: Digits) => {
    const numbers: Record<Ref, number> = {
      delta_o1: delta,
      out_h1: out,
      'dE_total/dw5': delta * out,
    };
    return relation(working, { ...articleNotation, digits }, (ref) => numbers[ref] ?? null);
  };

  it.each([
    // 0.0045 as a computer keeps it lies below the half, 0.0025 and 0.1875 are as they should be.
    [0.5, 0.009, '≈'],
    [-0.5, 0.009, '≈'],
    [0.5, 0.005, '='],
    [-0.5, 0.005, '='],
    [0.75, 0.25, '='],
    [0.5, 0.25, '='],
    [0.5, 0.0625, '≈'],
  ])('%d times %d goes away from zero: %s', (delta, out, sign) => {
    expect(signOf(delta, out, decimals(3))).toBe(sign);
  });
});

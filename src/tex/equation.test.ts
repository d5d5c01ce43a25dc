import { beforeAll, describe, expect, it } from 'vitest';
import {
  article,
  type Ref,
  randomNetwork,
  round,
  seeded,
  type Trace,
  type Working,
} from '../engine';
import { derivation } from './derivation';
import { type Equation, equation, type Form, filled, type Slot } from './equation';
import { evaluate } from './evaluate.fixture';
import { articleNotation, type Notation } from './notation';
import { inNotation, quantityText } from './number';
import { networks, notations, POLICIES, printed } from './printed.fixture';
import { relation } from './relation';
import { fetchKatex, render } from './render';

/** The TeX of an equation with its numbers in it, as the page shows it. */
function withNumbers(equation: Equation, values: Trace['values'], notation: Notation): string {
  const known = (ref: Ref) => values.get(ref) as number;
  const number = ({ ref, guarded }: Slot) => {
    const text = quantityText(ref, known(ref), notation);
    return guarded && text.startsWith('−') ? `(${text})` : text;
  };
  return filled(equation, number, relation(equation.working, notation, known));
}

/** The rows of an aligned equation, right-hand sides only. */
function rightHandSides(tex: string): string[] {
  const body = tex.replace(/\\(begin|end)\{aligned\}/g, '');
  return body.split('\\\\[0.3em]').map((row) => row.replace(/^.*?&(=|\\approx) /, '').trim());
}

beforeAll(fetchKatex);

describe('the evaluator of printed rows', () => {
  it.each([
    ['0.40 - 0.50 \\cdot 0.082167041', '0.35891648', '2.50e-10'],
    ['-(0.01 - 0.751365070)', '0.74136507', '5.00e-10'],
    ['\\tfrac{1}{2}\\,(0.01 - 0.51)^{2}', '0.125', '0.00'],
    ['\\frac{1}{1 + e^{-(−0.000000000)}}', '0.5', '1.25e-10'],
    [
      '\\htmlClass{factor-slope}{\\htmlData{ref=out_o1,slot=0}{0.25}}\\,(1 - 0.25)',
      '0.1875',
      '0.00',
    ],
    ['−4.39×10⁻¹³ \\times (−2)', '8.78e-13', '1.00e-15'],
  ])('works out %s', (row, value, slack) => {
    const amount = evaluate(row, 9);
    expect(String(Number(amount.value.toPrecision(8)))).toBe(value);
    expect(amount.slack.toPrecision(3)).toBe(slack);
  });

  it.each([
    ['0.3 - −0.2', '−0.2 where a number should be in 0.3 - −0.2'],
    ['-−0.2', '−0.2 where a number should be in -−0.2'],
    ['0.3 \\cdot w_{5}', 'w where a number should be in 0.3 \\cdot w_{5}'],
    ['0.3 0.2', '0.2 is left over in 0.3 0.2'],
    ['(0.3', 'no ) at token 2 of (0.3'],
    ['0.3^{3}', 'a power other than 2 in 0.3^{3}'],
    ['', 'nothing where a number should be in '],
  ])('refuses %j', (row, message) => {
    expect(() => evaluate(row, 9)).toThrow(new SyntaxError(message));
  });
});

describe('printed equations', () => {
  it.each(notations)('are true for 200 random networks: %j', (notation) => {
    const { count } = notation.digits;
    const equations = new Map<Working, Equation>();
    const faults: string[] = [];
    let checked = 0;
    for (const network of networks(200, 99)) {
      const { values } = round(network);
      for (const working of printed(network)) {
        const made = equations.get(working) ?? equation(working, notation, 'ladder');
        equations.set(working, made);
        const rows = rightHandSides(withNumbers(made, values, notation));
        const result = evaluate(rows.at(-1) ?? '', count);
        const exact = inNotation(working.ref, values.get(working.ref) as number, notation);
        if (!(Math.abs(result.value - exact) <= result.slack * (1 + 1e-6))) {
          faults.push(`${working.ref} is ${exact}, not ${rows.at(-1)}`);
        }
        if (made.slots.length < 2) continue;
        const right = rows.at(-2) ?? '';
        const { value, slack } = evaluate(right, count);
        checked++;
        const allowed = (slack + result.slack) * (1 + 1e-6) + 1e-15 * Math.abs(value);
        if (!(Math.abs(value - result.value) <= allowed)) {
          faults.push(`${right} is ${value}, not ${result.value}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(18_000);
  });

  it('render under the strict mode of KaTeX, with all derivations', () => {
    for (const notation of notations) {
      for (const policy of POLICIES) {
        const network = randomNetwork([2, 2, 2], policy, 'simultaneous', 5, seeded(3));
        for (const working of printed(network)) {
          for (const form of ['ladder', 'compact', 'line', 'result'] as const) {
            for (const medium of ['screen', 'paper', 'lecture'] as const) {
              const { tex } = equation(working, notation, form, medium);
              expect(render(tex)).toContain(`data-ref="${working.ref}"`);
            }
          }
          const lines = derivation(working, notation);
          if (lines) expect(render(lines)).toContain('<math');
        }
      }
    }
  });

  it('are the same where their long rows are broken in two, each where its parts meet', () => {
    const BREAK = ' \\\\[0.1em] &\\quad {}';
    const broken: string[] = [];
    for (const working of printed(
      randomNetwork([3, 4, 2, 2], 'frozen', 'simultaneous', 5, seeded(3)),
    )) {
      for (const form of ['ladder', 'compact', 'line'] as const) {
        const whole = equation(working, articleNotation, form);
        const short = equation(working, articleNotation, form, 'lecture');
        const joined = short.tex
          .replaceAll(BREAK, '')
          .replaceAll('\\textstyle ', '')
          .replaceAll('\\textstyle\\sum', '\\sum');
        // Below numbers in two rows, the result has a row of its own.
        expect(joined.replaceAll(' \\\\[0.15em] &', ' ')).toBe(
          whole.tex.replaceAll(' \\\\[0.3em] &', ' '),
        );
        expect(short.slots).toEqual(whole.slots);
        const rows = short.tex.split(BREAK);
        if (rows.length > 1 && form === 'line') broken.push(working.rule);
        for (const row of rows.slice(1)) expect(row).toMatch(/^(\+|\\cdot) /);
      }
    }
    expect(new Set(broken)).toEqual(new Set(['net', 'hidden delta', 'sum of products']));
  });

  it('can be the numbers and the result alone, or the result', () => {
    const working = printed(article).find(({ ref }) => ref === 'w5+') as Working;
    const { values } = round(article);
    const plain = (form: Form) =>
      withNumbers(equation(working, articleNotation, form), values, articleNotation)
        .replace(/\\html(Data|Class)\{[^{}]*\}/g, '')
        .replace(/[{}]/g, '');
    expect(plain('line')).toBe(
      '\\beginalignedw_5^+ &= 0.40 - 0.50 \\cdot 0.082167041 = 0.358916480\\endaligned',
    );
    expect(plain('result')).toBe('\\beginalignedw_5^+ &= 0.358916480\\endaligned');
  });

  it('print the article’s chain for w5 with symbols, numbers and result', () => {
    const working = printed(article).find(({ ref }) => ref === 'dE_total/dw5') as Working;
    const chain = equation(working, articleNotation, 'ladder');
    const tex = withNumbers(chain, round(article).values, articleNotation);
    const plain = tex.replace(/\\html(Data|Class)\{[^{}]*\}/g, '');
    expect(plain.replace(/[{}]/g, '')).toBe(
      '\\beginaligned\\frac\\partial E_\\textittotal\\partial w_5 &= ' +
        '\\frac\\partial E_\\textittotal\\partial \\textitout_o1 \\cdot ' +
        '\\frac\\partial \\textitout_o1\\partial \\textitnet_o1 \\cdot ' +
        '\\frac\\partial \\textitnet_o1\\partial w_5 \\\\[0.3em] &= ' +
        '0.741365070 \\cdot 0.186815602 \\cdot 0.593269992 \\\\[0.3em] &= 0.082167041\\endaligned',
    );
  });
});

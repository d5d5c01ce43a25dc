import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Network,
  plan,
  type Ref,
  type Rule,
  round,
  rules as table,
  type Working,
} from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { truth, evaluate as worked } from '../practice/expression';
import { copiedLine } from './copied';
import { derivation } from './derivation';
import { decimals, significant } from './digits';
import { equation, filled, type Slot } from './equation';
import { evaluate } from './evaluate.fixture';
import { comesTo } from './exactly.fixture';
import { workedTex } from './expression';
import { heard } from './heard.fixture';
import { articleNotation, type Notation } from './notation';
import { inNotation, quantityText } from './number';
import { notations } from './printed.fixture';
import { relation } from './relation';
import { fetchKatex, render } from './render';
import { speech } from './speech';
import { symbol } from './symbol';

const COUNT = 300;

/** Three lines of each rule tell what a network's equations are like. */
function some(network: Network, n: number): Working[] {
  const met = new Map<Rule, number>();
  const all = plan(network).workings;
  return (n % 2 ? [...all].reverse() : all).filter(({ rule }) => {
    const count = (met.get(rule) ?? 0) + 1;
    met.set(rule, count);
    return count <= 3;
  });
}

const all = [...networksOfAllKinds(COUNT, 1.5, 2024)].map((network, n) => ({
  network,
  workings: some(network, n),
  values: round(network).values,
}));

/** One notation for each network; all come round. */
const notationOf = (n: number): Notation => notations[n % notations.length] ?? articleNotation;

type Known = (ref: Ref) => number;

/** A working's equation with its numbers: the right-hand sides, row by row, and the sign before the last. */
function rowsOf(working: Working, notation: Notation, known: Known) {
  const number = ({ ref, guarded }: Slot) => {
    const text = quantityText(ref, known(ref), notation);
    return guarded && text.startsWith('−') ? `(${text})` : text;
  };
  const made = equation(working, notation, 'ladder');
  const sign = relation(working, notation, known);
  const body = filled(made, number, sign).replace(/\\(begin|end)\{aligned\}/g, '');
  const rows = body.split('\\\\[0.3em]').map((row) => row.replace(/^.*?&(=|\\approx) /, '').trim());
  return { rows, sign, slots: made.slots.length };
}

/** What is wrong with a right-hand side and a result as they are printed or said. */
function* faultsOf(
  { ref }: Working,
  [right, result]: readonly [string | null, string],
  notation: Notation,
  known: Known,
): Generator<string> {
  const { count } = notation.digits;
  const end = evaluate(result, count);
  const exact = inNotation(ref, known(ref), notation);
  if (!(Math.abs(end.value - exact) <= end.slack * (1 + 1e-6))) {
    yield `${ref} is ${exact}, not ${result}`;
  }
  if (right === null) return;
  const { value, slack } = evaluate(right, count);
  const allowed = (slack + end.slack) * (1 + 1e-6) + 1e-13 * Math.abs(value);
  if (!(Math.abs(value - end.value) <= allowed))
    yield `${ref}: ${right} is ${value}, not ${end.value}`;
}

const plainTex = (tex: string): string =>
  tex.replace(/\\html(?:Data|Class)\{[^{}]*\}\{([^{}]*)\}/g, '$1');

beforeAll(fetchKatex);

describe(`${COUNT} random networks of all kinds`, () => {
  it('every printed equation is true', () => {
    const faults: string[] = [];
    const rules = new Set<Rule>();
    let checked = 0;
    for (const [n, { workings, values }] of all.entries()) {
      const notation = notationOf(n);
      const known: Known = (ref) => values.get(ref) as number;
      for (const working of workings) {
        const { rows, slots } = rowsOf(working, notation, known);
        const right = slots < 2 ? null : (rows.at(-2) ?? '');
        faults.push(...faultsOf(working, [right, rows.at(-1) ?? ''], notation, known));
        rules.add(working.rule);
        checked += Number(right !== null);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(checked).toBeGreaterThan(7000);
    // A hidden neuron's δ in one go is in lessons alone.
    expect(Object.keys(table).filter((rule) => !rules.has(rule as Rule))).toEqual(['hidden delta']);
  });

  it('every spoken equation is true', () => {
    const faults: string[] = [];
    for (const [n, { workings, values }] of all.entries()) {
      const notation = notationOf(n);
      const known: Known = (ref) => values.get(ref) as number;
      for (const working of workings) {
        const told = speech(working, notation, known);
        const rows = told
          .slice(0, -1)
          .split('; ')
          .map((row) => row.replace(/^.*?(equals|is about) /, ''));
        const right = rows.length < 3 ? null : heard(rows[1] ?? '');
        faults.push(...faultsOf(working, [right, heard(rows.at(-1) ?? '')], notation, known));
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('the sign before a result is = exactly where the printed numbers give it', () => {
    const faults: string[] = [];
    const met = { '=': 0, '≈': 0, '→': Number.POSITIVE_INFINITY };
    for (const [n, { workings, values }] of all.slice(0, 60).entries()) {
      const digits = (n % 2 ? decimals : significant)(3 + (n % 10));
      const notation = { ...notationOf(n), digits };
      const known: Known = (ref) => values.get(ref) as number;
      for (const working of workings.filter(({ ref }) => !/@[2-9]/.test(ref))) {
        const { rows, sign, slots } = rowsOf(working, notation, known);
        if (slots < 2) continue;
        const [right = '', result = ''] = rows.slice(-2).map(plainTex).map(plainTex);
        met[sign]++;
        if (comesTo(right, result) !== (sign === '=')) faults.push(`${right} ${sign} ${result}`);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(Math.min(...Object.values(met))).toBeGreaterThan(250);
  });

  it('the rule that a learner’s number is held against gives what the engine’s gives', () => {
    const faults: string[] = [];
    for (const { workings, values } of all) {
      const read: Known = (ref) => values.get(ref) as number;
      for (const working of workings) {
        const value = worked(truth(working), read);
        const right = read(working.ref);
        // A difference of large numbers has lost digits by either way.
        if (!(Math.abs(value - right) <= 1e-12 * Math.max(1, Math.abs(right)))) {
          faults.push(`${working.rule}: ${value}, not ${right}`);
        }
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('all render under the strict mode of KaTeX, with their derivations', () => {
    const rules = new Set<string>();
    for (const { network, workings } of all) {
      for (const working of workings) {
        const key = `${working.rule} ${working.ref.includes('@')}`;
        if (rules.has(key)) continue;
        rules.add(key);
        for (const notation of notations) {
          for (const medium of ['screen', 'lecture'] as const) {
            const { tex } = equation(working, notation, 'ladder', medium);
            expect(render(tex), keyOfText(network)).toContain(`data-ref="${working.ref}"`);
          }
          const lines = derivation(working, notation);
          if (lines) expect(render(lines)).toContain('<math');
        }
      }
    }
    expect(rules.size).toBeGreaterThan(60);
  });
});

const keyOfText = ({ sizes }: Network): string => sizes.join('-');

describe('what is said and written of the new rules', () => {
  const known = (numbers: Record<Ref, number>) => (ref: Ref) => numbers[ref] as number;
  const cases: [Working, Record<Ref, number>, copied: string, said: string][] = [
    [
      { ref: 'out_h1', rule: 'tanh', inputs: ['net_h1'] },
      { net_h1: 0.5, out_h1: Math.tanh(0.5) },
      'out_h1 = (e^(0.500000000) - e^(-0.500000000))/(e^(0.500000000) + e^(-0.500000000)) = 0.462117157',
      'out h1 equals the hyperbolic tangent of net h1; equals the hyperbolic tangent of 0.500000000; equals 0.462117157.',
    ],
    [
      { ref: 'out_h1@2', rule: 'ReLU', inputs: ['net_h1@2'] },
      { 'net_h1@2': -0.5, 'out_h1@2': 0 },
      'out_h1(2) = -0.500000000 if -0.500000000 > 0, else 0 = 0.000000000',
      'out h1 of pair 2 equals net h1 of pair 2 if net h1 of pair 2 is above 0, otherwise 0; equals minus 0.500000000 if minus 0.500000000 is above 0, otherwise 0; equals 0.000000000.',
    ],
    [
      { ref: 'E_o1', rule: 'binary cross-entropy', inputs: ['target_o1', 'net_o1'] },
      { target_o1: 1, net_o1: 2, E_o1: Math.log1p(Math.exp(2)) - 2 },
      'E_o1 = ln(1 + e^(2.000000000)) - 1.00 · 2.000000000 = 0.126928011',
      'E o1 equals the logarithm of the sum of 1 and e to the net o1, minus target o1 times net o1; equals the logarithm of the sum of 1 and e to the 2.000000000, minus 1.00 times 2.000000000; equals 0.126928011.',
    ],
    [
      { ref: 'v_w5+', rule: 'velocity', inputs: ['mu', 'v_w5', 'eta', 'dE_total/dw5'] },
      { mu: 0.9, v_w5: 0.1, eta: 0.5, 'dE_total/dw5': 0.2, 'v_w5+': 0.9 * 0.1 - 0.5 * 0.2 },
      'v_w5+ = 0.90 · 0.10 - 0.50 · 0.200000000 = -0.010000000',
      'the new v w5 equals mu times v w5, minus eta times the slope of E total by w5; equals 0.90 times 0.10, minus 0.50 times 0.200000000; equals minus 0.010000000.',
    ],
    [
      { ref: 'dE_total/dw5', rule: 'mean', inputs: ['dE_total@1/dw5', 'dE_total@2/dw5'] },
      { 'dE_total@1/dw5': 0.25, 'dE_total@2/dw5': -0.5, 'dE_total/dw5': -0.125 },
      '∂E_total/∂w5 = (0.250000000 + (-0.500000000))/(2) = -0.125000000',
      'the slope of E total by w5 equals the mean of the slope of E total of pair 1 by w5 and the slope of E total of pair 2 by w5; equals the mean of 0.250000000 and minus 0.500000000; equals minus 0.125000000.',
    ],
  ];

  it.each(cases)('%o', (working, numbers, copied, said) => {
    expect(copiedLine(working, articleNotation, known(numbers))).toBe(copied);
    expect(speech(working, articleNotation, known(numbers))).toBe(said);
  });

  it('a δ whose slope is not the logistic function’s has no short form', () => {
    const rows = (asIs: boolean) =>
      equation(
        {
          ...{ ref: 'delta_h1', rule: 'hidden delta', asIs },
          inputs: ['delta_o1', 'w5', 'dout_h1/dnet_h1'],
        },
        articleNotation,
        'symbols',
      ).tex.includes('(1 - ');
    expect([rows(false), rows(true)]).toEqual([true, false]);
  });

  it('one path is no sum, in the equation or where it comes from', () => {
    const deep = plan({ sizes: [1, 1, 1, 1], biases: 'none', order: 'simultaneous' });
    const own = ['dE_total/dout_h1', 'dE_total/dout_h2', 'dE_total/dw1'];
    const inOneGo: Working = {
      ...{ ref: 'delta_h1', rule: 'hidden delta', asIs: true },
      inputs: ['delta_h2', 'w2', 'dout_h1/dnet_h1'],
    };
    const lines = [...own.map((ref) => deep.byRef.get(ref) as Working), inOneGo];
    for (const working of lines) {
      for (const form of ['ladder', 'symbols'] as const)
        expect(equation(working, articleNotation, form).tex).not.toContain('sum');
      expect(derivation(working, articleNotation, deep)).not.toContain('sum');
    }
    const bias = plan({ sizes: [2, 1], biases: 'per neuron', order: 'simultaneous' });
    const fed = derivation(bias.byRef.get('dE_total/db_o1') as Working, articleNotation, bias);
    expect(fed).not.toContain('each');
    expect(fed).toContain('\\Delta \\htmlData{ref=b_o1}');
  });

  it('an error that is another one’s own is not said twice', () => {
    const working: Working = { ref: 'E_total', rule: 'sum', inputs: ['E_o1'] };
    const known = () => 0.25;
    expect(equation(working, articleNotation, 'ladder').slots).toHaveLength(1);
    expect(speech(working, articleNotation, known)).toBe(
      'E total equals E o1; equals 0.250000000.',
    );
    expect(copiedLine(working, articleNotation, known)).toBe('E_total = E_o1 = 0.250000000');
    const worked = { result: 0.25, tree: truth(working), read: known };
    expect(workedTex('E_total', worked, articleNotation)).toBe(
      'E_{\\textit{total}} = E_{o1} = 0.250000000',
    );
  });

  it('a pair has its number above, in parentheses', () => {
    expect(symbol('net_h1@2+', articleNotation)).toBe('\\textit{net}_{h1}^{(2)+}');
    expect(symbol('dE_total@2/dw5', articleNotation)).toBe(
      '\\frac{\\partial E_{\\textit{total}}^{(2)}}{\\partial w_{5}}',
    );
    expect(symbol('mu', articleNotation)).toBe('\\mu');
  });
});

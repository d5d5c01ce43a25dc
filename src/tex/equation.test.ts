import { describe, expect, it } from 'vitest';
import { article, type Network, randomNetwork, round, seeded, type Working } from '../engine';
import { lesson } from '../lesson';
import { derivation } from './derivation';
import { type Equation, equation, filled } from './equation';
import { articleNotation, type Notation } from './notation';
import { quantityText, shown } from './number';
import { render } from './render';

const notations: Notation[] = [
  articleNotation,
  {
    rate: 'alpha',
    pair: 'ideal, actual',
    times: 'cross',
    difference: 'output first',
    delta: 'minus slope',
    decimals: 5,
  },
  { ...articleNotation, rate: 'epsilon', delta: 'minus slope', decimals: 12 },
];

const POLICIES = ['frozen', 'per layer', 'per neuron'] as const;
const SIZES = [
  [2, 2, 2],
  [1, 1, 1],
  [3, 2],
  [2, 3, 1],
  [2, 2, 2],
  [3, 4, 2, 2],
  [4, 5, 3, 2],
];

function* networks(): Generator<Network> {
  const next = seeded(99);
  for (let n = 0; n < 200; n++) {
    const order = n % 2 ? 'simultaneous' : 'output layer first';
    yield randomNetwork(SIZES[n % 7] ?? [], POLICIES[n % 3] ?? 'frozen', order, 5, next);
  }
}

/** Every equation that the lesson on a network of this shape prints. */
const printed = (network: Network): Working[] =>
  lesson(network, 'every factor').steps.flatMap(({ shows }) => shows);

const printedCache = new Map<string, Equation>();

function equationOf(working: Working, notation: Notation): Equation {
  const key = JSON.stringify([working, notation]);
  const made = printedCache.get(key) ?? equation(working, notation, 'ladder');
  printedCache.set(key, made);
  return made;
}

/** The TeX of an equation with its numbers in it, as the page shows it. */
function withNumbers(network: Network, working: Working, notation: Notation): string {
  const { values } = round(network);
  return filled(equationOf(working, notation), ({ ref, guarded }) => {
    const text = quantityText(ref, values.get(ref) as number, notation);
    return guarded && text.startsWith('−') ? `(${text})` : text;
  });
}

/** The rows of an aligned equation, right-hand sides only, without marks. */
function rightHandSides(tex: string): string[] {
  const body = tex.replace(/\\(begin|end)\{aligned\}/g, '');
  return body.split('\\\\[0.3em]').map((row) => row.slice(row.indexOf('&=') + 2).trim());
}

/**
 * What a printed right-hand side amounts to, and how far rounding of its numbers can move it. An
 * evaluator of its own: it reads the printed TeX, and knows nothing of the engine's rules.
 */
function evaluate(row: string): { value: number; slack: number } {
  let text = row;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\\htmlData\{[^{}]*\}\{([^{}]*)\}/g, '$1');
    text = text.replace(/\\htmlClass\{[^{}]*\}\{([^{}]*)\}/g, '$1');
  }
  const numbers: number[] = [];
  const halves: number[] = [];
  text = text.replace(/(−?)(\d+\.?\d*)(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?(?![^{]*\\)/g, (all) => all);
  const expression = text
    .replace(/\\tfrac\{1\}\{2\}/g, '0.5*')
    .replace(/\\frac\{1\}\{([^{}]*(?:\{[^{}]*\})?[^{}]*)\}/g, '1/($1)')
    .replace(/e\^\{([^{}]*)\}/g, 'exp($1)')
    .replace(/\^\{2\}/g, '**2')
    .replace(/\\cdot|\\times/g, '*')
    .replace(/\\,\(/g, '*(')
    .replace(/\*\*\(/g, '*(')
    .replace(/\\,/g, '')
    .replace(/−?\d+\.\d+(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g, (number) => {
      if (number === '0.5' && /0\.5\*/.test(text)) return number;
      const decimals = number.split('×')[0]?.split('.')[1]?.length ?? 0;
      const unit =
        shown(number) === 0
          ? 1
          : 10 ** Math.round(Math.log10(Math.abs(shown(`1${number.replace(/^[^×]*/, '')}`))));
      numbers.push(shown(number));
      halves.push(0.5 * 10 ** -decimals * (number.includes('×') ? unit : 1));
      return `n[${numbers.length - 1}]`;
    });
  expect(expression, row).toMatch(/^[-+*/(). \dn[\]exp]*$/);
  const run = new Function('n', 'exp', `return ${expression}`) as (
    n: number[],
    exp: typeof Math.exp,
  ) => number;
  const value = run(numbers, Math.exp);
  let slack = 0;
  for (const [index, half] of halves.entries()) {
    for (const sign of [-1, 1]) {
      const moved = numbers.with(index, (numbers[index] as number) + sign * half);
      slack += Math.abs(run(moved, Math.exp) - value);
    }
  }
  return { value, slack };
}

describe('printed equations', () => {
  it.each(notations)(
    'are true for 200 random networks: %j',
    (notation) => {
      const false_: string[] = [];
      let checked = 0;
      for (const network of networks()) {
        const every = new Map(
          printed(network).map((working) => [JSON.stringify(working), working]),
        );
        for (const working of every.values()) {
          if (working.rule === 'one') continue;
          const rows = rightHandSides(withNumbers(network, working, notation));
          const result = evaluate(rows.at(-1) ?? '');
          const right = rows.at(-2) ?? '';
          if (working.rule === 'same' && !/\d\.\d/.test(right)) continue;
          const { value, slack } = evaluate(right);
          checked++;
          // A millionth of slack more: slopes change a little within the rounding interval.
          const allowed = (slack + result.slack) * 1.000001 + 1e-15 * Math.abs(value);
          if (!(Math.abs(value - result.value) <= allowed)) {
            false_.push(`${right} is ${value}, not ${result.value}`);
          }
        }
      }
      expect(false_).toEqual([]);
      expect(checked).toBeGreaterThan(8000);
    },
    60_000,
  );

  it('render under the strict mode of KaTeX, with all derivations', () => {
    for (const notation of notations) {
      for (const policy of POLICIES) {
        const network = randomNetwork([2, 2, 2], policy, 'simultaneous', 5, seeded(3));
        for (const working of printed(network)) {
          for (const form of ['ladder', 'compact'] as const) {
            const { tex } = equation(working, notation, form);
            expect(render(tex)).toContain(`data-ref="${working.ref}"`);
          }
          const lines = derivation(working, notation);
          if (lines) expect(render(lines)).toContain('<math');
        }
      }
    }
  });

  it('print the article’s chain for w5 with symbols, numbers and result', () => {
    const working = printed(article).find(({ ref }) => ref === 'dE_total/dw5') as Working;
    const plain = withNumbers(article, working, articleNotation).replace(
      /\\html(Data|Class)\{[^{}]*\}/g,
      '',
    );
    expect(plain.replace(/[{}]/g, '')).toBe(
      '\\beginaligned\\frac\\partial E_\\mathittotal\\partial w_5 &= ' +
        '\\frac\\partial E_\\mathittotal\\partial \\mathitout_o1 \\cdot ' +
        '\\frac\\partial \\mathitout_o1\\partial \\mathitnet_o1 \\cdot ' +
        '\\frac\\partial \\mathitnet_o1\\partial w_5 \\\\[0.3em] &= ' +
        '0.741365070 \\cdot 0.186815602 \\cdot 0.593269992 \\\\[0.3em] &= 0.082167041\\endaligned',
    );
  });
});

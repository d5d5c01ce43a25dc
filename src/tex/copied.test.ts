import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { article, type Ref, round, type Working } from '../engine';
import { copiedLine, copiedSymbol, copiedTex, unmarked } from './copied';
import { derivation } from './derivation';
import { equation } from './equation';
import { evaluate } from './evaluate.fixture';
import { articleNotation } from './notation';
import { inNotation } from './number';
import { networks, notations, printed } from './printed.fixture';
import { isOther } from './writers';

const [, other = articleNotation, third = articleNotation] = notations;
const { values } = round(article);
const workingOf = (ref: Ref) => printed(article).find((each) => each.ref === ref) as Working;
const known = (unknown: readonly Ref[] = []) => {
  return (ref: Ref) => (unknown.includes(ref) ? null : (values.get(ref) as number));
};

/** A side of a copied line in the TeX that the evaluator reads. */
const read = (side: string): string =>
  side
    .replace(/(\d)e(-?\d+)/g, (_, digit: string, power: string) => {
      const raised = [...power].map((sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)]).join('');
      return `${digit}×10${raised}`;
    })
    .replace(/1\/2/g, '\\tfrac{1}{2}')
    .replace(/1\/\((.*)e\^\((.*)\)\)$/, '\\frac{1}{$1e^{$2}}')
    .replaceAll('²', '^{2}')
    .replaceAll('·', '\\cdot')
    .replaceAll(' × ', ' \\times ');

describe('a copied line', () => {
  it.each([
    ['net_h1', 'net_h1 = 0.15 · 0.05 + 0.20 · 0.10 + 0.35 = 0.377500000'],
    ['out_h1', 'out_h1 = 1/(1 + e^(-0.377500000)) = 0.593269992'],
    ['E_o1', 'E_o1 = 1/2 · (0.01 - 0.751365070)² ≈ 0.274811083'],
    ['E_total', 'E_total = 0.274811083 + 0.023560026 = 0.298371109'],
    ['dE_total/dout_o1', '∂E_total/∂out_o1 = -(0.01 - 0.751365070) = 0.741365070'],
    ['dout_o1/dnet_o1', '∂out_o1/∂net_o1 = 0.751365070 · (1 - 0.751365070) = 0.186815602'],
    ['dnet_o1/dw5', '∂net_o1/∂w5 = out_h1 = 0.593269992'],
    ['dE_total/dw5', '∂E_total/∂w5 = 0.741365070 · 0.186815602 · 0.593269992 = 0.082167041'],
    ['w5+', 'w5+ = 0.40 - 0.50 · 0.082167041 = 0.358916480'],
    ['dE_total/dout_h1', '∂E_total/∂out_h1 = 0.055399425 + (-0.019049118) ≈ 0.036350306'],
  ])('of %s', (ref, text) => {
    expect(copiedLine(workingOf(ref), articleNotation, known())).toBe(text);
  });

  it.each([
    ['dE_total/dw5', other, '∂E_total/∂w5 = 0.74137 × 0.18682 × 0.59327 = 0.08217'],
    ['E_o1', other, 'E_o1 = 1/2 × (0.01 - 0.75137)² = 0.27481'],
    ['dE_o1/dnet_o1', third, '∂E_o1/∂net_o1 = -(-0.138498561629) = 0.138498561629'],
  ])('of %s in the notation', (ref, notation, text) => {
    expect(copiedLine(workingOf(ref), notation, known())).toBe(text);
  });

  it('has symbols where a number is not worked out yet', () => {
    const line = (ref: Ref, unknown: Ref[]) =>
      copiedLine(workingOf(ref), articleNotation, known(unknown));
    expect(line('dE_total/dw5', ['dE_total/dw5', 'dnet_o1/dw5'])).toBe(
      '∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5',
    );
    expect(line('E_total', ['E_total'])).toBe('E_total = 0.274811083 + 0.023560026 = ?');
    expect(line('net_h1', ['i1', 'net_h1'])).toBe('net_h1 = w1 · i1 + w2 · i2 + b1');
  });

  it.each(notations)('is true for the article and 100 random networks: %j', (notation) => {
    const { count } = notation.digits;
    const faults: string[] = [];
    let checked = 0;
    for (const network of [article, ...networks(100, 11)]) {
      const all = round(network).values;
      for (const working of printed(network)) {
        const line = copiedLine(working, notation, (ref) => all.get(ref) as number);
        if (/[\n−×]10|[⁻⁰\\{}]/.test(line)) faults.push(line);
        const sides = line.split(/ [=≈] /).slice(1);
        if (working.rule === 'one') {
          if (sides.join() !== '1') faults.push(line);
          continue;
        }
        const result = evaluate(read(sides.at(-1) ?? ''), count);
        const exact = inNotation(working.ref, all.get(working.ref) as number, notation);
        if (
          !(Math.abs(result.value - exact) <= result.slack * (1 + 1e-6) + 1e-15 * Math.abs(exact))
        ) {
          faults.push(`${line}, not ${exact}`);
        }
        const middle = sides[0] ?? '';
        if (isOther(working) && !middle.startsWith('-')) continue;
        const { value, slack } = evaluate(read(middle), count);
        checked++;
        const allowed = (slack + result.slack) * (1 + 1e-6) + 1e-15 * Math.abs(value);
        if (!(Math.abs(value - result.value) <= allowed)) faults.push(`${line}, not ${value}`);
      }
    }
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(4000);
  });

  it('names every quantity by another symbol', () => {
    for (const notation of notations) {
      const names = [...values.keys()].map((ref) => copiedSymbol(ref, notation));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('copied TeX', () => {
  it('is the equation with its numbers, and nothing of the page', () => {
    const made = equation(workingOf('w5+'), articleNotation, 'ladder');
    expect(copiedTex(made, articleNotation, known(['w5+']))).toBe(
      '\\[\n\\begin{aligned}w_{5}^{+} &= w_{5} - \\eta \\cdot \\frac{\\partial E_{\\textit{total}}}{\\partial w_{5}} \\\\[0.3em] &= 0.40 - 0.50 \\cdot 0.082167041 \\\\[0.3em] &= {?}\\end{aligned}\n\\]',
    );
  });

  it('is plain ASCII that TeX takes without any trust, for every equation and derivation', () => {
    const strict = {
      displayMode: true,
      throwOnError: true,
      strict: 'error',
      trust: false,
    } as const;
    for (const notation of notations) {
      for (const network of networks(4, 5)) {
        const all = round(network).values;
        for (const working of printed(network)) {
          const made = equation(working, notation, 'ladder');
          const tex = copiedTex(made, notation, (ref) => all.get(ref) as number);
          expect(tex).toMatch(/^\\\[\n[\x20-\x7e]+\n\\\]$/);
          expect(tex).not.toMatch(/html|70000\d\d/);
          const lines = unmarked(derivation(working, notation) ?? '');
          expect(lines).not.toContain('html');
          katex.renderToString(tex.slice(3, -3), strict);
          katex.renderToString(lines, strict);
        }
      }
    }
  });
});

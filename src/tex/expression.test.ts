import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { article, plan, type Ref, round } from '../engine';
import { mistakesIn, truth } from '../practice';
import { decimals } from './digits';
import { comesTo } from './exactly.fixture';
import { workedTex } from './expression';
import { articleNotation, type Notation } from './notation';
import { networks, notations } from './printed.fixture';
import { OPTIONS } from './render';

const bare = (row: string) => row.replace(/\\html(?:Data|Class)\{[^{}]*\}\{([^{}]*)\}/g, '$1');

describe('a rule with its numbers', () => {
  const { values } = round(article);
  const read = (ref: Ref) => values.get(ref) as number;
  const line = (ref: Ref, id: string, notation: Notation = articleNotation) => {
    const working = plan(article).byRef.get(ref);
    if (!working) throw new Error(ref);
    const wrong = mistakesIn(working, plan(article)).find((each) => each.id === id);
    const tree = wrong?.expression ?? truth(working);
    return bare(workedTex(ref, { result: wrong ? 0.5 : read(ref), tree, read }, notation));
  };

  it('is written as it was read', () => {
    const four = { ...articleNotation, digits: decimals(4) };
    expect(line('out_h1', '', four)).toMatchInlineSnapshot(
      `"\\textit{out}_{h1} = \\frac{1}{1 + e^{-0.3775}} = 0.5933"`,
    );
    expect(line('out_h1', 'exponent without minus', four)).toMatchInlineSnapshot(
      `"\\textit{out}_{h1} = \\frac{1}{1 + e^{0.3775}} \\approx 0.5000"`,
    );
    expect(line('out_h1', '10 for e', four)).toMatchInlineSnapshot(
      `"\\textit{out}_{h1} = \\frac{1}{1 + 10^{-0.3775}} \\approx 0.5000"`,
    );
    expect(line('w5+', 'step added', four)).toMatchInlineSnapshot(
      `"w_{5}^{+} = 0.40 + 0.50 \\cdot 0.0822 \\approx 0.5000"`,
    );
    expect(line('w5+', 'gradient for update', four)).toMatchInlineSnapshot(
      `"w_{5}^{+} = \\frac{\\partial E_{\\textit{total}}}{\\partial w_{5}} \\approx 0.5000"`,
    );
    expect(line('dE_total/dout_o2', 'target minus out', four)).toMatchInlineSnapshot(
      `"\\frac{\\partial E_{\\textit{total}}}{\\partial \\textit{out}_{o2}} = 0.99 - 0.7729 \\approx 0.5000"`,
    );
    expect(line('dE_total/dout_h1', 'parts subtracted', four)).toMatchInlineSnapshot(
      `"\\frac{\\partial E_{\\textit{total}}}{\\partial \\textit{out}_{h1}} = 0.0554 - (-0.0190) \\approx 0.5000"`,
    );
    expect(line('delta_h1', '', { ...four, delta: 'minus slope' })).toMatchInlineSnapshot(
      `"\\delta_{h1} = -(0.0364 \\cdot 0.2413) = -0.0088"`,
    );
  });

  it('has the sign that its printed numbers ask for, right or wrong, in all ways of writing', () => {
    let checked = 0;
    for (const [n, network] of [...networks(40, 1986)].entries()) {
      const trace = round(network);
      const from = (ref: Ref) => trace.values.get(ref) as number;
      const notation = { ...(notations[n % 3] as Notation), digits: decimals(4 + (n % 6)) };
      const made = plan(network);
      for (const [place, working] of made.workings.entries()) {
        if (place % 4 !== n % 4) continue;
        const ways = mistakesIn(working, made).map(({ expression }) => expression);
        for (const tree of [truth(working), ...ways]) {
          // A calculator has no other powers than those of e, and a name is no number.
          if (tree.op === 'ref' || (tree.op === 'sum' && tree.of.length < 2)) continue;
          if (JSON.stringify(tree).includes('power')) continue;
          const tex = workedTex(
            working.ref,
            { result: from(working.ref), tree, read: from },
            notation,
          );
          if (tex.includes('10^')) continue;
          const [, row = '', sign, result = ''] =
            / = (.*) (=|\\approx) (.*)$/.exec(bare(tex)) ?? [];
          expect(`${comesTo(row, result) ? '=' : '\\approx'} ${tex}`).toBe(`${sign} ${tex}`);
          checked++;
        }
      }
    }
    expect(checked).toBeGreaterThan(3000);
  });

  it('renders under the strict mode of KaTeX, and tells no result that is asked for', () => {
    for (const working of plan(article).workings) {
      for (const { expression } of mistakesIn(working, plan(article))) {
        const tex = workedTex(
          working.ref,
          { result: null, tree: expression, read },
          articleNotation,
        );
        expect(tex).toMatch(/= \{\?\}$/);
        expect(() => katex.renderToString(tex, OPTIONS)).not.toThrow();
      }
    }
  });
});

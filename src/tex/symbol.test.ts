import { describe, expect, it } from 'vitest';
import { article, layout, type Ref, round, withBiases } from '../engine';
import { articleNotation, type Notation } from './notation';
import { spoken } from './spoken';
import { type Factor, factorOf, type SymbolPiece, stemOf, symbol, symbolPieces } from './symbol';

const other: Notation = { ...articleNotation, rate: 'alpha', pair: 'ideal, actual' };
const third: Notation = { ...articleNotation, rate: 'epsilon' };

/** Runs on one line: subscripts after `_`, superscripts after `^`. */
const inline = (pieces: readonly SymbolPiece[]): string =>
  pieces.map(({ text, level }) => ({ line: '', sub: '_', super: '^' })[level] + text).join('');

/** Every quantity of the article's network, under each bias policy. */
const every = new Set<Ref>(
  (['frozen', 'per layer', 'per neuron'] as const).flatMap((policy) => [
    ...round(withBiases(article, policy)).values.keys(),
  ]),
);

describe('a symbol', () => {
  it.each([
    ['i1', 'i_{1}', 'i_1'],
    ['w5', 'w_{5}', 'w_5'],
    ['w5+', 'w_{5}^{+}', 'w_5^+'],
    ['w12', 'w_{12}', 'w_12'],
    ['b1', 'b_{1}', 'b_1'],
    ['b2+', 'b_{2}^{+}', 'b_2^+'],
    ['b_h1', 'b_{h1}', 'b_h1'],
    ['b_o2+', 'b_{o2}^{+}', 'b_o2^+'],
    ['target_o1', '\\textit{target}_{o1}', 'target_o1'],
    ['net_h1', '\\textit{net}_{h1}', 'net_h1'],
    ['net_o2+', '\\textit{net}_{o2}^{+}', 'net_o2^+'],
    ['out_h10', '\\textit{out}_{\\textit{h10}}', 'out_h10'],
    ['out_o1', '\\textit{out}_{o1}', 'out_o1'],
    ['E_o1', 'E_{o1}', 'E_o1'],
    ['E_total', 'E_{\\textit{total}}', 'E_total'],
    ['E_total+', 'E_{\\textit{total}}^{+}', 'E_total^+'],
    ['eta', '\\eta', 'η'],
    ['delta_o1', '\\delta_{o1}', 'δ_o1'],
    ['dE_total/dw5', '\\frac{\\partial E_{\\textit{total}}}{\\partial w_{5}}', '∂E_total/∂w_5'],
    ['dE_o1/dnet_o1', '\\frac{\\partial E_{o1}}{\\partial \\textit{net}_{o1}}', '∂E_o1/∂net_o1'],
    [
      'dout_h2/dnet_h2',
      '\\frac{\\partial \\textit{out}_{h2}}{\\partial \\textit{net}_{h2}}',
      '∂out_h2/∂net_h2',
    ],
    ['dnet_h1/db_h1', '\\frac{\\partial \\textit{net}_{h1}}{\\partial b_{h1}}', '∂net_h1/∂b_h1'],
  ])('of %s, as in the article', (ref, tex, text) => {
    expect([symbol(ref, articleNotation), inline(symbolPieces(ref, articleNotation))]).toEqual([
      tex,
      text,
    ]);
  });

  it.each([
    ['target_o2', '\\textit{ideal}_{o2}', 'ideal_o2'],
    ['out_o2', '\\textit{actual}_{o2}', 'actual_o2'],
    ['out_o2+', '\\textit{actual}_{o2}^{+}', 'actual_o2^+'],
    ['out_h2', '\\textit{out}_{h2}', 'out_h2'],
    [
      'dE_total/dout_o1',
      '\\frac{\\partial E_{\\textit{total}}}{\\partial \\textit{actual}_{o1}}',
      '∂E_total/∂actual_o1',
    ],
    ['eta', '\\alpha', 'α'],
    ['w5', 'w_{5}', 'w_5'],
  ])('of %s, with ideal and actual, and α', (ref, tex, text) => {
    expect([symbol(ref, other), inline(symbolPieces(ref, other))]).toEqual([tex, text]);
  });

  it('of the rate as ε', () => {
    expect([symbol('eta', third), inline(symbolPieces('eta', third))]).toEqual([
      '\\varepsilon',
      'ε',
    ]);
  });

  it('is another for every quantity, in each notation', () => {
    for (const notation of [articleNotation, other, third]) {
      const texts = new Set([...every].map((ref) => symbol(ref, notation)));
      const lines = new Set([...every].map((ref) => inline(symbolPieces(ref, notation))));
      expect([texts.size, lines.size]).toEqual([every.size, every.size]);
    }
  });

  it('is refused for what names no quantity, and a stem for a derivative', () => {
    expect(() => symbol('foo', articleNotation)).toThrow('foo names no quantity');
    expect(() => stemOf('dE_total/dw5', articleNotation)).toThrow(
      'dE_total/dw5 is a derivative: it has two symbols',
    );
  });
});

describe('the factor that a quantity is', () => {
  it.each<[Factor | null, Ref[]]>([
    ['error', ['dE_total/dout_o1', 'dE_total/dout_h1', 'dE_o2/dout_h1']],
    ['slope', ['dout_o1/dnet_o1', 'dout_h2/dnet_h2']],
    ['signal', ['dnet_o1/dw5', 'dnet_h1/dw1', 'dnet_o1/db2', 'dnet_h1/db_h1']],
    ['weight', ['dnet_o1/dout_h1']],
    ['delta', ['delta_o1', 'delta_h1', 'dE_o1/dnet_o1']],
    ['gradient', ['dE_total/dw5', 'dE_total/db1', 'dE_total/db_h1']],
    [null, ['w5', 'w5+', 'net_h1', 'out_o1', 'E_total', 'eta', 'i1', 'target_o1', 'b1']],
  ])('%s', (factor, refs) => {
    expect(refs.map(factorOf)).toEqual(refs.map(() => factor));
  });
});

describe('a spoken name', () => {
  const shared = layout([2, 2, 2], 'frozen');
  const own = layout([2, 2, 2], 'per neuron');

  it.each([
    ['i2', 'input i2'],
    ['w5', 'weight w5, from h1 to o1'],
    ['w3', 'weight w3, from i1 to h2'],
    ['w5+', 'new weight w5, from h1 to o1'],
    ['b1', 'bias b1, of h1 and h2'],
    ['b2+', 'new bias b2, of o1 and o2'],
    ['target_o1', 'target of o1'],
    ['eta', 'learning rate eta'],
    ['net_h1', 'net input of h1'],
    ['net_h1+', 'new net input of h1'],
    ['out_o2', 'out of o2'],
    ['out_o2+', 'new out of o2'],
    ['E_o1', 'error of o1'],
    ['E_o1+', 'new error of o1'],
    ['E_total', 'total error'],
    ['E_total+', 'new total error'],
    ['delta_o1', 'node delta of o1'],
    ['dE_total/dw5', 'slope of E total by w5'],
    ['dE_o1/dnet_o1', 'slope of E o1 by net o1'],
    ['dout_h1/dnet_h1', 'slope of out h1 by net h1'],
    ['dnet_o1/db2', 'slope of net o1 by b2'],
  ])('%s: %s', (ref, name) => {
    expect(spoken(ref, articleNotation, shared)).toBe(name);
  });

  it.each([
    ['b_h1', 'bias b h1, of h1'],
    ['b_o2+', 'new bias b o2, of o2'],
    ['dnet_h1/db_h1', 'slope of net h1 by b h1'],
  ])('%s, of one neuron: %s', (ref, name) => {
    expect(spoken(ref, articleNotation, own)).toBe(name);
  });

  it.each([
    ['target_o1', 'ideal of o1'],
    ['out_o1', 'actual of o1'],
    ['out_h1', 'out of h1'],
    ['eta', 'learning rate alpha'],
    ['dE_total/dout_o1', 'slope of E total by actual o1'],
  ])('%s, with ideal and actual, and α: %s', (ref, name) => {
    expect(spoken(ref, other, shared)).toBe(name);
  });

  it('of the rate as ε is learning rate epsilon', () => {
    expect(spoken('eta', third, shared)).toBe('learning rate epsilon');
  });

  it('is another for every quantity, without a sign that is not read aloud', () => {
    const names = [...every].map(
      (ref) => [ref, spoken(ref, articleNotation, ref.includes('b_') ? own : shared)] as const,
    );
    expect(new Set(names.map(([, name]) => name)).size).toBe(every.size);
    expect(names.filter(([, name]) => !/^[A-Za-z0-9, ]+$/.test(name))).toEqual([]);
  });
});

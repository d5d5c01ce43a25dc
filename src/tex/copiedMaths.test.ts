import { describe, expect, it } from 'vitest';
import { article, round, withBiases } from '../engine';
import { lesson, topic } from '../lesson';
import { minus, product, ref } from '../practice/expression';
import { copiedMaths } from './copiedMaths';
import { derivation } from './derivation';
import { workedTex } from './expression';
import { articleNotation, type Notation } from './notation';

const other: Notation = {
  ...articleNotation,
  rate: 'alpha',
  pair: 'ideal, actual',
  times: 'cross',
  difference: 'output first',
  delta: 'minus slope',
};

/** For each topic the derivations of all its lines, in text. */
function textsOf(sizes: readonly number[], notation: Notation): Map<string, string[]> {
  const network = { ...withBiases(article, 'per layer'), sizes };
  const shown = lesson(network, 'every factor').steps.flatMap(({ shows }) => shows);
  const texts = new Map<string, string[]>();
  for (const working of shown) {
    const tex = derivation(working, notation);
    if (!tex) continue;
    const name = topic(working);
    texts.set(name, [...(texts.get(name) ?? []), copiedMaths(tex, notation)]);
  }
  return texts;
}

describe('a derivation as plain text', () => {
  it('reads as it does on the page', () => {
    const texts = textsOf([2, 2, 2], articleNotation);
    const first = (name: string) => texts.get(name)?.[0]?.split('\n');
    expect(first('logistic')).toEqual([
      'net_h1 → +∞: e^(-net_h1) → 0, out_h1 → 1',
      'net_h1 → -∞: e^(-net_h1) → ∞, out_h1 → 0',
    ]);
    expect(first('chain')).toEqual([
      'Δnet_o1 ≈ ∂net_o1/∂w5 · Δw5',
      'Δout_o1 ≈ ∂out_o1/∂net_o1 · Δnet_o1',
      'ΔE_total ≈ ∂E_total/∂out_o1 · Δout_o1',
    ]);
    expect(first('error slope')).toEqual([
      '∂/∂out_o1 1/2 · (target_o1 - out_o1)²',
      '= 2 · 1/2 · (target_o1 - out_o1)^(2-1) · (-1)',
      '= -(target_o1 - out_o1) = out_o1 - target_o1',
    ]);
    expect(first('logistic slope')).toEqual([
      '∂/∂net_o1 1/(1 + e^(-net_o1)) = e^(-net_o1)/(1 + e^(-net_o1))²',
      '= 1/(1 + e^(-net_o1)) · (1 - 1/(1 + e^(-net_o1))) = out_o1 · (1 - out_o1)',
    ]);
    expect(first('dnet/dw')).toEqual(['∂/∂w5 (w5 · out_h1 + …) = out_h1 + 0']);
    expect(first('gradient by delta')).toEqual([
      '∂E_total/∂w5 = (∂E_total/∂out_o1 · ∂out_o1/∂net_o1 = δ_o1) · ∂net_o1/∂w5',
    ]);
    expect(first('descent')).toEqual([
      'ΔE_total ≈ ∂E_total/∂w5 · Δw5',
      'Δw5 = -η · ∂E_total/∂w5 ⇒ ΔE_total ≈ -η · (∂E_total/∂w5)² ≤ 0',
    ]);
    expect(first('hidden sum')).toEqual(['E_total = E_o1 + E_o2']);
    expect(first('hidden delta')).toEqual([
      '∂E_total/∂out_h1 = Σ_k ∂E_total/∂net_k · ∂net_k/∂out_h1 = Σ_k δ_k · w_h1→k',
    ]);
    expect(first('one')).toEqual(['∂/∂b2 (… + b2) = 0 + 1']);
  });

  it('has nothing of TeX left, in another notation and with more layers too', () => {
    const all = [
      ...textsOf([2, 2, 2], articleNotation).values(),
      ...textsOf([3, 4, 2, 2], other).values(),
    ].flat();
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((text) => /[\\{}&]| {2}| · ·/.test(text))).toEqual([]);
    const uneven = (text: string) => text.split('(').length !== text.split(')').length;
    expect(all.filter(uneven)).toEqual([]);
    expect(textsOf([3, 4, 2, 2], other).get('hidden sum')?.at(-1)).toBe(
      'ΔE_total ≈ Σ_k ∂E_total/∂net_k × Δnet_k, out_h4 changes every net_k',
    );
  });
});

it('a line with its numbers is copied as numbers that a spreadsheet takes', () => {
  const { values } = round(article);
  const read = (of: string) => (of === 'eta' ? 1.25e-10 : (values.get(of) as number));
  const tree = minus(ref('w5'), product(ref('eta'), ref('dE_total/dw5')));
  const tex = workedTex('w5+', { result: 0.4, tree, read }, articleNotation);
  expect(copiedMaths(tex, articleNotation)).toBe(
    'w5+ = 0.40 - 1.25e-10 · 0.082167041 = 0.400000000',
  );
});

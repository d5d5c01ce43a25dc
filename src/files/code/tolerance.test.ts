import { describe, expect, it } from 'vitest';
import { type Arithmetic, article, type Ref, round, rulesOn, seeded } from '../../engine';
import { extremes, givenAfter, randoms } from '../given.fixture';
import { absoluteTolerances, RELATIVE } from './tolerance';

/** As another computer may calculate: each result off by one or two of its last digits. */
function wobbling(next: () => number): Arithmetic<number> {
  const off = (value: number, most = 1) => value * (1 + (2 * next() - 1) * most * 2 ** -53);
  return {
    of: (value) => value,
    plus: (a, b) => off(a + b),
    minus: (a, b) => off(a - b),
    times: (a, b) => off(a * b),
    over: (a, b) => off(a / b),
    exp: (x) => off(Math.exp(x), 4),
    ln: (x) => off(Math.log(x), 4),
    tanh: (x) => off(Math.tanh(x), 4),
    where: (x, above, otherwise) => (x > 0 ? above : otherwise),
  };
}

describe('the absolute tolerances', () => {
  it('are none for the article’s network', () => {
    expect([...absoluteTolerances(round(article))]).toEqual([]);
  });

  it('are there where an output has almost met its target', () => {
    const { trace } = givenAfter(article, 500_000);
    const found = absoluteTolerances(trace);
    expect(found.get('dE_total/dout_o1')).toBe(1e-15);
    expect(found.get('out_o1')).toBeUndefined();
  });

  it('are those of the short form where a slope is infinite', () => {
    const parameters = { i1: 1, w1: 900, w2: -900, target_o1: 1 - 1e-9, target_o2: 1e-9, eta: 0.5 };
    const { trace } = givenAfter({
      ...{ sizes: [1, 2], biases: 'none', order: 'simultaneous' },
      ...{ activations: ['softmax'], loss: 'cross-entropy', parameters },
    });
    const found = absoluteTolerances(trace);
    expect(trace.values.get('dE_total/dout_o2')).toBe(Number.NEGATIVE_INFINITY);
    expect(found.get('delta_o1')).toBe(1e-11);
    expect(found.get('dE_total/dnet_o1')).toBe(1e-11);
  });

  it('hold what another computer may come to, with those of twelve digits', () => {
    const networks = [...randoms(60, [2, 2, 2], 5), ...randoms(12, [3, 4, 2, 2], 20), ...extremes];
    const wobbly = rulesOn(wobbling(seeded(12)));
    const faults = networks.flatMap((network) => {
      const trace = round(network);
      const tolerances = absoluteTolerances(trace);
      const values = new Map<Ref, number>(Object.entries(network.parameters));
      return trace.lines.flatMap(({ ref, rule, inputs, value }) => {
        const other = wobbly[rule](inputs.map((input) => values.get(input) as number));
        values.set(ref, other);
        const most = Math.max(RELATIVE * Math.abs(value), tolerances.get(ref) ?? 0);
        return Math.abs(other - value) <= most ? [] : [`${ref}: ${value}, ${other}`];
      });
    });
    expect(faults).toEqual([]);
  });
});

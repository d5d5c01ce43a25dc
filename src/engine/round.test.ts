import { describe, expect, it } from 'vitest';
import { article } from './article';
import { withBiases } from './biases';
import { errorOf } from './errorOf';
import { layoutOf } from './layoutOf';
import { acceptable, LIMIT, type Network, ParameterError } from './network';
import { randomNetwork, seeded } from './random';
import { round } from './round';
import { rules } from './rules';
import type { UpdateOrder } from './shape';
import example from './worked-example.json';

const POLICIES = ['frozen', 'per layer', 'per neuron'] as const;
const ORDERS = ['simultaneous', 'output layer first'] as const;
const SIZES = [
  [1, 1, 1],
  [2, 2, 2],
  [3, 2],
  [2, 3, 1],
  [3, 4, 2, 2],
  [4, 5, 3, 2],
];

function expectClose(actual: number | undefined, expected: string | number, name: string) {
  const wanted = Number(expected);
  const distance = Math.abs((actual ?? Number.NaN) - wanted);
  expect(distance <= 1e-12 * Math.abs(wanted), `${name}: ${actual} for ${expected}`).toBe(true);
}

/** 200 networks, over all sizes, policies and orders, weights and biases to ±5. */
function* networks(): Generator<Network> {
  const next = seeded(20150317);
  for (let n = 0; n < 200; n++) {
    const sizes = SIZES[n % SIZES.length] ?? [];
    const policy = POLICIES[n % 3] ?? 'frozen';
    yield randomNetwork(sizes, policy, ORDERS[(n >> 1) % 2] ?? 'simultaneous', 5, next);
  }
}

function nudged(network: Network, ref: string, by: number): Network {
  const value = (network.parameters[ref] as number) + by;
  return { ...network, parameters: { ...network.parameters, [ref]: value } };
}

describe('the worked example', () => {
  const sharesBias = /db\d$/;

  it.each(ORDERS)('every value of the round, %s', (order) => {
    const expected: Record<string, string> = {
      ...example['round 1'],
      ...(order === 'simultaneous' ? {} : example['round 1, output layer first: what differs']),
    };
    const frozen = round({ ...article, order });
    const trained = round({ ...withBiases(article, 'per layer'), order });
    for (const [ref, value] of Object.entries(expected)) {
      const { values } = sharesBias.test(ref) ? trained : frozen;
      expectClose(values.get(ref), value, ref);
    }
  });

  it('has the names of the example and no others', () => {
    const names = round(article).lines.map(({ ref }) => ref);
    const given = Object.keys(example['round 1']).filter((ref) => !sharesBias.test(ref));
    const forward = names.filter((ref) => /^(net|out|E)_\w+\+$/.test(ref));
    expect(forward).toHaveLength(11);
    expect(names.filter((ref) => !forward.includes(ref)).sort()).toEqual(given.sort());
  });

  it.each(example.training.filter((row) => row.rounds <= 2))(
    '$biases biases after $rounds rounds, E_total $E_total',
    (row) => {
      const order = row['update order'] as UpdateOrder;
      const policy = row.biases as (typeof POLICIES)[number];
      let network: Network = { ...withBiases(article, policy), order };
      for (let n = 1; n < row.rounds; n++) network = updated(network);
      const { values } = round(network);
      expectClose(values.get('E_total+'), row.E_total, 'E_total+');
      expectClose(values.get('out_o1+'), row.out_o1, 'out_o1+');
      expectClose(values.get('out_o2+'), row.out_o2, 'out_o2+');
      const after = updated(network).parameters;
      for (const [n, weight] of row.weights.entries()) {
        expectClose(after[`w${n + 1}`], weight, `w${n + 1}+`);
      }
      const biases = [row.b1, row.b2].flat();
      const names = layoutOf(network).biases;
      expect(names).toHaveLength(biases.length);
      for (const [n, name] of names.entries()) expectClose(after[name], biases[n] ?? '', name);
    },
  );

  it('gives the two orders apart, so that no figure fits both', () => {
    const totalAfter = (order: UpdateOrder) => round({ ...article, order }).values.get('E_total+');
    expect(totalAfter('simultaneous')?.toFixed(9)).toBe('0.291027774');
    expect(totalAfter('output layer first')?.toFixed(9)).toBe('0.291027924');
  });
});

function updated(network: Network): Network {
  const { values } = round(network);
  const next = Object.entries(network.parameters).map(([ref, value]) => [
    ref,
    values.get(`${ref}+`) ?? value,
  ]);
  return { ...network, parameters: Object.fromEntries(next) };
}

describe('random networks', () => {
  it('each line follows from its inputs by its rule, and they come first', () => {
    const faults: string[] = [];
    for (const network of networks()) {
      const { lines, values, layout: parts } = round(network);
      const seen = new Set(parts.parameters);
      for (const { ref, rule, inputs, value } of lines) {
        const given = inputs.map((input) => values.get(input) as number);
        const ordered = !seen.has(ref) && inputs.every((input) => seen.has(input));
        if (!ordered || value !== rules[rule](given)) faults.push(`${ref} of ${network.sizes}`);
        seen.add(ref);
      }
      expect(values.size).toBe(seen.size);
    }
    expect(faults).toEqual([]);
  });

  it('every gradient agrees with central finite differences', () => {
    const h = 1e-5;
    const faults: string[] = [];
    let compared = 0;
    for (const drawn of networks()) {
      for (const policy of POLICIES) {
        const network = { ...withBiases(drawn, policy), order: 'simultaneous' as const };
        const { values } = round(network);
        const trained = policy === 'frozen' ? /^w/ : /^[wb]/;
        for (const ref of Object.keys(network.parameters).filter((name) => trained.test(name))) {
          const gradient = values.get(`dE_total/d${ref}`) ?? Number.NaN;
          const up = errorOf(nudged(network, ref, h));
          const down = errorOf(nudged(network, ref, -h));
          // Truncation is of order h², rounding of order 1e-16 / h: both under 1e-9 here.
          const distance = Math.abs((up - down) / (2 * h) - gradient);
          if (!(distance < 1e-9)) faults.push(`${ref} of ${network.sizes}: ${distance}`);
          compared++;
        }
        const updates = [...values.keys()].filter((ref) => /^[wb].*\+$/.test(ref));
        const expected = Object.keys(network.parameters).filter((ref) => trained.test(ref));
        expect(updates.map((ref) => ref.slice(0, -1)).sort()).toEqual(expected.sort());
      }
    }
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(8000);
  });

  it('output layer first reads the new weights, and changes the hidden layers alone', () => {
    for (const network of networks()) {
      const first = round({ ...network, order: 'output layer first' });
      const together = round({ ...network, order: 'simultaneous' });
      const output = first.layout.layers.at(-1)?.flatMap(({ edges }) => edges) ?? [];
      for (const { weight } of output) {
        expect(first.values.get(`${weight}+`)).toBe(together.values.get(`${weight}+`));
      }
      for (const { ref, inputs } of first.lines) {
        const slope = /^dnet_([ho]\d+)\/dout_/.exec(ref);
        if (slope) expect(inputs[0]).toMatch(/^w\d+\+$/);
      }
    }
  });

  it('stays finite with every parameter at a limit', () => {
    const next = seeded(7);
    for (const policy of POLICIES) {
      for (let n = 0; n < 50; n++) {
        const drawn = randomNetwork([2, 2, 2], policy, 'simultaneous', 1, next);
        const parameters = Object.fromEntries(
          Object.keys(drawn.parameters).map((ref) => [ref, next() < 0.5 ? -LIMIT : LIMIT]),
        );
        for (const [ref, value] of round({ ...drawn, parameters }).values) {
          expect(Number.isFinite(value), ref).toBe(true);
        }
      }
    }
  });
});

describe('what is refused', () => {
  it.each([
    ['w5', Number.NaN],
    ['eta', Number.POSITIVE_INFINITY],
    ['target_o2', Number.NEGATIVE_INFINITY],
  ])('%s as %d, by name', (ref, value) => {
    const parameters = { ...article.parameters, [ref]: value };
    expect(() => round({ ...article, parameters })).toThrow(new ParameterError(ref, value));
  });

  it('a parameter that is missing', () => {
    const { w3, ...parameters } = article.parameters;
    expect(w3).toBe(0.25);
    expect(() => round({ ...article, parameters })).toThrow('w3 is undefined, not a finite number');
  });

  it('nothing that is finite: training leads beyond what may be given', () => {
    const parameters = { ...article.parameters, w5: 2 * LIMIT, b1: -1e300, target_o1: 1e9 };
    expect([2 * LIMIT, -1e300, 1e9].map(acceptable)).toEqual([false, false, false]);
    const { values } = round({ ...article, parameters });
    expect(values.get('out_h1')).toBe(0);
    expect(values.get('E_total+')).toBeGreaterThan(4e17);
  });

  it.each([[[2]], [[2, 0, 2]], [[2, 1.5, 2]]])('layer sizes %j', (sizes) => {
    expect(() => round({ ...article, sizes })).toThrow(RangeError);
  });
});

describe('another bias policy', () => {
  it('copies a shared bias to its neurons', () => {
    const { parameters } = withBiases(article, 'per neuron');
    expect(parameters).toMatchObject({ b_h1: 0.35, b_h2: 0.35, b_o1: 0.6, b_o2: 0.6 });
    expect(parameters).not.toHaveProperty('b1');
  });

  it('comes back to the same numbers, or to the mean where they differ', () => {
    const own = withBiases(article, 'per neuron');
    expect(withBiases(own, 'frozen').parameters).toEqual(article.parameters);
    expect(withBiases(nudged(own, 'b_h1', 0.5), 'per layer').parameters.b1).toBe(0.6);
  });
});

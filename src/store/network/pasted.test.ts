import { describe, expect, it } from 'vitest';
import { article, layoutOf, type Network, randomOf, round, seeded } from '../../engine';
import { faultIn } from './limits';
import { matrixOf, type Way } from './matrix';
import { pastedPairs, pastedWeights } from './pasted';
import { resized } from './resized';

const WAYS: readonly Way[] = ['to in rows', 'from in rows'];

/** What a paste has made, or a test that fails. */
function made<Result extends object>(result: Result): Extract<Result, { network: Network }> {
  if (!('network' in result)) throw new Error(JSON.stringify(result));
  return result as Extract<Result, { network: Network }>;
}

describe('pasted pairs', () => {
  it('are as many as there are rows: inputs, then targets', () => {
    const one = resized(article, { sizes: [2, 2, 1] });
    const { network } = made(pastedPairs(one, 'x1\tx2\ty\n0\t0\t0\n0\t1\t1\n1\t0\t1\n1\t1\t0'));
    expect(network.pairs).toBe(4);
    const { pairs } = layoutOf(network);
    const rows = pairs.map((mark) =>
      ['i1', 'i2', 'target_o1'].map((ref) => network.parameters[ref + mark]),
    );
    expect(rows).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ]);
    expect(network.parameters.w1).toBe(0.15);
    expect(resized(made(pastedPairs(network, '0,05; 0,1; 0,01')).network, {})).toEqual(one);
  });

  it('that have too few columns, or too many rows, are refused', () => {
    expect(pastedPairs(article, '0 1 1')).toEqual({ fault: { why: 'size', rows: 1, columns: 3 } });
    const many = Array.from({ length: 17 }, () => '0 1 1 0').join('\n');
    expect(pastedPairs(article, many)).toEqual({ fault: { why: 'size', rows: 17, columns: 4 } });
    expect(made(pastedPairs(article, many.slice(8))).network.pairs).toBe(16);
  });
});

describe('pasted weights', () => {
  const own = resized(article, { sizes: [3, 2, 2], biases: 'per neuron' });
  const TO = '0.1 0.2 0.3\n0.4 0.5 0.6';
  const FROM = '0.1 0.4\n0.2 0.5\n0.3 0.6';
  const numbers = { w1: 0.1, w2: 0.2, w3: 0.3, w4: 0.4, w5: 0.5, w6: 0.6 };

  it.each<[way: Way, text: string, taken: Way]>([
    ['to in rows', TO, 'to in rows'],
    ['from in rows', FROM, 'from in rows'],
    ['to in rows', FROM, 'from in rows'],
    ['from in rows', TO, 'to in rows'],
  ])('%s: %j is taken %s', (way, text, taken) => {
    const result = made(pastedWeights(own, 0, way, text));
    expect(result.way).toBe(taken);
    expect(result.network.parameters).toEqual({ ...own.parameters, ...numbers });
  });

  it('may have their biases with them', () => {
    const biases = { b_h1: 7, b_h2: 8 };
    for (const text of ['0.1 0.2 0.3 7\n0.4 0.5 0.6 8', `${FROM}\n7 8`]) {
      const { network } = made(pastedWeights(own, 0, 'to in rows', text));
      expect(network.parameters).toEqual({ ...own.parameters, ...numbers, ...biases });
    }
  });

  it('are taken as they are shown where they are square', () => {
    for (const [way, w6] of [
      ['to in rows', 2],
      ['from in rows', 3],
    ] as const) {
      const { network } = made(pastedWeights(article, 1, way, '1 2\n3 4'));
      expect(network.parameters.w6).toBe(w6);
    }
  });

  it('have one bias where the layer shares it', () => {
    const text = '1 2 9\n3 4 9';
    expect(made(pastedWeights(article, 0, 'to in rows', text)).network.parameters.b1).toBe(9);
    expect(pastedWeights(article, 0, 'to in rows', '1 2 9\n3 4 8')).toEqual({
      fault: { why: 'several biases' },
    });
  });

  it('that do not fit are refused', () => {
    expect(pastedWeights(own, 0, 'to in rows', '1 2\n3 4')).toEqual({
      fault: { why: 'size', rows: 2, columns: 2 },
    });
    expect(pastedWeights(own, 1, 'to in rows', '1 2 3 4')).toEqual({
      fault: { why: 'size', rows: 1, columns: 4 },
    });
  });

  it.each(WAYS)('come back as they were written out, %s', (way) => {
    const next = seeded(3);
    for (const biases of ['per neuron', 'per layer', 'none'] as const) {
      const sizes = [3, 2, 1, 4];
      const network = randomOf({ sizes, biases, order: 'simultaneous' }, 1, next);
      const others = randomOf({ sizes, biases, order: 'simultaneous' }, 1, next);
      const pasted = layoutOf(network).layers.reduce((so, layer, depth) => {
        const { rows } = matrixOf(layer, way);
        const text = rows
          .map(({ cells }) => cells.map((ref) => network.parameters[ref]).join('\t'))
          .join('\n');
        return made(pastedWeights(so, depth, way, text)).network;
      }, others as Network);
      const refs = layoutOf(network).parameters.filter((ref) => /^[wb]/.test(ref));
      for (const ref of refs) expect(pasted.parameters[ref]).toBe(network.parameters[ref]);
    }
  });
});

describe('a matrix', () => {
  it('has its biases last, a shared one in each of their places', () => {
    const [layer = []] = layoutOf(article).layers;
    expect(matrixOf(layer, 'to in rows')).toEqual({
      columns: ['i1', 'i2', null],
      rows: [
        { name: 'h1', cells: ['w1', 'w2', 'b1'] },
        { name: 'h2', cells: ['w3', 'w4', 'b1'] },
      ],
    });
    expect(matrixOf(layer, 'from in rows')).toEqual({
      columns: ['h1', 'h2'],
      rows: [
        { name: 'i1', cells: ['w1', 'w3'] },
        { name: 'i2', cells: ['w2', 'w4'] },
        { name: null, cells: ['b1', 'b1'] },
      ],
    });
  });
});

describe('an exercise that is printed elsewhere', () => {
  /** Built as a reader does it: sizes and rules first, then pairs and weights pasted. */
  const build = (
    change: Parameters<typeof resized>[1],
    pairs: string,
    weights: readonly string[],
    eta = 1,
  ): Network => {
    const shaped = resized(article, change);
    const filled = weights.reduce(
      (so, text, depth) => made(pastedWeights(so, depth, 'to in rows', text)).network,
      made(pastedPairs(shaped, pairs)).network,
    );
    const network = { ...filled, parameters: { ...filled.parameters, eta } };
    expect(faultIn(network)).toBeNull();
    return network;
  };

  it('2-2-1 without bias can be entered (Robert Gordon University, chapter 3)', () => {
    const network = build(
      { sizes: [2, 2, 1], biases: 'none', order: 'output layer first' },
      '0.35 0.9 0.5',
      ['0.1 0.8\n0.4 0.6', '0.3 0.9'],
    );
    // What comes of them is held to its printed figures by the engine’s own tests.
    expect(network).toEqual({
      sizes: [2, 2, 1],
      biases: 'none',
      order: 'output layer first',
      parameters: {
        ...{ i1: 0.35, i2: 0.9, target_o1: 0.5, eta: 1 },
        ...{ w1: 0.1, w2: 0.8, w3: 0.4, w4: 0.6, w5: 0.3, w6: 0.9 },
      },
    });
  });

  it('hidden logistic, output softmax can be entered', () => {
    const network = build(
      {
        biases: 'none',
        activations: ['logistic', 'softmax'],
        loss: 'cross-entropy',
      },
      '1 2 1 0',
      ['3 1\n2 4', '3 2\n5 1'],
    );
    const { values } = round(network);
    expect(values.get('out_o1')?.toFixed(6)).toBe('0.271572');
    expect(values.get('out_o2')?.toFixed(6)).toBe('0.728428');
  });

  it('2-1-1 has no spare neuron, and three inputs have their place', () => {
    const small = build({ sizes: [2, 1, 1], biases: 'none' }, '1 0 1', ['0.5 0.5', '0.5']);
    expect(layoutOf(small).weights).toEqual(['w1', 'w2', 'w3']);
    const mixed = { sizes: [3, 2, 1], activations: ['ReLU', 'logistic'] } as const;
    const three = build(mixed, '1 2 3 1', ['1 2 3\n4 5 6', '7 8']);
    expect(round(three).values.get('net_h2')).toBe(4 + 10 + 18 + 0.35);
  });
});

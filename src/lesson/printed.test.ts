import { describe, expect, it } from 'vitest';
import { article, layout, type Network, type Ref, round, trainingRun, withBiases } from '../engine';
import {
  afterRound,
  afterRounds,
  agrees,
  beganAsArticle,
  headlines,
  isArticle,
  isArticleRun,
  newerHeadline,
  printedFigures,
} from './printed';

const ORDERS = ['simultaneous', 'output layer first'] as const;

/** The printed figures that a network does not give. */
function differing(network: Network): Ref[] {
  const { values } = round(network);
  return Object.entries(printedFigures)
    .filter(([ref, figure]) => !agrees(figure, values.get(ref) ?? Number.NaN))
    .map(([ref]) => ref);
}

describe('the printed figures', () => {
  it('are these', () => {
    expect(Object.keys(printedFigures)).toEqual([
      ...['net_h1', 'out_h1', 'out_h2', 'net_o1', 'out_o1', 'out_o2', 'E_o1', 'E_o2', 'E_total'],
      ...['dE_total/dout_o1', 'dout_o1/dnet_o1', 'dnet_o1/dw5', 'dE_total/dw5'],
      ...['w5+', 'w6+', 'w7+', 'w8+', 'dE_o1/dnet_o1', 'dnet_o1/dout_h1'],
      ...['dE_o1/dout_h1', 'dE_o2/dout_h1', 'dE_total/dout_h1', 'dout_h1/dnet_h1'],
      ...['dnet_h1/dw1', 'dE_total/dw1', 'w1+', 'w2+', 'w3+', 'w4+', 'E_total+'],
    ]);
    expect(printedFigures['w5+']).toBe('0.35891648');
    expect(printedFigures['E_total+']).toBe('0.291027924');
  });

  it('are those of all weights together, but for two', () => {
    expect(differing(article)).toEqual(['dE_o2/dout_h1', 'E_total+']);
  });

  it('after the round are those of the output layer first, without the hidden layer’s', () => {
    expect(differing({ ...article, order: 'output layer first' })).toEqual([
      'dnet_o1/dout_h1',
      'dE_o1/dout_h1',
      'dE_o2/dout_h1',
      'dE_total/dout_h1',
      'dE_total/dw1',
      'w1+',
      'w2+',
      'w3+',
      'w4+',
    ]);
  });

  it('are not those of trained biases after the round', () => {
    expect(differing(withBiases(article, 'per layer'))).toEqual(['dE_o2/dout_h1', 'E_total+']);
    const first: Network = { ...article, order: 'output layer first' };
    expect(differing(withBiases(first, 'per neuron'))).toContain('E_total+');
  });
});

describe('agreement with a figure', () => {
  it.each([
    ['0.40', 0.4, true],
    ['0.40', 0.404999, true],
    ['0.40', 0.405001, false],
    ['0.3775', 0.37754, true],
    ['0.3775', 0.37756, false],
    ['-0.019049118', -0.019049118258, true],
    ['-0.019049119', -0.019049118258, false],
    ['0.019049118', -0.019049118258, false],
    ['0.35891648', 0.358916479717885, true],
    ['7', 7.4, true],
    ['7', 7.6, false],
    ['0.40', Number.NaN, false],
  ])('%s with %d: %s', (figure, value, expected) => {
    expect(agrees(figure, value)).toBe(expected);
  });
});

describe('whether the figures are about a network', () => {
  it.each(ORDERS)('the article’s own, %s', (order) => {
    expect(isArticle({ ...article, order })).toBe(true);
  });

  it('a copy of it', () => {
    expect(isArticle({ ...article, parameters: { ...article.parameters } })).toBe(true);
  });

  it.each(Object.keys(article.parameters))('not with another %s', (ref) => {
    const value = (article.parameters[ref] as number) + 1e-12;
    expect(isArticle({ ...article, parameters: { ...article.parameters, [ref]: value } })).toBe(
      false,
    );
  });

  it.each(['per layer', 'per neuron'] as const)('not with biases trained %s', (policy) => {
    expect(isArticle(withBiases(article, policy))).toBe(false);
  });

  it.each([{ sizes: [2, 2] }, { sizes: [2, 2, 2, 2] }, { sizes: [2, 3, 2] }, { sizes: [3, 2, 2] }])(
    'not with other sizes and all the article’s numbers: $sizes',
    ({ sizes }) => {
      const names = layout(sizes, 'frozen').parameters.map((ref) => [ref, 0.5]);
      const parameters = { ...Object.fromEntries(names), ...article.parameters };
      expect(isArticle({ ...article, sizes, parameters })).toBe(false);
      expect(isArticle({ ...article, sizes })).toBe(false);
    },
  );

  it.each(['per layer', 'per neuron'] as const)('not with the rule %s alone', (biases) => {
    expect(isArticle({ ...article, biases })).toBe(false);
  });

  it('not with a number that the article does not have', () => {
    for (const more of [{ w9: 0.5 }, { b_h1: 0.35 }, { i3: 0 }]) {
      expect(isArticle({ ...article, parameters: { ...article.parameters, ...more } })).toBe(false);
    }
  });

  it('not without one that it has', () => {
    const { w8: _, ...parameters } = article.parameters;
    expect(isArticle({ ...article, parameters })).toBe(false);
  });

  it('again when its biases are frozen again', () => {
    expect(isArticle(withBiases(withBiases(article, 'per neuron'), 'frozen'))).toBe(true);
  });
});

describe('the total error after the round', () => {
  it.each(ORDERS)('in either order, whichever the network has: %s', (own) => {
    const network: Network = { ...article, order: own };
    expect(ORDERS.map((order) => afterRound(network, order).toFixed(9))).toEqual([
      '0.291027774',
      '0.291027924',
    ]);
  });

  it('keeps the network’s biases', () => {
    const after = (['per layer', 'per neuron'] as const).map((policy) =>
      afterRound(withBiases(article, policy), 'simultaneous').toFixed(9),
    );
    expect(after).toEqual(['0.285750887', '0.280471447']);
  });
});

describe('the figures printed for many rounds', () => {
  it('are all those of the output layer first, and none of all weights together', () => {
    const agreeing = ORDERS.map((order) =>
      headlines.map(({ ref, round: rounds, figure }) =>
        agrees(figure, afterRounds(order, rounds, ref)),
      ),
    );
    expect(agreeing).toEqual([
      [false, false, false, false],
      [true, true, true, true],
    ]);
    expect(headlines.map(({ figure }) => figure)).toEqual([
      '0.291027924',
      '0.000035085',
      '0.015912196',
      '0.984065734',
    ]);
  });

  it('in newer copies is that of all weights together one round before', () => {
    const given = (order: (typeof ORDERS)[number], rounds: number) =>
      agrees(newerHeadline.figure, afterRounds(order, rounds, newerHeadline.ref));
    expect(newerHeadline.figure).toBe('0.0000351085');
    expect([9999, 10_000].map((rounds) => given('simultaneous', rounds))).toEqual([true, false]);
    expect(given('output layer first', 9999)).toBe(false);
  });

  it('are about the article’s network from its first round alone', () => {
    expect(isArticleRun(trainingRun(article))).toBe(true);
    expect(isArticleRun(trainingRun(article, 50))).toBe(false);
    expect(isArticleRun(trainingRun(withBiases(article, 'per layer')))).toBe(false);
  });

  it('began a run whatever the rules, but not with a number changed', () => {
    for (const biases of ['frozen', 'per layer', 'per neuron'] as const) {
      const network = withBiases({ ...article, order: 'output layer first' }, biases);
      expect(beganAsArticle(trainingRun(network))).toBe(true);
      expect(beganAsArticle(trainingRun(network, 50))).toBe(false);
    }
    const own = withBiases(article, 'per neuron');
    const others: Network[] = [
      { ...own, parameters: { ...own.parameters, b_h2: 0.4 } },
      { ...own, parameters: { ...own.parameters, w9: 0.5 } },
      { ...own, sizes: [2, 2] },
      { ...own, biases: 'frozen' },
    ];
    expect(others.map((network) => beganAsArticle({ network, first: 0 }))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

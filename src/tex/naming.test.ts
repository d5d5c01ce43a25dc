import { describe, expect, it } from 'vitest';
import { article, layoutOf, type Network, plan, type Ref, randomNetwork, seeded } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { copiedSymbol } from './copied';
import { equation } from './equation';
import { type Naming, weightNames } from './naming';
import { articleNotation, type Notation } from './notation';
import { printed } from './printed.fixture';
import { pythonName } from './python';
import { spoken, spokenSymbol } from './spoken';
import { symbol, symbolPieces } from './symbol';

const NAMINGS: readonly Naming[] = [
  'target by target',
  'source by source',
  'target, source',
  'source, target',
];

const notationOf = (network: Network, names: Naming): Notation => {
  const weights = weightNames(names, layoutOf(network));
  return { ...articleNotation, names, ...(weights && { weights }) };
};

/** From 1-1-1 to 4-5-5-5-4 and of all kinds. */
const networks: readonly Network[] = [
  article,
  ...[
    [1, 1, 1],
    [3, 4, 2],
    [2, 1],
    [4, 5, 5, 5, 4],
  ].map((sizes) => randomNetwork(sizes, 'per layer', 'simultaneous', 1, seeded(1))),
  ...networksOfAllKinds(10, 1, 9),
];

describe('names of weights', () => {
  it.each<[Naming, string[]]>([
    ['target by target', ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8']],
    ['source by source', ['w1', 'w3', 'w2', 'w4', 'w5', 'w7', 'w6', 'w8']],
    [
      'target, source',
      ['w_h1,i1', 'w_h1,i2', 'w_h2,i1', 'w_h2,i2', 'w_o1,h1', 'w_o1,h2', 'w_o2,h1', 'w_o2,h2'],
    ],
    [
      'source, target',
      ['w_i1,h1', 'w_i2,h1', 'w_i1,h2', 'w_i2,h2', 'w_h1,o1', 'w_h2,o1', 'w_h1,o2', 'w_h2,o2'],
    ],
  ])('%s, in the worked example', (naming, names) => {
    const notation = notationOf(article, naming);
    expect(layoutOf(article).weights.map((ref) => copiedSymbol(ref, notation))).toEqual(names);
  });

  it('in layers of different sizes, source by source', () => {
    const other = { ...article, sizes: [3, 2, 1] };
    const notation = notationOf(other, 'source by source');
    expect(layoutOf(other).weights.map((ref) => `${ref}: ${copiedSymbol(ref, notation)}`)).toEqual([
      'w1: w1',
      'w2: w3',
      'w3: w5',
      'w4: w2',
      'w5: w4',
      'w6: w6',
      'w7: w7',
      'w8: w8',
    ]);
  });

  it('are seen in TeX, heard, and in what belongs to a weight', () => {
    const notation = notationOf(article, 'target, source');
    const layout = layoutOf(article);
    expect(symbol('dE_total/dw5', notation)).toBe(
      '\\frac{\\partial E_{\\textit{total}}}{\\partial w_{o1,h1}}',
    );
    expect(symbol('w6+', notation)).toBe('w_{o1,h2}^{+}');
    expect(symbol('v_w5', notation)).toBe('v_{o1,h1}');
    expect(symbol('v_w6', notationOf(article, 'source by source'))).toBe('v_{w7}');
    expect(symbol('v_b_h1+', notation)).toBe('v_{\\textit{bh1}}^{+}');
    expect(pythonName('w6+', notation)).toBe('w_o1_h2_new');
    expect(spoken('w6', notation, layout)).toBe('weight w o1 h2, from h2 to o1');
    expect(spoken('w6+', notationOf(article, 'source by source'), layout)).toBe(
      'new weight w7, from h2 to o1',
    );
    expect(spoken('v_w6', notationOf(article, 'source by source'), layout)).toBe('velocity of w7');
    expect(symbolPieces('w1', notation)).toEqual([
      { text: 'w', level: 'line' },
      { text: 'h1,i1', level: 'sub' },
    ]);
  });

  it.each(NAMINGS)(
    '%s: another for every quantity of any network, written and spoken',
    (naming) => {
      for (const network of networks) {
        const notation = notationOf(network, naming);
        const { layout, workings } = plan(network);
        const refs = [...new Set([...layout.parameters, ...workings.map(({ ref }) => ref)])];
        const forms: readonly ((ref: Ref) => string)[] = [
          (ref) => symbol(ref, notation),
          (ref) => copiedSymbol(ref, notation),
          (ref) => pythonName(ref, notation),
          (ref) => spokenSymbol(ref, notation),
          (ref) => spoken(ref, notation, layout),
        ];
        for (const form of forms) {
          expect(new Set(refs.map(form)).size, network.sizes.join('-')).toBe(refs.length);
        }
        const unheard = refs.filter(
          (ref) => !/^[A-Za-z0-9, ]+$/.test(spoken(ref, notation, layout)),
        );
        expect(unheard).toEqual([]);
      }
    },
  );

  it('leave what they belong to, and the usual ones all else, as it is', () => {
    for (const naming of NAMINGS) {
      const notation = notationOf(article, naming);
      for (const working of printed(article).slice(0, 60)) {
        const made = equation(working, notation, 'ladder');
        const usual = equation(working, articleNotation, 'ladder');
        expect(made.slots).toEqual(usual.slots);
        const refs = (tex: string) => tex.match(/ref=[^,}]*/g);
        expect(refs(made.tex)).toEqual(refs(usual.tex));
        if (naming === 'target by target') expect(made.tex).toBe(usual.tex);
      }
    }
  });
});

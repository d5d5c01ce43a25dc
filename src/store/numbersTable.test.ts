import { describe, expect, it } from 'vitest';
import { article, layoutOf } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { roundCsv } from '../files';
import { given } from '../files/given.fixture';
import { articleNotation, copiedSymbol, type Naming, weightNames } from '../tex';
import { createBackstep } from './backstep';
import { articleChoices } from './choices';
import type { FileWhy } from './fileFault';
import { readLink } from './link';
import { readNumbersTable } from './numbersTable';

const read = (text: string) => readNumbersTable(text, articleChoices.parameters);

describe('a table of numbers', () => {
  it.each([
    'w5,0.5\nw6,-0.25',
    'name,value\r\nw5,0.5\r\nw6,-0.25\r\n',
    '"name";"value"\n"w5";"0,5"\n"w6";"-0,25"',
    '\ufeffweight\tnumber\nw5\t0.5\t\nw6\t-0.25\t',
    'w5 = 0,5\n\nw6 = −0,25',
    '  w₅:  5·10⁻¹\n  w_6:  −2.5 × 10^-1;',
    'W5  5e-1\nw_{6}  –.25,',
  ])('is read: %j', (text) => {
    expect(read(text)).toEqual({ numbers: { w5: 0.5, w6: -0.25 } });
  });

  it('may be that of a round that was saved, of which the given numbers are taken', () => {
    const { parameters } = given(article, 3).network;
    expect(read(roundCsv(given(article, 3)))).toEqual({ numbers: parameters });
  });

  it('has the names of the page, and those of every notation', () => {
    const numbers = { eta: 2, target_o1: 0.5, target_o2: 0.25, b2: 1, i1: 3 };
    for (const rate of ['eta', 'η', 'α', 'alpha', 'ε']) {
      const text = `${rate} 2\nideal_o1 0.5\ntarget_o2 0.25\nb₂ 1\ni_1 3`;
      expect(read(text)).toEqual({ numbers });
    }
  });

  it.each<[Naming, string]>([
    ['source by source', 'w5 = 0.5\nw7 = -0.25\nb1 = 1'],
    ['target, source', 'w_o1,h1 = 0.5\nw_o1,h2,-0.25\nb1 = 1'],
    ['source, target', 'w_{h1,o1}  0,5\nw_h2,o1\t-0.25\nb_1 1'],
  ])(
    'has the names that weights have on the page, %s, but not where the page saved it',
    (names, text) => {
      const weights = weightNames(names, layoutOf(article));
      const notation = { ...articleNotation, names, ...(weights && { weights }) };
      const called = (ref: string) => copiedSymbol(ref, notation);
      const own = { w5: 0.5, w6: -0.25, b1: 1 };
      expect(readNumbersTable(text, articleChoices.parameters, called)).toEqual({ numbers: own });
      const { parameters } = given(article, 3).network;
      const saved = roundCsv(given(article, 3));
      expect(readNumbersTable(saved, parameters, called)).toEqual({ numbers: parameters });
    },
  );

  it('has the names of any network, by its pairs and with its velocities', () => {
    const { network } = createBackstep(
      readLink('sizes=2-2-1&pairs=2&biases=neuron&momentum=on').choices,
    ).view();
    const table = (text: string) => readNumbersTable(text, network.parameters);
    expect(
      table(
        'i1@2 0.5\ni_2(1) = 1\ntarget_o1@2;1\nw6 2\nv_w5 -1\nV_b_h1 3\n\u03bc 0.9\nη 0,1\nb_o1\t4',
      ),
    ).toEqual({
      numbers: {
        ...{ 'i1@2': 0.5, 'i2@1': 1, 'target_o1@2': 1, w6: 2, v_w5: -1, v_b_h1: 3 },
        ...{ mu: 0.9, eta: 0.1, b_o1: 4 },
      },
    });
    const faults = ['i1', 'i1@3', 'w7', 'w9', 'b1', 'v_w7', 'net_h1@2', 'dE_total@1/dw5', 'v_w5+'];
    expect(
      faults.map((name) => {
        const read = table(`w1 1\n${name} 1`);
        return 'fault' in read && `${read.fault.line} ${read.fault.field}: ${read.fault.why}`;
      }),
    ).toEqual([
      ...['2 i1: no place', '2 i1@3: unknown', '2 w7: no place', '2 w9: unknown', '2 b1: no place'],
      ...['2 v_w7: unknown', '2 net_h1@2: worked out', '2 dE_total@1/dw5: worked out'],
      '2 v_w5+: worked out',
    ]);
  });

  it('of a round that was saved gives any network back', () => {
    for (const network of networksOfAllKinds(15, 2, 12)) {
      const read = readNumbersTable(roundCsv(given(network, 0)), network.parameters);
      expect(read).toEqual({ numbers: network.parameters });
    }
  });

  it.each<[text: string, line: number, field: string, why: FileWhy]>([
    ['', 1, '', 'nothing'],
    ['name value', 1, '', 'nothing'],
    ['w5 0.5\nw9 1', 2, 'w9', 'unknown'],
    ['w5 0.5\n\nnet_h1 0.3775', 3, 'net_h1', 'worked out'],
    ['∂E_total/∂w5 = 0.08', 1, '∂E_total/∂w5', 'worked out'],
    ['w5+ 0.3', 1, 'w5+', 'worked out'],
    ['w5 0.5\nW_5 0.6', 2, 'W_5', 'twice'],
    ['w5 1e7', 1, 'w5', 'too large'],
    ['w5 1e999', 1, 'w5', 'too large'],
    ['w5 NaN', 1, 'w5', 'not a number'],
    ['w5 0.5 0.6', 1, 'w5', 'several'],
    ['w5 = 0.5, w6 = 0.6', 1, 'w5', 'several'],
    ['w5 = 0.5 # mine', 1, 'w5', 'several'],
    ['w5', 1, 'w5', 'empty'],
    ['0.5\n0.6', 1, '0.5', 'no name'],
    ['b_h1 0.5', 1, 'b_h1', 'no place'],
    ['__proto__ 1', 1, '__proto__', 'unknown'],
    ['constructor 1', 1, 'constructor', 'unknown'],
    ['<img src=x onerror=alert(1)>', 1, '<img src=x onerror=alert(1)>', 'no name'],
    [' '.repeat(1_000_001), 1, '', 'too long'],
  ])('%.40j is refused with its line and why', (text, line, field, why) => {
    expect(read(text)).toEqual({ fault: { line, field, why } });
  });
});

import { describe, expect, it } from 'vitest';
import { article, seeded, withBiases } from '../engine';
import { decimals, significant } from '../tex';
import { createBackstep } from './backstep';
import { articleChoices, type Choices } from './choices';
import { randomChoices, same } from './choices.fixture';
import type { Why } from './ignored';
import { readLink, writeLink } from './link';

describe('a link', () => {
  it('is empty for the article', () => {
    expect(writeLink(articleChoices)).toBe('');
    expect(readLink('')).toEqual({ choices: articleChoices, ignored: [] });
    expect(readLink('#')).toEqual({ choices: articleChoices, ignored: [] });
  });

  it('brings 300 random choices back, each as they were', () => {
    const next = seeded(300);
    const faults: string[] = [];
    const seen = new Set<string>();
    for (let n = 0; n < 300; n++) {
      const choices = randomChoices(next);
      const link = writeLink(choices);
      const { choices: back, ignored } = readLink(`#${link}`);
      if (!same(back, choices) || ignored.length > 0)
        faults.push(`${link} ${JSON.stringify(ignored)}`);
      if (writeLink(back) !== link) faults.push(`${link} and then ${writeLink(back)}`);
      for (const field of link.split('&')) seen.add(field.split('=')[0] ?? '');
    }
    expect(faults).toEqual([]);
    expect([...seen].sort()).toEqual([
      ...['b1', 'b2', 'b_h1', 'b_h2', 'b_o1', 'b_o2', 'biases', 'decimals', 'delta'],
      ...[
        'difference',
        'error',
        'eta',
        'from',
        'i1',
        'i2',
        'names',
        'nudge',
        'order',
        'pace',
        'pair',
      ],
      ...[
        'parts',
        'rate',
        'results',
        'rival',
        'round',
        'rounds',
        'screen',
        'significant',
        'speed',
        'step',
        'tab',
        'target_o1',
      ],
      ...[
        'target_o2',
        'times',
        'w1',
        'w2',
        'w3',
        'w4',
        'w5',
        'w6',
        'w7',
        'w8',
        'x',
        'xs',
        'y',
        'ys',
      ],
    ]);
  });

  it.each<[string, Partial<Choices>]>([
    ['step=w5.dout_dnet', { step: 'w5.dout_dnet' }],
    ['pace=weight&step=w5', { pace: 'one step a weight', step: 'w5' }],
    ['order=output', { order: 'output layer first' }],
    ['speed=0.25', { speed: '0.25' }],
    ['decimals=3', { notation: { ...articleChoices.notation, digits: decimals(3) } }],
    ['significant=12', { notation: { ...articleChoices.notation, digits: significant(12) } }],
    [
      'rate=alpha&pair=ideal&times=cross&difference=output&delta=minus&names=source&decimals=12',
      {
        notation: {
          rate: 'alpha',
          pair: 'ideal, actual',
          times: 'cross',
          difference: 'output first',
          delta: 'minus slope',
          names: 'source by source',
          digits: decimals(12),
        },
      },
    ],
    [
      'i1=0&w5=-0.4&w8=1e-7&b2=1000000&eta=2',
      {
        parameters: { ...articleChoices.parameters, i1: 0, w5: -0.4, w8: 1e-7, b2: 1e6, eta: 2 },
      },
    ],
    ['round=7342', { round: 7342 }],
    [
      'from=50&round=60&w5=0.3589164797178846',
      {
        from: 50,
        round: 60,
        parameters: { ...articleChoices.parameters, w5: 0.3589164797178846 },
      },
    ],
    [
      'from=2&round=2&w5=-150000000&b2=1e%2B21',
      {
        from: 2,
        round: 2,
        parameters: { ...articleChoices.parameters, w5: -1.5e8, b2: 1e21 },
      },
    ],
    ['speed=round-100&tab=landscape', { speed: 'round-100', tab: 'landscape' }],
    [
      'rounds=linear&error=linear&parts=shown&rival=output',
      {
        chart: { rounds: 'linear', error: 'linear', parts: true },
        rival: 'output layer first',
      },
    ],
    ['x=w7&y=w5', { plane: { x: 'w7', y: 'w5', xRange: null, yRange: null } }],
    [
      'y=target_o1&xs=-1~2.5&ys=0~1',
      { plane: { x: 'w5', y: 'target_o1', xRange: [-1, 2.5], yRange: [0, 1] } },
    ],
    ['nudge=12', { nudge: 12 }],
    ['biases=layer', withPolicy('per layer')],
    ['biases=neuron', withPolicy('per neuron')],
    [
      'biases=neuron&step=b_h2.new&b_h1=0.5',
      {
        biases: 'per neuron',
        step: 'b_h2.new',
        parameters: { ...withPolicy('per neuron').parameters, b_h1: 0.5 },
      },
    ],
  ])('%s', (link, change) => {
    const choices = { ...articleChoices, ...change };
    expect(writeLink(choices)).toBe(link);
    expect(readLink(link)).toEqual({ choices, ignored: [] });
  });

  it('holds the plane that is shown, where a bias of it is gone', () => {
    const plane = { x: 'b1', y: 'w1', xRange: [0, 1], yRange: [2, 3] } as const;
    const { parameters } = withPolicy('per neuron');
    const link = writeLink({ ...articleChoices, biases: 'per neuron', parameters, plane });
    expect(link).toBe('biases=neuron&y=w1&ys=2~3');
  });

  it('holds the step that is shown, where the one that was chosen is gone', () => {
    const shown = (change: Partial<Choices>) => writeLink({ ...articleChoices, ...change });
    expect(shown({ step: 'w5.dout_dnet', pace: 'one step a weight' })).toBe('pace=weight&step=w5');
    expect(shown({ step: 'w1' })).toBe('step=w1.chain');
    expect(shown({ step: 'b1.new' })).toBe('step=update.weights');
    expect(shown({ step: 'nonsense' })).toBe('');
  });

  it('is read in any order of its fields', () => {
    const { choices, ignored } = readLink('b_h1=0.5&step=b_h1.new&decimals=4&biases=neuron');
    expect([choices.step, choices.notation.digits, choices.parameters.b_h1, ignored]).toEqual([
      'b_h1.new',
      decimals(4),
      0.5,
      [],
    ]);
  });

  it('may be typed: a comma, a minus sign, spaces, %-encoding', () => {
    const { choices, ignored } = readLink('#w1=0,5&w2=−3&w3=%200.25%20&w4=%2D1e-2&w5=+2');
    expect(['w1', 'w2', 'w3', 'w4', 'w5'].map((ref) => choices.parameters[ref])).toEqual([
      0.5, -3, 0.25, -0.01, 2,
    ]);
    expect(ignored).toEqual([]);
  });
});

function withPolicy(biases: Choices['biases']): Pick<Choices, 'biases' | 'parameters'> {
  const network = {
    sizes: article.sizes,
    order: articleChoices.order,
    biases: articleChoices.biases,
  };
  const { parameters } = withBiases({ ...network, parameters: articleChoices.parameters }, biases);
  return { biases, parameters };
}

describe('a link that came by mail', () => {
  const link = 'step=w5.new&w6=0.5&speed=2&w5=-0.25';

  it.each([
    link.replaceAll('=', '%3D').replaceAll('&', '%26'),
    link.replaceAll('=', '%3d'),
    link.replaceAll('&', '&amp;'),
    link.replaceAll('&', '%26amp;'),
    ...['.', ',', ')', ').', ']', '>', '"', '’', '»', ';', '%29', '%20'].map((end) => link + end),
  ])('is read: %s', (hash) => {
    expect(readLink(`#${hash}`)).toEqual(readLink(link));
    expect(readLink(link).ignored).toEqual([]);
    expect(readLink(link).choices.parameters.w5).toBe(-0.25);
  });

  it.each([
    'step=w5.new',
    'decimals=4',
    'significant=4',
    'biases=layer',
    'xs=0~1',
    'screen=lecture',
  ])('may end with %s, and a full stop', (field) => {
    expect(readLink(`#${field}.`)).toEqual(readLink(field));
  });
});

it('of version 1 may say so, and is written without', () => {
  expect(readLink('v=1&w5=0.5')).toEqual(readLink('w5=0.5'));
  expect(readLink('v=1&w5=0.5').ignored).toEqual([]);
  const { choices, ignored } = readLink('v=2&w5=0.5');
  expect(ignored).toEqual([{ text: 'v=2', why: 'newer' }]);
  expect(writeLink(choices)).toBe('w5=0.5');
});

describe('a broken link', () => {
  const good = {
    biases: 'layer',
    order: 'output',
    pace: 'weight',
    step: 'net_o1',
    rate: 'epsilon',
    pair: 'ideal',
    times: 'cross',
    difference: 'output',
    delta: 'minus',
    decimals: '4',
    speed: '2',
    i1: '0.3',
    target_o2: '0.7',
    w5: '-0.25',
    b2: '0.125',
    eta: '0.75',
  };
  const linkOf = (fields: object) => new URLSearchParams({ ...fields }).toString();

  it.each(Object.keys(good))('is without its %s, and has all the others', (key) => {
    const { [key as keyof typeof good]: _, ...others } = good;
    const expected = readLink(linkOf(others));
    const { choices, ignored } = readLink(linkOf({ ...good, [key]: 'broken' }));
    expect(ignored).toEqual([{ text: `${key}=broken`, why: expect.any(String) }]);
    expect(choices).toEqual(expected.choices);
    expect(expected.ignored).toEqual([]);
    expect(writeLink(choices).split('&').length).toBe(Object.keys(good).length - 1);
  });

  it.each<[hash: string, ignored: string[]]>([
    ['#foo', ['foo']],
    ['#foo=bar', ['foo=bar']],
    ['#w9=1', ['w9=1']],
    ['#W5=1', ['W5=1']],
    ['#w5', ['w5=']],
    ['#w5=', ['w5=']],
    ['#w5=abc', ['w5=abc']],
    ['#w5=NaN', ['w5=NaN']],
    ['#w5=Infinity', ['w5=Infinity']],
    ['#w5=-Infinity', ['w5=-Infinity']],
    ['#w5=1e999', ['w5=1e999']],
    ['#w5=1e7', ['w5=1e7']],
    ['#w5=1000000.5', ['w5=1000000.5']],
    ['#w5=0x10', ['w5=0x10']],
    ['#w5=1_000', ['w5=1_000']],
    ['#w5=1,000,000', ['w5=1,000,000']],
    ['#w5=1=2', ['w5=1=2']],
    ['#w5=null', ['w5=null']],
    ['#w5=undefined', ['w5=undefined']],
    ['#w5=[object Object]', ['w5=[object Object]']],
    ['#w5=½', ['w5=½']],
    ['#w5=%F0%9F%92%A5', ['w5=💥']],
    ['#w5=%', ['w5=%']],
    ['#w5=%E0%A4%A', ['w5=\ufffd%A']],
    ['#%w5=1', ['%w5=1']],
    ['#w5=0.5&w5=0.6', ['w5=0.6']],
    ['#step=w5.new&step=w5.new', ['step=w5.new']],
    ['#step=', ['step=']],
    ['#step=w5', ['step=w5']],
    ['#step=w9.chain', ['step=w9.chain']],
    ['#step=b1.new', ['step=b1.new']],
    ['#biases=layer&step=b_h1.new', ['step=b_h1.new']],
    ['#biases=neuron&step=b1.new', ['step=b1.new']],
    ['#pace=weight&step=w5.dout_dnet', ['step=w5.dout_dnet']],
    ['#step=__proto__', ['step=__proto__']],
    ['#step=constructor', ['step=constructor']],
    ['#step=0', ['step=0']],
    ['#biases=__proto__', ['biases=__proto__']],
    ['#biases=constructor', ['biases=constructor']],
    ['#biases=per layer', ['biases=per layer']],
    ['#biases=undefined', ['biases=undefined']],
    ['#order=toString', ['order=toString']],
    ['#pace=', ['pace=']],
    ['#rate=beta', ['rate=beta']],
    ['#delta=-1', ['delta=-1']],
    ['#__proto__=1', ['__proto__=1']],
    ['#constructor=1&prototype=2', ['constructor=1', 'prototype=2']],
    ['#hasOwnProperty=1', ['hasOwnProperty=1']],
    ['#parameters=1', ['parameters=1']],
    ['#notation=1', ['notation=1']],
    ['#b_h1=1', ['b_h1=1']],
    ['#biases=neuron&b1=1', ['b1=1']],
    ['#b3=1', ['b3=1']],
    ['#decimals=2', ['decimals=2']],
    ['#significant=13', ['significant=13']],
    ['#decimals=13', ['decimals=13']],
    ['#decimals=-3', ['decimals=-3']],
    ['#decimals=9.5', ['decimals=9.5']],
    ['#decimals=1e1', ['decimals=1e1']],
    ['#decimals=100', ['decimals=100']],
    ['#decimals=NaN', ['decimals=NaN']],
    ['#round=-1', ['round=-1']],
    ['#round=1.5', ['round=1.5']],
    ['#round=10000001', ['round=10000001']],
    ['#round=999999999', ['round=999999999']],
    ['#from=50&round=49', ['round=49']],
    ['#from=50&eta=1e7', ['eta=1e7']],
    ['#tab=none', ['tab=none']],
    ['#rounds=square', ['rounds=square']],
    ['#rival=all', ['rival=all']],
    ['#x=eta', ['x=eta']],
    ['#x=b_h1', ['x=b_h1']],
    ['#x=__proto__&y=toString', ['x=__proto__', 'y=toString']],
    ['#y=w5', ['y=w5']],
    ['#xs=1', ['xs=1']],
    ['#xs=2~1', ['xs=2~1']],
    ['#xs=1~1', ['xs=1~1']],
    ['#xs=0~NaN', ['xs=0~NaN']],
    ['#xs=0~1~2', ['xs=0~1~2']],
    ['#nudge=0', ['nudge=0']],
    ['#nudge=13', ['nudge=13']],
    ['#speed=3', ['speed=3']],
    ['#speed=0', ['speed=0']],
    ['#speed=1.0', ['speed=1.0']],
    ['#speed=Infinity', ['speed=Infinity']],
    ['#пример=1', ['пример=1']],
    ['#=5', ['=5']],
    ['##w5=1', ['#w5=1']],
    ['#/w5=1', ['/w5=1']],
    ['#w5=0.5;w6=0.5', ['w5=0.5;w6=0.5']],
    ['#<script>alert(1)</script>', ['<script>alert(1)</script>']],
    ['#&&&', []],
    [' ', [' ']],
  ])('%j names what it ignores, and the page works', (hash, ignored) => {
    const read = readLink(hash);
    expect(read.ignored.map(({ text }) => text)).toEqual(ignored);
    const { view } = createBackstep(read.choices);
    expect(view().trace.values.size).toBeGreaterThan(50);
    expect(Object.getPrototypeOf(read.choices.parameters)).toBe(Object.prototype);
    // What remains can be linked to without anything ignored.
    expect(readLink(writeLink(read.choices))).toEqual({ choices: read.choices, ignored: [] });
  });

  it.each<[hash: string, why: Why]>([
    ['#foo=1', 'unknown'],
    ['#w9=1', 'unknown'],
    ['#v=2', 'newer'],
    ['#w5=0.5&w5=0.6', 'twice'],
    ['#w5=', 'empty'],
    ['#w5=abc', 'not a number'],
    ['#w5=1e7', 'too large'],
    ['#b_h1=1', 'no place'],
    ['#biases=thawed', 'no choice'],
    ['#x=eta', 'no choice'],
    ['#y=w5', 'no choice'],
    ['#step=w9.chain', 'no step'],
    ['#decimals=13', 'no whole number'],
    ['#significant=2', 'no whole number'],
    ['#significant=5&decimals=4', 'both'],
    ['#from=50&round=49', 'no whole number'],
    ['#xs=2~1', 'no range'],
  ])('%j says why: %s', (hash, why) => {
    expect(readLink(hash).ignored.map((each) => each.why)).toEqual([why]);
  });

  it('may be huge', () => {
    const [nines, many] = ['9'.repeat(100_000), 'foo=1&'.repeat(10_000)];
    const { choices, ignored } = readLink(`#w5=${nines}&${many}w6=0.5`);
    expect([choices.parameters.w5, choices.parameters.w6]).toEqual([0.4, 0.5]);
    expect(ignored.length).toBe(10_001);
    expect(new Set(ignored.map(({ text }) => text))).toEqual(new Set(['foo=1', `w5=${nines}`]));
  });

  it('takes the first of repeated fields', () => {
    expect(readLink('w5=0.5&w5=0.6').choices.parameters.w5).toBe(0.5);
  });

  it('of random fields never throws', () => {
    const next = seeded(404);
    const keys = [...Object.keys(good), 'foo', '', '__proto__', '%', 'w5'];
    const values = [...Object.values(good), '', '-', '1e999', '%E0', '💥', 'b1.new', '0', 'NaN'];
    const one = (of: readonly string[]) => of[Math.floor(next() * of.length)];
    const faults: string[] = [];
    for (let n = 0; n < 500; n++) {
      const fields = Array.from(
        { length: Math.floor(next() * 8) },
        () => `${one(keys)}=${one(values)}`,
      );
      const hash = fields.join('&');
      try {
        const { choices, ignored } = readLink(hash);
        createBackstep(choices).view();
        const taken = writeLink(choices).split('&').filter(Boolean).length;
        if (taken + ignored.length > fields.length)
          faults.push(`${hash}: ${JSON.stringify(ignored)}`);
      } catch (error) {
        faults.push(`${hash}: ${error}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  complete,
  type Network,
  type Ref,
  type Rule,
  round,
  type Trace,
  trainingRun,
  turned,
} from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { copiedLine, copiedTex } from './copied';
import { decimals, significant } from './digits';
import { equation } from './equation';
import { articleNotation, type Notation } from './notation';
import { briefText, changeText, marked, precise, quantityText, shown } from './number';
import { relation } from './relation';
import { speech } from './speech';

/** The last rounds of networks that run away: the next one has numbers that are not finite. */
function* ends(count: number): Generator<Trace> {
  let made = 0;
  for (const network of networksOfAllKinds(600, 2, 1)) {
    const wild = { ...network, parameters: { ...network.parameters, eta: 1e6 } };
    const run = trainingRun(wild);
    run.train(40);
    if (run.broke === null) continue;
    yield round({ ...turned(wild, run.broke), parameters: run.at(run.broke) });
    if (++made === count) return;
  }
}

const notations: readonly Notation[] = [
  articleNotation,
  { ...articleNotation, digits: significant(4), delta: 'minus slope', difference: 'output first' },
  { ...articleNotation, digits: decimals(3) },
];

const said = /Infinity|undefined|\?|BigInt/;

describe('beyond a computer’s numbers', () => {
  it('every line of 100 networks that run away is written and said, and none as a program says it', () => {
    const faults: string[] = [];
    const met = { networks: 0, '\u221e': 0, NaN: 0 };
    for (const { lines, values } of ends(100)) {
      const notation = notations[met.networks++ % notations.length] as Notation;
      const known = (ref: Ref) => values.get(ref) as number;
      const isEndless = ({ ref, inputs }: Trace['lines'][number]) =>
        [ref, ...inputs].some((each) => !Number.isFinite(known(each)));
      // Of some networks these are hundreds: as many as each rule has, or a few of it.
      const beyond = lines.filter(isEndless);
      for (const line of beyond.filter((_, n) => n % Math.ceil(beyond.length / 12) === 0)) {
        const printed = copiedLine(line, notation, known);
        const tex = copiedTex(equation(line, notation, 'ladder'), notation, known);
        const aloud = speech(line, notation, known);
        const brief = briefText(line.ref, line.value, notation);
        if ([printed, tex, aloud, brief].some((text) => said.test(text))) faults.push(printed);
        if (/NaN|\u221e/.test(aloud)) faults.push(aloud);
        // The sign = stands where the same numbers give the same result.
        const sign = relation(line, notation, known);
        if (sign === '=' && !aloud.includes('; equals ') && !aloud.includes(' equals ')) {
          faults.push(aloud);
        }
        if (printed.includes('\u221e')) met['\u221e']++;
        if (printed.includes('NaN')) met.NaN++;
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(met.networks).toBe(100);
    expect(Math.min(met['\u221e'], met.NaN)).toBeGreaterThan(100);
  });

  it('numbers are \u221e, \u2212\u221e and NaN, however they are written', () => {
    const { POSITIVE_INFINITY: most, NEGATIVE_INFINITY: least } = Number;
    for (const notation of notations) {
      const texts = (value: number) => [
        quantityText('net_h1', value, notation),
        quantityText('w1', value, notation),
        briefText('E_total', value, notation),
        briefText('w1', value, notation),
        marked(value),
        precise(value),
      ];
      expect(new Set(texts(most))).toEqual(new Set(['\u221e']));
      expect(new Set(texts(least))).toEqual(new Set(['\u2212\u221e']));
      expect(new Set(texts(Number.NaN))).toEqual(new Set(['NaN']));
      expect(changeText(most, notation)).toBe('+\u221e');
    }
    expect(['\u221e', '\u2212\u221e', 'NaN'].map(shown)).toEqual([most, least, Number.NaN]);
  });

  it.each<[Rule, number[], number, string]>([
    // Infinite among infinite ones, as a computer adds them.
    ['sum', [Number.POSITIVE_INFINITY, 1], Number.POSITIVE_INFINITY, '='],
    ['sum', [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], Number.NaN, '='],
    // What is too large has an end all the same.
    ['product', [1e200, 1e200], Number.POSITIVE_INFINITY, '\u2192'],
    ['cross-entropy slope', [1, 0], Number.NEGATIVE_INFINITY, '\u2192'],
    // A result that these numbers do not give.
    ['sum of slopes', [Number.POSITIVE_INFINITY, 0], 1, '\u2192'],
    ['logistic', [Number.NEGATIVE_INFINITY], 0, '='],
  ])('%s of %j is %d with %s', (rule, numbers, result, sign) => {
    const values = new Map<Ref, number>(numbers.map((value, n) => [`net_h${n + 1}`, value]));
    const inputs = [...values.keys()];
    const working = { ref: 'E_total', rule, inputs };
    expect(relation(working, articleNotation, (ref) => values.get(ref) ?? result)).toBe(sign);
  });
});

describe('outputs that are 0 or 1 to the last digit', () => {
  const kinds: [string, Network][] = [
    [
      'binary cross-entropy',
      {
        ...{ sizes: [1, 1], activations: ['logistic'], loss: 'binary cross-entropy' },
        ...{ biases: 'none', order: 'simultaneous' },
        parameters: { i1: 40, w1: 1, target_o1: 0, eta: 0.5 },
      },
    ],
    [
      'cross-entropy',
      {
        ...{ sizes: [1, 2], activations: ['softmax'], loss: 'cross-entropy' },
        ...{ biases: 'none', order: 'simultaneous' },
        parameters: { i1: 1000, w1: 1, w2: -1, target_o1: 0, target_o2: 1, eta: 0.5 },
      },
    ],
  ];

  it.each(kinds)('%s: the long way tends to what the short form gives', (_, network) => {
    const { lines, values } = round(network);
    const known = (ref: Ref) => values.get(ref) as number;
    for (const line of lines.filter(({ rule }) => rule === 'sum of slopes')) {
      const delta = line.ref.replace(/.*net_/, 'delta_');
      expect(Math.abs(line.value)).toBe(1);
      expect(line.value).toBe(values.get(delta));
      const printed = copiedLine(line, articleNotation, known);
      expect(printed).toMatch(/\u221e.* \u2192 -?1\.000000000$/);
      expect(speech(line, articleNotation, known)).toMatch(
        /infinity.*; tends to (minus )?1\.000000000\.$/,
      );
      const tex = copiedTex(equation(line, articleNotation, 'ladder'), articleNotation, known);
      expect(tex).toContain('\\to');
    }
    const slope = lines.find(({ value }) => !Number.isFinite(value));
    expect(slope?.rule).toBe(`${complete(network).loss} slope`);
    expect(slope && copiedLine(slope, articleNotation, known)).toMatch(/ \u2192 -?\u221e$/);
  });
});

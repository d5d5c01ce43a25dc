import { describe, expect, it } from 'vitest';
import { seeded } from '../engine';
import { articleChoices } from './choices';
import { randomChoices, same } from './choices.fixture';
import type { FileWhy } from './fileFault';
import { readLink, writeLink } from './link';
import { readStateFile, writeStateFile } from './stateFile';

const article = writeStateFile(articleChoices);

describe('a file of the state', () => {
  it('of the article can be read by a person', () => {
    expect(article).toBe(`{
  "format": "backstep",
  "version": 1,
  "biases": "frozen",
  "order": "simultaneous",
  "pace": "factor",
  "step": "start",
  "notation": {
    "rate": "eta",
    "pair": "target",
    "times": "dot",
    "difference": "target",
    "delta": "slope",
    "decimals": null,
    "significant": null
  },
  "screen": "off",
  "results": "off",
  "speed": 1,
  "from": 0,
  "round": 0,
  "tab": "step",
  "chart": {
    "rounds": "log",
    "error": "log",
    "parts": "off"
  },
  "rival": "none",
  "plane": {
    "x": "w5",
    "y": "w7",
    "xs": null,
    "ys": null
  },
  "nudge": 5,
  "parameters": {
    "i1": 0.05,
    "i2": 0.1,
    "target_o1": 0.01,
    "target_o2": 0.99,
    "w1": 0.15,
    "w2": 0.2,
    "w3": 0.25,
    "w4": 0.3,
    "w5": 0.4,
    "w6": 0.45,
    "w7": 0.5,
    "w8": 0.55,
    "b1": 0.35,
    "b2": 0.6,
    "eta": 0.5
  }
}
`);
  });

  it('and a link bring 500 random states back, bit for bit in every number', () => {
    const next = seeded(500);
    const faults: string[] = [];
    for (let n = 0; n < 500; n++) {
      const choices = randomChoices(next);
      const file = writeStateFile(choices);
      const read = readStateFile(file);
      const back = 'choices' in read ? read.choices : null;
      const { choices: linked } = readLink(writeLink(choices));
      for (const [way, other] of Object.entries({ file: back, link: linked })) {
        const bits =
          other &&
          Object.entries(choices.parameters).every(([ref, value]) =>
            Object.is(value, other.parameters[ref]),
          );
        if (!other || !bits || !same(other, choices)) faults.push(`${way} ${JSON.stringify(read)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('may leave settings out, which are then as in the article, but no number', () => {
    const { parameters } = JSON.parse(article);
    const least = JSON.stringify({ format: 'backstep', version: 1, parameters });
    expect(readStateFile(least)).toEqual({ choices: articleChoices });
  });

  it('takes a number however it is written', () => {
    const other = article.replace('"w5": 0.4', '"w5": -2.50E+1').replace('"eta": 0.5', '"eta": -0');
    const read = readStateFile(other);
    expect('choices' in read && read.choices.parameters).toEqual({
      ...articleChoices.parameters,
      w5: -25,
      eta: 0,
    });
  });

  it.each<[from: string, to: string, line: number, field: string, why: FileWhy]>([
    ['0.4', '"0.4"', 45, 'parameters.w5', 'not a number'],
    ['0.4', 'null', 45, 'parameters.w5', 'not a number'],
    ['0.4', '[0.4]', 45, 'parameters.w5', 'not a number'],
    ['0.4', '1e999', 45, 'parameters.w5', 'too large'],
    ['0.4', '1000001', 45, 'parameters.w5', 'too large'],
    ['0.4', 'NaN', 45, 'parameters.w5', 'no JSON'],
    ['0.4', '0,4', 45, 'parameters', 'no JSON'],
    ['    "w5": 0.4,\n', '', 36, 'parameters.w5', 'missing'],
    ['"w5": ', '"w9": ', 45, 'parameters.w9', 'unknown'],
    ['"w5": ', '"w6": ', 46, 'parameters.w6', 'twice'],
    ['"w5": ', '"__proto__": ', 45, 'parameters.__proto__', 'unknown'],
    ['"w5": ', '"<img src=x>": ', 45, 'parameters.<img src=x>', 'unknown'],
    ['"b1"', '"b_h1"', 49, 'parameters.b_h1', 'no place'],
    ['"nudge": 5', '"nudge": 13', 35, 'nudge', 'no whole number'],
    ['"nudge": 5', '"nudge": "5"', 35, 'nudge', 'other kind'],
    ['"nudge": 5', '"nudge": true', 35, 'nudge', 'no value'],
    ['"nudge": 5', '"nudge": 5,\n  "colour": "red"', 36, 'colour', 'unknown'],
    ['"nudge": 5', '"nudge": 5,\n  "toString": "red"', 36, 'toString', 'unknown'],
    ['"step": "start"', '"step": "w9.chain"', 7, 'step', 'no step'],
    ['"step": "start"', '"step": ["start", "end"]', 7, 'step', 'no value'],
    ['"round": 0', '"round": 1.5', 21, 'round', 'no whole number'],
    ['"from": 0', '"from": 9', 21, 'round', 'no whole number'],
    ['nt": null', 'nt": 4,\n    "decimals": 4', 16, 'notation.decimals', 'twice'],
    [
      'null,\n    "significant": null',
      '4,\n    "significant": 4',
      15,
      'notation.significant',
      'both',
    ],
    ['"xs": null', '"xs": [3, 1]', 32, 'plane.xs', 'no range'],
    ['"xs": null', '"xs": "1~3"', 32, 'plane.xs', 'other kind'],
    ['"biases": "frozen"', '"biases": null', 4, 'biases', 'no value'],
    ['"biases": "frozen"', '"biases": "neuron"', 49, 'parameters.b1', 'no place'],
    ['"version": 1', '"version": 2', 3, 'version', 'newer'],
    ['"version": 1', '"version": 2,\n  "colour": "red"', 3, 'version', 'newer'],
    ['"version": 1', '"version": "1"', 3, 'version', 'no version'],
    ['  "version": 1,\n', '', 1, 'version', 'no version'],
    ['"backstep"', '"backstep numbers"', 2, 'format', 'another format'],
    ['"chart": {', '"chart": 4, "rest": {', 23, 'chart', 'no group'],
    ['}\n}', '}\n', 54, '', 'no JSON'],
  ])('with %j as %j is refused, and why is told', (from, to, line, field, why) => {
    expect(article).toContain(from);
    expect(readStateFile(article.replace(from, to))).toEqual({ fault: { line, field, why } });
  });

  it.each<[text: string, why: FileWhy]>([
    ['[]', 'another format'],
    ['{}', 'another format'],
    ['null', 'another format'],
    ['"backstep"', 'another format'],
    ['{"w5": 0.4}', 'another format'],
    [`${article}${' '.repeat(1_000_000)}`, 'too long'],
  ])('is not %.30j', (text, why) => {
    expect(readStateFile(text)).toEqual({ fault: { line: 1, field: expect.any(String), why } });
  });
});

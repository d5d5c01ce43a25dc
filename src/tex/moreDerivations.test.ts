import { describe, expect, it } from 'vitest';
import { plan, type Ref, round } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { lesson, type Topic, topic } from '../lesson';
import { type Calculator, calculate } from './calculate.fixture';
import { copiedMaths } from './copiedMaths';
import { derivation } from './derivation';
import { articleNotation, type Notation } from './notation';

const floats: Calculator<number> = {
  number: (token) => Number(token.replace('−', '-')),
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  exp: Math.exp,
  ln: Math.log,
  isAbove0: (x) => x > 0,
};

const MARKED = /\\htmlData\{ref=([^{},]*)[^{}]*\}\{/;

/** The TeX with each quantity's number, in parentheses, in the place of its symbol. */
function numbered(tex: string, at: (ref: Ref) => number): string {
  const mark = MARKED.exec(tex);
  if (!mark) return tex;
  let end = mark.index + mark[0].length;
  for (let depth = 1; depth > 0; end++) {
    depth += Number(tex[end] === '{') - Number(tex[end] === '}');
  }
  const number = at(mark[1] ?? '')
    .toFixed(30)
    .replace('-', '−');
  return numbered(`${tex.slice(0, mark.index)}(${number})${tex.slice(end)}`, at);
}

/** What no number stands for: changes, and slopes of what is not worked out. */
const NO_NUMBER =
  /\\(partial|Delta|to|text|sum|infty|approx|Rightarrow|underbrace|ldots)|[<>]|NaN|^\{?$/;

/** The sides of every chain of equations in a derivation, as numbers. */
function chains(tex: string, at: (ref: Ref) => number): number[][] {
  const all: number[][] = [];
  const lines = numbered(tex, at)
    .replace(/\\(begin|end)\{aligned\}/g, '')
    .replace(/(?<=[})])\\Bigl/g, '\\cdot ')
    .replace(/\\[Bb]ig[lr]/g, '')
    .replace(/\\htmlClass\{[^{}]*\}\{([^{}]*)\}/g, '$1')
    .split(/ \\\\\[0\.4em\] |,\\quad/);
  for (const line of lines) {
    const sides = line.replace(/^&/, '').split(' = ');
    const goesOn = /^\{\}/.test(sides[0] ?? '');
    const numbers = sides
      .filter((side) => !NO_NUMBER.test(side) && side !== '{}' && !side.includes('^{2-1}'))
      .map((side) => calculate(side, floats));
    if (goesOn) all.at(-1)?.push(...numbers);
    else all.push(numbers);
  }
  return all;
}

const other: Notation = {
  ...articleNotation,
  ...{ rate: 'alpha', pair: 'ideal, actual', times: 'cross' },
  ...{ difference: 'output first', delta: 'minus slope' },
};

const EXPECTED: readonly Topic[] = [
  ...(['tanh slope', 'softmax slope', 'softmax cross slope', 'square slope'] as const),
  ...(['mean square slope', 'binary cross-entropy', 'binary cross-entropy slope'] as const),
  ...(['binary cross-entropy delta', 'cross-entropy slope', 'cross-entropy delta'] as const),
  ...(['error slope', 'logistic slope'] as const),
];

describe('the derivations of networks of all kinds', () => {
  const told = new Map<string, string>();

  it('are true, side by side, with the numbers put in', () => {
    const faults: string[] = [];
    const met = new Map<string, number>();
    for (const network of networksOfAllKinds(40, 1.2, 31)) {
      const { values } = round(network);
      const { pairs } = plan(network).layout;
      const seen = new Set<Topic>();
      for (const step of lesson(network, 'every factor').steps) {
        for (const working of step.shows) {
          const name = topic(working);
          if (seen.has(name)) continue;
          seen.add(name);
          for (const notation of [articleNotation, other]) {
            const tex = derivation(working, notation, plan(network));
            if (tex === null) continue;
            told.set(`${name} ${pairs.length > 1}`, copiedMaths(tex, notation));
            const at = (ref: Ref): number => {
              const value = values.get(ref) ?? Number.NaN;
              const isDelta = ref.startsWith('delta');
              return isDelta && notation.delta === 'minus slope' ? -value : value;
            };
            const mark = /@\d+/.exec(working.ref)?.[0] ?? '';
            const powers = plan(network)
              .layout.outputs.map((output) => Math.exp(at(`net_${output}${mark}`)))
              .reduce((a, b) => a + b);
            const known = tex.replace(
              /\\sum_\{k\} e\^\{\\textit\{net\}_\{k\}(\^\{\(\d+\)\})?\}/g,
              `${powers}`,
            );
            const found = chains(known, at);
            // A slope ends as its equation is printed, that of a rectifier on its own side of 0.
            const last = name.includes('ReLU') ? Number(at(working.inputs[0] ?? '') <= 0) : -1;
            if (name.endsWith(' slope')) found.at(last)?.push(at(working.ref));
            for (const sides of found) {
              const [first = 0, ...more] = sides;
              for (const side of more) {
                const near = 1e-7 * Math.max(1, Math.abs(first));
                if (!(Math.abs(side - first) <= near)) faults.push(`${name}: ${sides} (${tex})`);
                met.set(name, (met.get(name) ?? 0) + 1);
              }
            }
          }
        }
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(EXPECTED.filter((name) => !met.has(name))).toEqual([]);
  });

  it('are text that can be copied, with nothing of TeX left', () => {
    expect(told.size).toBeGreaterThan(50);
    expect([...told].filter(([, text]) => /[\\{}&@]|undefined| {2}/.test(text))).toEqual([]);
  });

  it.each([
    ['softmax slope false', /^∂\/∂net_o\d e\^\(net_o\d\)\/\(Σ_k e\^\(net_k\)\)/],
    ['over the pairs true', /^E_total = /],
    ['identity slope false', /^∂\/∂net_\w+ net_\w+ = 1$/],
    ['gradient by delta true', /^∂E_total\(\d\)\/∂w\d+ = /],
  ])('read well: %s', (name, expected) => {
    expect(told.get(name)).toMatch(expected);
  });
});

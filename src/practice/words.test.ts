import { describe, expect, it } from 'vitest';
import { plan, type Ref, round, withBiases } from '../engine';
import { article } from '../engine/article';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { candidates } from './candidates';
import { evaluate, truth } from './expression';
import { type MistakeId, mistakes, mistakesIn } from './mistakes';
import { readTyped, type Typed } from './typed';
import { type Named, verdict } from './verdict';
import { listed, mistakeWords, verdictWords } from './words';

const trace = round(article);
const typed = (text: string): Typed => readTyped(text) as Typed;
const said = (ref: Ref, text: string, answers: Record<Ref, string> = {}): string => {
  const own = new Map(Object.entries(answers).map(([name, value]) => [name, typed(value)]));
  return verdictWords(verdict(trace, ref, typed(text), own), ref);
};

describe('the words of the mistakes', () => {
  it('speak of quantities alone that there are, for every mistake', () => {
    const faults: string[] = [];
    const met = new Set<MistakeId>();
    const articles = (['simultaneous', 'output layer first'] as const).flatMap((order) =>
      (['frozen', 'per layer', 'per neuron'] as const).map((biases) => ({
        ...withBiases(article, biases),
        order,
      })),
    );
    const says = (named: Named, asked: Ref, values: ReadonlyMap<Ref, number>) => {
      const text = mistakeWords(named, asked);
      met.add(named.id);
      for (const [, name = ''] of text.matchAll(/\{([^}]*)\}/g)) {
        if (!values.has(name)) faults.push(`${name} in ${text}`);
      }
      if (!/^This .*\.$/.test(text)) faults.push(text);
    };
    for (const network of articles) {
      const { values } = round(network);
      const { workings, byRef } = plan(network);
      const read = (name: Ref) => values.get(name) as number;
      for (const { ref } of workings) {
        for (const { id, spread, at, roles, expression } of candidates(network, ref)) {
          const right = truth(byRef.get(at[0] as Ref) as never);
          const value = evaluate(expression, read);
          says({ id, spread, at, roles, wrong: expression, right, read, value }, ref, values);
        }
      }
    }
    for (const network of networksOfAllKinds(40, 1, 3)) {
      const { values } = round(network);
      const made = plan(network);
      const read = (name: Ref) => values.get(name) as number;
      for (const working of made.workings) {
        for (const { id, roles, expression: wrong } of mistakesIn(working, made)) {
          const at = [working.ref];
          const value = evaluate(wrong, read);
          const named = {
            id,
            spread: 'here',
            at,
            roles,
            wrong,
            right: truth(working),
            read,
            value,
          };
          says(named as Named, working.ref, values);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(mistakes.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });

  it.each([
    ['out_h1', '0.5933', 'Right.'],
    ['out_h1', '0.123', 'This is not the number, and no usual mistake gives it.'],
    ['net_h1', '0.0275', 'This is {net_h1} without its bias, {b1}.'],
    ['net_o1', '1.1060', 'Right, but rounded too early. It agrees to 4 digits.'],
    [
      'w1+',
      '0.149817639',
      'This is what you get with the already updated {w5+}: the hidden layer’s pass reads the old one, {w5}. It was made in {dnet_o1/dout_h1} and {dnet_o2/dout_h1}, and {w1+} follows from it.',
    ],
    [
      'E_total+',
      '0.14551396',
      'Two mistakes together give this number. This is what you get with the already updated {w5+}: the hidden layer’s pass reads the old one, {w5}. It was made in {dnet_o1/dout_h1}, {dnet_o2/dout_h1}, {dnet_o1/dout_h2} and {dnet_o2/dout_h2}, and {E_total+} follows from it. This is a mean: the parts of {E_total+} are added, not averaged.',
    ],
    ['E_total', '0.274811083', 'This is {E_o1} alone: {E_total} adds up every part.'],
  ])('%s = %s: %s', (ref, text, words) => {
    expect(said(ref, text)).toBe(words);
  });

  it('names the numbers that the learner started from', () => {
    expect(said('net_o1', '1.031290', { out_h1: '0.406730' })).toBe(
      'Your arithmetic is right, but it starts from your {out_h1}.',
    );
  });

  it('list symbols as a sentence does', () => {
    expect(listed(['a'])).toBe('{a}');
    expect(listed(['a', 'b'])).toBe('{a} and {b}');
    expect(listed(['a', 'b', 'c'])).toBe('{a}, {b} and {c}');
  });
});

import { describe, expect, it, test } from 'vitest';
import {
  article,
  complete,
  errorOf,
  layoutOf,
  type Network,
  round,
  trainingRun,
} from '../../engine';
import { examples } from './examples';
import { faultIn } from './limits';

const example = (id: string): Network => {
  const found = examples.find((each) => each.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found.network;
};

const trained = (network: Network, rounds: number): Network => {
  const run = trainingRun(network);
  run.train(rounds);
  return { ...network, parameters: run.at(rounds) };
};

/** What an output answers to each of the pairs. */
const answers = (network: Network, output = 'o1'): readonly number[] => {
  const { values, layout } = round({ ...network, passes: 'batch sum' });
  return layout.pairs.map((mark) => values.get(`out_${output}${mark}`) as number);
};

describe.each(examples)('$name', ({ network, purpose }) => {
  it('can be shown, and has every number', () => {
    expect(faultIn(network)).toBeNull();
    expect(Object.keys(network.parameters).sort()).toEqual(
      [...layoutOf(network).parameters].sort(),
    );
  });

  it('says in one sentence what it is for', () => {
    expect(purpose).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('learns: its error is smaller after each of ten rounds through all pairs', () => {
    const { pairs, passes } = complete(network);
    const rounds = passes === 'online' ? pairs : 1;
    const errors = Array.from({ length: 11 }, (_, n) => errorOf(trained(network, n * rounds)));
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    expect(new Set(errors).size).toBe(11);
  });
});

test('the worked example is the article’s', () => {
  expect(example('article')).toBe(article);
});

test('one neuron changes its weights by the delta rule, and learns AND', () => {
  const neuron = example('neuron');
  for (let turn = 1; turn <= 4; turn++) {
    const { values } = round({ ...neuron, turn });
    const value = (ref: string) => values.get(ref) as number;
    const missing = value(`target_o1@${turn}`) - value(`out_o1@${turn}`);
    for (const [weight, input] of [
      ['w1', 'i1'],
      ['w2', 'i2'],
    ]) {
      const changed = value(`${weight}`) + 0.1 * missing * value(`${input}@${turn}`);
      expect(value(`${weight}+`)).toBeCloseTo(changed, 15);
    }
  }
  expect(answers(neuron).map((answer) => answer > 0.5)).not.toEqual([true, false, false, false]);
  const learnt = answers(trained(neuron, 200));
  expect(learnt.map((answer) => answer > 0.5)).toEqual([true, false, false, false]);
});

test('the first round of one neuron changes all that it can learn with', () => {
  const { values, layout } = round(example('neuron'));
  for (const ref of layout.trained) expect(values.get(`${ref}+`)).not.toBe(values.get(ref));
});

test('the smallest chain has one path: nothing is added up', () => {
  const sums = round(example('chain')).lines.filter(({ rule }) => rule.startsWith('sum'));
  expect(sums.length).toBe(7);
  for (const { rule, inputs } of sums) expect(inputs.length).toBe(rule === 'sum' ? 1 : 2);
});

test('XOR is learnt: its error is below 0.01 after 150 rounds', () => {
  const xor = example('xor');
  expect(errorOf(xor)).toBeGreaterThan(0.9);
  expect(errorOf(trained(xor, 150))).toBeLessThan(0.01);
  expect(answers(trained(xor, 150)).map(Math.round)).toEqual([0, 1, 1, 0]);
});

test('three classes share out 1, have short deltas, and are told apart after 10 rounds', () => {
  const classes = example('classes');
  const { values } = round(classes);
  for (const mark of ['@1', '@2', '@3']) {
    const outs = ['o1', 'o2', 'o3'].map((name) => values.get(`out_${name}${mark}`) as number);
    expect(outs.reduce((a, b) => a + b)).toBeCloseTo(1, 15);
    for (const [index, name] of ['o1', 'o2', 'o3'].entries()) {
      const target = values.get(`target_${name}${mark}`) as number;
      expect(values.get(`delta_${name}${mark}`)).toBe((outs[index] as number) - target);
    }
  }
  const learnt = trained(classes, 10);
  const right = ['o1', 'o2', 'o3'].map((name, index) => answers(learnt, name)[index] as number);
  for (const answer of right) expect(answer).toBeGreaterThan(0.5);
});

test('the dead neuron answers 0 to every pair, has a slope of 0, and never moves again', () => {
  const dead = example('dead');
  const { values, layout } = round(dead);
  for (const mark of layout.pairs) {
    expect(values.get(`out_h2${mark}`)).toBe(0);
    expect(values.get(`dout_h2${mark}/dnet_h2${mark}`)).toBe(0);
    expect(values.get(`out_h1${mark}`)).toBeGreaterThan(0);
    expect(values.get(`out_h3${mark}`)).toBeGreaterThan(0);
  }
  const { parameters } = trained(dead, 1000);
  const moved = layout.trained.filter((ref) => parameters[ref] !== dead.parameters[ref]);
  expect(layout.trained.filter((ref) => !moved.includes(ref))).toEqual(['w3', 'w4', 'w8', 'b_h2']);
});

test('in the deep chain the slope vanishes', () => {
  const deep = example('vanishing');
  const { values } = round(deep);
  const size = (ref: string) => Math.abs(values.get(ref) as number);
  for (const [before, after] of [
    ['o1', 'h3'],
    ['h3', 'h2'],
    ['h2', 'h1'],
  ]) {
    expect(size(`delta_${after}`)).toBeLessThanOrEqual(size(`delta_${before}`) / 4);
  }
  expect(size('dE_total/dw4') / size('dE_total/dw1')).toBeGreaterThan(50);
  const { parameters } = trained(deep, 100);
  const moved = (ref: string) => Math.abs((parameters[ref] as number) - 1);
  expect(moved('w1')).toBeLessThan(moved('w4') / 20);
});

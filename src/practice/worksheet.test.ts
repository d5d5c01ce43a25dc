import { describe, expect, it } from 'vitest';
import { layoutOf, losses, type Network, round, type Shape } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { type WorksheetOptions, worksheet } from './worksheet';

const plain: WorksheetOptions = {
  sizes: [2, 2, 2],
  decimals: 2,
  biases: 'frozen',
  order: 'simultaneous',
};
const kinds: readonly WorksheetOptions[] = [
  plain,
  { ...plain, decimals: 1 },
  { ...plain, decimals: 1, biases: 'per neuron', order: 'output layer first' },
  { ...plain, biases: 'per layer' },
];

/** What a sheet must not have, by name. */
function faults({ parameters, ...shape }: Network, decimals: number): string[] {
  const names = layoutOf(shape).parameters;
  const found: string[] = [];
  if (Object.keys(parameters).join() !== names.join()) found.push('names');
  for (const [ref, value] of Object.entries(parameters)) {
    const inRange = Math.abs(value) > 0 && Math.abs(value) < 1;
    if (!inRange || (value < 0 && !/^[wb]/.test(ref))) found.push(ref);
    if (String(Math.abs(value)).length > decimals + 2) found.push(`${ref}: ${value}`);
  }
  const given = (pattern: RegExp) => names.filter((ref) => pattern.test(ref));
  for (const alike of [given(/^[wbi]/), given(/^target/)]) {
    if (new Set(alike.map((ref) => parameters[ref])).size < alike.length) found.push('given twice');
  }
  const { values } = round({ ...shape, parameters });
  for (const [ref, value] of values) {
    if (ref.startsWith('out_') && !(value >= 0.1 && value <= 0.9)) found.push(ref);
    if (/^(d|E_)/.test(ref) && !(Math.abs(value) >= 0.001)) found.push(ref);
  }
  const outs = ['h1', 'h2', 'o1', 'o2'].map((name) => values.get(`out_${name}`) as number);
  outs.sort((a, b) => a - b);
  if (outs.some((out, at) => out - (outs[at - 1] ?? -1) < 0.01)) found.push('outs alike');
  const slopes = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => values.get(`dE_total/dw${n}`)?.toFixed(6));
  if (new Set(slopes).size < 8) found.push('slopes alike');
  return found;
}

/** As many seeds, the same each time. */
const seeds = (count: number, of = '') =>
  Array.from({ length: count }, (_, index) => `${of}${index + 1}`);

describe('a worksheet', () => {
  it.each(kinds)('can be worked by hand, from 1,000 seeds: $decimals, $biases, $order', (kind) => {
    const bad = seeds(1000).filter((seed) => {
      return faults(worksheet(seed, kind), kind.decimals).length > 0;
    });
    expect(bad).toEqual([]);
  });

  it('follows from its seed alone, to the last digit', () => {
    expect(worksheet('7', plain).parameters).toEqual({
      i1: 0.59,
      i2: 0.7,
      target_o1: 0.52,
      target_o2: 0.45,
      w1: -0.08,
      w2: 0.09,
      w3: 0.11,
      w4: 0.07,
      w5: 0.41,
      w6: 0.45,
      w7: -0.57,
      w8: 0.21,
      b1: 0.37,
      b2: 0.85,
      eta: 0.1,
    });
    expect(worksheet('class 9b', { ...plain, decimals: 1 }).parameters).toEqual({
      i1: 0.6,
      i2: 0.4,
      target_o1: 0.3,
      target_o2: 0.4,
      w1: 0.5,
      w2: -0.1,
      w3: 0.8,
      w4: 0.7,
      w5: -0.9,
      w6: -0.2,
      w7: 0.2,
      w8: -0.6,
      b1: -0.3,
      b2: 0.1,
      eta: 0.1,
    });
    expect(worksheet(' 007 ', plain)).toEqual(worksheet('7', plain));
  });

  it('is another one for another seed', () => {
    const sheets = [...seeds(500), ...seeds(500, 'class 9b, ')].map((seed) =>
      JSON.stringify(worksheet(seed, plain)),
    );
    expect(new Set(sheets).size).toBe(1000);
  });

  it('has numbers in range for any network, its pairs and its classes, and nearly always of use', () => {
    const faults = [...networksOfAllKinds(20, 1, 3)].flatMap(({ parameters: _, ...shape }) => {
      const { parameters } = worksheet('1', { ...shape, decimals: 2 });
      const { lines } = round({ ...shape, parameters });
      const { goesWith } = losses[shape.loss ?? 'half square'];
      const odd = Object.entries(parameters).filter(([ref, value]) => {
        if (goesWith && ref.startsWith('target')) return value !== 0 && value !== 1;
        const inRange = value !== 0 && Math.abs(value) < 1 && (value > 0 || /^[wbv]/.test(ref));
        return !inRange || String(Math.abs(value)).length > 4;
      });
      const outs = lines.filter(({ ref }) => ref.startsWith('out_'));
      const flat = outs.filter(
        ({ value }) => Math.abs(value) > 1.5 && !/LU|iden/.test(`${shape.activations}`),
      );
      return [
        ...odd.map(([ref, value]) => `${ref} ${value}`),
        ...flat.map(({ ref }) => ref),
        ...(lines.every(({ value }) => Number.isFinite(value)) ? [] : ['not finite']),
        ...(Object.keys(parameters).join() === layoutOf(shape).parameters.join() ? [] : ['names']),
        ...(outs.filter(({ value }) => value === 0).length > outs.length / 2 ? ['dead'] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('asks for one class of several, and tells the class', () => {
    const shape: Shape = {
      sizes: [2, 3],
      biases: 'none',
      order: 'simultaneous',
      activations: ['softmax'],
      loss: 'cross-entropy',
      pairs: 4,
    };
    const { parameters } = worksheet('5', { ...shape, decimals: 1 });
    for (const mark of ['@1', '@2', '@3', '@4']) {
      const targets = ['o1', 'o2', 'o3'].map((name) => parameters[`target_${name}${mark}`]);
      expect([...targets].sort()).toEqual([0, 0, 1]);
    }
    expect(worksheet('5', { ...shape, decimals: 1 }).parameters).toEqual(parameters);
  });
});

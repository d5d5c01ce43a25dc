import { describe, expect, it } from 'vitest';
import { article, plan, type Shape } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { lesson, type Phase } from '../lesson';
import { askable, blanksOf, handout } from './handout';

const shapes: readonly Shape[] = [
  article,
  { ...article, order: 'output layer first' },
  { ...article, biases: 'per layer' },
  { ...article, biases: 'per neuron', order: 'output layer first' },
  { sizes: [3, 2, 2, 1], biases: 'per layer', order: 'simultaneous' },
];

const asked = (shape: Shape, phases: readonly Phase[]) =>
  blanksOf(handout(shape, new Set(phases)).tasks).map(({ working }) => working.ref);

describe('a worksheet of a whole round', () => {
  it.each(shapes)(
    'asks for each quantity once, but for what is 1: $sizes, $biases, $order',
    (shape) => {
      const worked = plan(shape).workings.filter(({ rule }) => rule !== 'one');
      const refs = asked(shape, askable(shape));
      expect([...refs].sort()).toEqual([...new Set(worked.map(({ ref }) => ref))].sort());
      expect(handout(shape, new Set(askable(shape))).known).toEqual([]);
    },
  );

  it('asks for what its lesson works out, of every kind of network', () => {
    for (const shape of networksOfAllKinds(20, 1, 5)) {
      const { byRef } = plan(shape);
      const shown = lesson(shape, 'one step a weight').steps.flatMap((step) => step.shows);
      const told = (ref: string) => ['one', 'count'].includes(byRef.get(ref)?.rule ?? '');
      const refs = asked(shape, askable(shape));
      expect(new Set(refs).size).toBe(refs.length);
      expect([...refs].sort()).toEqual(
        [...new Set(shown.map(({ ref }) => ref))].filter((ref) => !told(ref)).sort(),
      );
      // What else it reads is given, too.
      const { tasks, known } = handout(shape, new Set(askable(shape)));
      const read = blanksOf(tasks).flatMap(({ working }) => working.inputs);
      const missing = read.filter(
        (ref) => byRef.has(ref) && !refs.includes(ref) && !known.includes(ref),
      );
      expect(missing.filter((ref) => byRef.get(ref)?.rule !== 'one')).toEqual([]);
    }
  });

  it('goes through the training pair that is chosen', () => {
    const batch: Shape = { ...article, pairs: 3, passes: 'batch mean' };
    const asks = (walk?: number) =>
      blanksOf(handout(batch, new Set(askable(batch)), walk).tasks)
        .map(({ working }) => working.ref)
        .filter((ref) => /^(net|out)_.*@/.test(ref) && !ref.endsWith('+'));
    const of = (pair: number) =>
      ['h1', 'h2', 'o1', 'o2'].flatMap((name) => [`net_${name}@${pair}`, `out_${name}@${pair}`]);
    expect(asks()).toEqual(of(1));
    expect(asks(3)).toEqual(of(3));
  });

  it('counts its blanks through its parts', () => {
    const { tasks } = handout(article, new Set(askable(article)));
    expect(tasks.map(({ phase }) => phase)).toEqual([
      'forward',
      'error',
      'output',
      'hidden',
      'update',
    ]);
    const numbers = blanksOf(tasks).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 68 }, (_, index) => index + 1));
  });
});

describe('a part of a round', () => {
  it('asks for what it works out itself', () => {
    expect(asked(article, ['error'])).toEqual(['E_o1', 'E_o2', 'E_total']);
    expect(asked({ ...article, biases: 'per layer' }, ['biases'])).toEqual([
      'dE_total/db2',
      'b2+',
      'dE_total/db1',
      'b1+',
    ]);
    expect(asked(article, [])).toEqual([]);
  });

  it('gives the results of other parts that it begins with', () => {
    const given = (...phases: Phase[]) => handout(article, new Set(phases)).known;
    expect(given('forward')).toEqual([]);
    expect(given('error')).toEqual(['out_o1', 'out_o2']);
    expect(given('output')).toEqual(['out_h1', 'out_h2', 'out_o1', 'out_o2']);
    expect(given('hidden')).toEqual(['out_h1', 'out_h2', 'delta_o1', 'delta_o2']);
    expect(given('forward', 'update')).toEqual([
      'w5+',
      'w6+',
      'w7+',
      'w8+',
      'w1+',
      'w2+',
      'w3+',
      'w4+',
    ]);
    const early = { ...article, order: 'output layer first' } as const;
    expect(handout(early, new Set(['hidden'])).known).toContain('w5+');
  });

  it.each(shapes)('gives nothing that is asked: $sizes, $biases, $order', (shape) => {
    for (const phase of askable(shape)) {
      const { tasks, known } = handout(shape, new Set([phase]));
      const refs = new Set(blanksOf(tasks).map(({ working }) => working.ref));
      // No other part is on the sheet, and no step that asks for nothing.
      expect(tasks.map((task) => task.phase)).toEqual([phase]);
      expect(tasks[0]?.steps.filter(({ blanks }) => blanks.length === 0)).toEqual([]);
      expect(known.filter((ref) => refs.has(ref))).toEqual([]);
    }
  });
});

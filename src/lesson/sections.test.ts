import { describe, expect, it } from 'vitest';
import { article } from '../engine';
import { lesson } from './lesson';
import { sections } from './sections';

const shapes = [
  article,
  { ...article, order: 'output layer first' },
  { ...article, biases: 'per layer' },
  { ...article, biases: 'per neuron' },
] as const;

describe('the worked solution of a round', () => {
  it('has the phases in their order', () => {
    const phases = sections(lesson(article, 'one step a weight')).map(({ phase }) => phase);
    expect(phases).toEqual(['forward', 'error', 'output', 'hidden', 'update']);
    const trained = sections(lesson({ ...article, biases: 'per layer' }, 'one step a weight'));
    expect(trained.map(({ phase }) => phase)).toContain('biases');
  });

  it.each(shapes)('shows each equation of the lesson once, under $order, $biases', (shape) => {
    const made = lesson(shape, 'one step a weight');
    const key = (working: object) => JSON.stringify(working);
    const printed = sections(made).flatMap(({ entries }) =>
      entries.flatMap(({ equations }) => equations.map(key)),
    );
    const all = lesson(shape, 'every factor').steps.flatMap(({ shows }) => shows.map(key));
    expect([...printed].sort()).toEqual([...new Set(all)].sort());
  });

  it('counts its steps through the phases', () => {
    const all = sections(lesson(article, 'one step a weight')).flatMap(({ entries }) => entries);
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, n) => n + 1));
    expect(all.map(({ step }) => step.id).slice(11, 13)).toEqual(['w5', 'w6']);
    expect(all.find(({ step }) => step.kind === 'update weights')?.equations).toEqual([]);
  });
});

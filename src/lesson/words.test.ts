import { describe, expect, it } from 'vitest';
import { article, round, withBiases } from '../engine';
import { isKnown, lesson } from './lesson';
import { all, faultsOf, faultyTokens, tokens } from './lessons.fixture';
import type { Step } from './step';
import { narration, question, stepName } from './words';

const articleLesson = lesson(article, 'every factor');

const stepAt = (id: string, made = articleLesson): Step =>
  made.steps[made.indexById.get(id) ?? -1] as Step;

describe('the words', () => {
  it('speak of quantities alone, in every lesson', () => {
    const faults = faultsOf(function* ({ steps }) {
      for (const step of steps) {
        for (const text of [question(step), narration(step), stepName(step)]) {
          if (text === '') yield `nothing on ${step.id}`;
          yield* faultyTokens(text);
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('speak of quantities that the 2-2-2 network has, and of numbers that are known by then', () => {
    const faults: string[] = [];
    for (const { shape, pace } of all.filter(({ shape: { sizes } }) => `${sizes}` === '2,2,2')) {
      const made = lesson(shape, pace);
      const { values } = round(withBiases({ ...article, order: shape.order }, shape.biases));
      for (const [place, step] of made.steps.entries()) {
        for (const { ref, mark } of tokens(question(step) + narration(step) + stepName(step))) {
          if (!values.has(ref)) faults.push(`no ${ref} on ${step.id}`);
          if (mark === '=' && !isKnown(made, place, ref)) faults.push(`${ref} on ${step.id}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['start', 'The network as given', 'How does a network learn from one example?'],
    ['net_h1', '{net_h1}', 'How much input does h1 receive?'],
    ['out_o2', '{out_o2}', 'What does o2 send on?'],
    ['E_o1', '{E_o1}', 'How far is o1 from its target?'],
    [
      'w5.dE_dout',
      '{w5}: slope of the error',
      'How fast does the total error change when {out_o1} changes?',
    ],
    [
      'w7.dout_dnet',
      '{w7}: slope of the logistic function',
      'How fast does {out_o2} change when {net_o2} changes?',
    ],
    ['w6.chain', '{w6}: the chain', 'What is still missing for {w6}?'],
    [
      'w1.dE_o2_dout',
      '{w1}: the path through o2',
      'How much of the slope for {out_h1} comes back through o2?',
    ],
    ['w4.new', '{w4}: the new value', 'What will {w4} be after this round?'],
    ['update.error', 'Error before and after', 'Has the round helped?'],
  ])('name and ask %s', (id, name, asked) => {
    expect([stepName(stepAt(id)), question(stepAt(id))]).toEqual([name, asked]);
  });

  it.each([
    [
      'w2.chain',
      '{w2} ends at the same neuron as {w1}, so all factors but the last have been worked out already. Reusing them is what makes backpropagation cheap.',
    ],
    [
      'w3.dE_o2_dout',
      'From the error back to {net_o2} the slope is known, as the delta of o2. From there back to {out_h2} it is the weight between them, {w8}.',
    ],
    [
      'w6.delta',
      'The delta of o1 has been known since {w5}. One multiplication by the signal {out_h2} gives the same slope.',
    ],
    ['update.error', 'Before the round the total error was {E_total=}, now it is {E_total+=}.'],
  ])('tell of %s', (id, told) => {
    expect(narration(stepAt(id))).toBe(told);
  });

  it('say at what moment the output layer’s weights take effect', () => {
    const later = lesson({ ...article, order: 'output layer first' }, 'every factor');
    const told = ['w8.new', 'w1.new', 'w1.dE_o1_dout'].map((id) => narration(stepAt(id, later)));
    expect(told).toEqual([
      'The weight takes a step against its slope, and {eta} sets how long the step is. In the order “output layer first”, the hidden layer will already read this new value.',
      'The weight takes a step against its slope, and {eta} sets how long the step is. The new value is kept aside: until the round ends, every equation still reads the old one.',
      'From the error back to {net_o1} the slope is known, as the delta of o1. From there back to {out_h1} it is the weight between them: in the order “output layer first” the one already updated, {w5+}.',
    ]);
  });
});

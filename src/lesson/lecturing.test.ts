import { describe, expect, it } from 'vitest';
import { article, type Plan } from '../engine';
import { answersAt } from './answers';
import { lecturing } from './lecturing';
import { lesson } from './lesson';
import { faultsOf, faultyTokens, tokens } from './lessons.fixture';
import type { Step } from './step';

const textsOf = (step: Step): string[] => {
  const { say, ask, asked } = lecturing(step);
  return [say, ...[ask, ...asked].flatMap(({ question, answer }) => [question, answer])];
};

const quantitiesOf = ({ workings }: Plan): Set<string> =>
  new Set(workings.flatMap(({ ref, inputs }) => [ref, ...inputs]));

const sentences = (text: string): number => text.split(/[.?!](?= |$)/).length - 1;

/** Symbols, and the names of neurons. */
const NAMES = /\{[^{}]*\}|\b[ho]\d+\b/g;

/** What belongs to the curve and the square, whatever the network’s numbers are. */
const CONSTANTS = new Set(['0', '1', '2', '½']);

describe('the lecturer’s notes', () => {
  it('speak of quantities that the network has, on every step of every lesson', () => {
    const faults = faultsOf(function* ({ steps, plan }) {
      const known = quantitiesOf(plan);
      for (const step of steps) {
        for (const text of textsOf(step)) {
          yield* faultyTokens(text);
          for (const { ref, mark } of tokens(text)) {
            if (mark !== '' || !known.has(ref)) yield `{${ref}${mark}} on ${step.id}`;
          }
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('have something to say, to ask and to answer on every step', () => {
    const faults = faultsOf(function* ({ steps }, shape) {
      for (const step of steps) {
        const { say, ask, asked } = lecturing(step);
        const network = { ...article, ...shape };
        const questions = [...asked, ...answersAt(step, network)];
        if (questions.length === 0) yield `nothing asked on ${step.id}`;
        if (![2, 3].includes(sentences(say))) yield `${step.id}: “${say}”`;
        for (const { question, answer } of [ask, ...asked]) {
          if (!question.endsWith('?') || !answer.endsWith('.')) yield `${step.id}: “${question}”`;
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('name no number that can change', () => {
    const faults = faultsOf(function* ({ steps }) {
      for (const step of steps) {
        for (const text of textsOf(step)) {
          for (const [number] of text.replace(NAMES, '').matchAll(/[\d.]*\d|½/g)) {
            if (!CONSTANTS.has(number)) yield `${number} on ${step.id}`;
          }
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('do not ask again what is answered elsewhere', () => {
    const faults = faultsOf(function* ({ steps }, shape) {
      for (const step of steps) {
        const elsewhere = answersAt(step, { ...article, ...shape });
        const all = [...lecturing(step).asked, ...elsewhere].map(({ question }) => question);
        if (new Set(all).size < all.length) yield `${step.id}: ${all.join(' | ')}`;
      }
    });
    expect(faults).toEqual([]);
  });

  it.each([
    [
      'net_h2',
      'A neuron does two things, and this is the first: it adds up. Follow each edge that ends at h2, signal times weight, and add {b1} at the end. Each weight stands in one term only: that will make a slope easy later.',
      'If every signal into h2 were 0, what would {net_h2} be?',
      'Exactly {b1}. All products are 0, whatever the weights are.',
    ],
    [
      'w3.dE_o2_dout',
      'One path at a time: this one comes back through o2. Up to {net_o2} the slope is known, and {w8} carries it on to {out_h2}, as it carried the signal the other way. Stress that it is the old weight: here most calculations by hand go wrong.',
      'If {w8} were 0, what would come back along this path?',
      'Nothing. What carries no signal forward carries no slope back.',
    ],
    [
      'w7.new',
      'The slope points to where the error grows, so we go against it: that is the minus. {eta} says how far. Write {w7+} down and do not use it yet: until the round ends, every equation reads the old {w7}.',
      'What if {eta} were twice as large?',
      'The step would be twice as long. That is faster for as long as the slope holds that far; beyond that the step overshoots, and the error may rise.',
    ],
  ])('tell of %s', (id, say, question, answer) => {
    const step = lesson(article, 'every factor').steps.find((each) => each.id === id) as Step;
    expect(lecturing(step)).toMatchObject({ say, ask: { question, answer } });
  });

  it('say which weight comes back in each order', () => {
    const said = (['simultaneous', 'output layer first'] as const).map((order) => {
      const { steps } = lesson({ ...article, order }, 'every factor');
      const step = steps.find(({ id }) => id === 'w1.dE_o1_dout') as Step;
      return lecturing(step).say.match(/\{w5\+?\}|old weight|new value of that weight/g);
    });
    expect(said).toEqual([
      ['{w5}', 'old weight'],
      ['{w5+}', 'new value of that weight'],
    ]);
  });
});

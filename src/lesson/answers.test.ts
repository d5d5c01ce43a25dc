import { describe, expect, it } from 'vitest';
import { article, round } from '../engine';
import { answers } from './answers';
import { lesson } from './lesson';
import { all, faultyTokens, tokens } from './lessons.fixture';

describe('answers', () => {
  /** The kinds of step that a learner of the 2-2-2 network can come to. */
  const kinds = new Set<string>(
    all
      .filter(({ shape }) => `${shape.sizes}` === '2,2,2')
      .flatMap(({ shape, pace }) => lesson(shape, pace).steps.map(({ kind }) => kind)),
  );

  /** What learners get wrong, in the order of the article's notes, and what answers it. */
  it.each([
    ['old or updated output weights', 'The old output weights, or the updated ones?'],
    ['whether biases are updated', 'Do the biases change too?'],
    ['the ½', 'Why the ½?'],
    ['a mean squared error', 'Does my framework’s mean squared error give the same?'],
    ['the sign', 'Target minus output, or output minus target?'],
    ['a negative slope', 'Why does a negative slope make the weight larger?'],
    ['out(1 − out)', 'Why is it written with out, not with net?'],
    ['why slopes are multiplied', 'Why are the slopes multiplied?'],
    ['the sum over both outputs', 'Why a sum, when the output layer had none?'],
    ['w6 for w7', 'Is it {w6} or {w7} that leads from h1 to o2?'],
    ['w3 for w2', 'Which weight is on which edge?'],
    ['no η, adding, rounding too early', 'My result is close, but not the same'],
    ['the figure after the round', 'The article says 0.291027924 here. Why don’t I get it?'],
  ])('there is one to %s, on a step that occurs', (_, asked) => {
    const found = answers.filter((answer) => answer.question === asked);
    expect(found.flatMap(({ at }) => at.filter((kind) => !kinds.has(kind)))).toEqual([]);
    expect(found.map(({ at }) => at.length > 0)).toEqual([true]);
  });

  it('speak of quantities that the article has', () => {
    const { values } = round(article);
    const faults = answers.flatMap(({ question: asked, answer }) => [
      ...faultyTokens(asked),
      ...faultyTokens(answer),
      ...tokens(asked + answer)
        .filter(({ ref, mark }) => mark !== '' || !values.has(ref))
        .map(({ ref, mark }) => ref + mark),
    ]);
    expect(faults).toEqual([]);
  });

  it('stand on these steps of the article’s lesson', () => {
    const first = (asked: string) => {
      const at = answers.find((answer) => answer.question === asked)?.at ?? [];
      return lesson(article, 'every factor').steps.find(({ kind }) => at.includes(kind))?.id;
    };
    expect(answers.map(({ question: asked }) => first(asked))).toEqual([
      'net_h1',
      'E_o1',
      'E_o1',
      'w5.chain',
      'w5.dE_dout',
      'w5.dout_dnet',
      'w5.dnet_dw',
      'w1.chain',
      'w1.dE_o1_dout',
      'w1.dE_o1_dout',
      'w5.new',
      'w5.new',
      'net_h1',
      'update.error',
    ]);
  });
});

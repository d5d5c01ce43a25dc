import { describe, expect, it } from 'vitest';
import { seeded } from '../../engine';
import { articleChoices, readLink, writeLink } from '../../store';
import { randomChoices } from '../../store/choices.fixture';
import { carriedText } from './carriedText';

describe('what a link carries, in words', () => {
  it.each([
    ['', ''],
    ['w5=0.6', 'changed w5'],
    [
      'round=3&step=w5.product&w5=0.6&target_o1=0',
      'changed target_o1, w5, round 3, the step “w5: the product”',
    ],
    ['pair=ideal&target_o1=0', 'changed ideal_o1, the notation'],
    [
      'w1=1&w2=1&w3=1&w4=1&w5=1&from=50&round=50',
      'the numbers as changed after 50 rounds, round 50',
    ],
    ['decimals=4', '4 decimals'],
    ['times=cross&significant=5', 'the notation, 5 significant digits'],
    ['biases=neuron&order=output', 'one trained bias a neuron, the output layer updated first'],
    ['biases=layer', 'one trained bias a layer'],
    ['sizes=3-4-2', 'a network of 3-4-2'],
    [
      'sizes=2-2-1&act=tanh-logistic&loss=square&pairs=4&held=w1,w2&momentum=on&i1@2=1&biases=none',
      'changed i1(2), a network of 2-2-1 with activations of its own, a loss of its own, 4 training pairs, w1, w2 held, momentum, no biases',
    ],
    ['sizes=2-3&tab=answers&output=o3', 'a network of 2-3, the tab Answers, the answers of o3'],
    ['pace=weight&step=w5', 'the step “w5”, one step a weight'],
    ['screen=lecture&results=asked', 'the screen for a lecture, results asked for first'],
    [
      'tab=landscape&x=w1&nudge=3',
      'the tab Landscape, the landscape’s plane, the size of the nudge',
    ],
    [
      'rival=output&rounds=linear&speed=2',
      'how the curve is drawn, the comparison with “Output layer first”, the speed of playing',
    ],
  ])('%s', (link, text) => {
    const { choices, ignored } = readLink(link);
    expect(ignored).toEqual([]);
    expect(carriedText(choices)).toBe(text);
  });

  it('is something wherever the link is', () => {
    const next = seeded(88);
    for (let n = 0; n < 50; n++) {
      const choices = randomChoices(next);
      expect([writeLink(choices) === '', carriedText(choices) === '']).toEqual([false, false]);
    }
    expect(carriedText(articleChoices)).toBe('');
  });
});

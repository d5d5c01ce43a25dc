import { describe, expect, it } from 'vitest';
import { article, type Network } from '../../engine';
import { javascriptCode, notebook, numpyCode, pythonCode, pytorchCode, receipt } from '..';
import { givenAfter } from '../given.fixture';

describe('a network that programs do not know', () => {
  const others: Network[] = [
    { ...article, activations: ['tanh', 'logistic'] },
    { ...article, loss: 'square' },
    { ...article, held: ['w5'] },
  ];
  const programs = { javascriptCode, numpyCode, pythonCode, pytorchCode, notebook };

  it.each(Object.entries(programs))('is refused with a sentence by %s', (_, write) => {
    for (const network of others) {
      expect(() => write(givenAfter(network, 0))).toThrow(
        'Programs are written for networks with biases, of logistic neurons with ½ squared error, that learn from one training pair.',
      );
    }
  });

  it('is refused by a receipt, too', () => {
    for (const network of others) expect(() => receipt(givenAfter(network, 0))).toThrow(RangeError);
  });

  it('is known however it says what is usual', () => {
    const said: Network = { ...article, activations: ['logistic', 'logistic'], pairs: 1 };
    expect(javascriptCode(givenAfter(said, 0))).toBe(javascriptCode(givenAfter(article, 0)));
  });
});

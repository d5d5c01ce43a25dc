import { bench, describe } from 'vitest';
import { randomNetwork, round, seeded } from '../engine';
import { article } from '../engine/article';
import { verdict } from './verdict';

/** A number that no mistake gives: all are tried. */
const unknown = { value: 0.123456789, half: 5e-10, digits: 9 };

describe('a number checked, all mistakes tried', () => {
  const networks = [article, randomNetwork([3, 4, 2], 'per neuron', 'simultaneous', 1, seeded(1))];
  for (const network of networks) {
    const trace = round(network);
    for (const ref of ['net_h1', 'w5+', 'dE_total/dw1', 'w1+', 'E_total+']) {
      bench(`${ref} in ${network.sizes.join('-')}`, () => {
        // Each time on numbers that are new to it.
        verdict({ ...trace }, ref, unknown);
      });
    }
  }
});

import { bench, describe } from 'vitest';
import { article } from './article';
import { randomNetwork, seeded } from './random';
import { round } from './round';

/** One traced round: what a drag asks for every frame. */
describe('a round with its trace', () => {
  bench('2-2-2', () => {
    round(article);
  });
  for (const sizes of [
    [2, 8, 2],
    [2, 16, 16, 2],
    [2, 64, 64, 2],
  ]) {
    const network = randomNetwork(sizes, 'frozen', 'simultaneous', 1, seeded(1));
    bench(sizes.join('-'), () => {
      round(network);
    });
  }
});

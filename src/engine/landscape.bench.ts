import { bench, describe } from 'vitest';
import { article } from './article';
import { landscape, type Section } from './landscape';

const PAIRS = [
  ['w5', 'w7'],
  ['w5', 'w6'],
  ['w1', 'w5'],
  ['w1', 'w2'],
] as const;

/** The error over two weights: what a drag of any other number asks for every frame. */
for (const size of [96, 256]) {
  describe(`a landscape of ${size}²`, () => {
    const into = new Float64Array(size * size);
    for (const [x, y] of PAIRS) {
      const section: Section = { x, y, xRange: [-4, 4], yRange: [-4, 4] };
      bench(`${x} × ${y}`, () => {
        landscape(article, section, size, size, into);
      });
    }
  });
}

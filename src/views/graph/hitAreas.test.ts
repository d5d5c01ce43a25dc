import { describe, expect, test } from 'vitest';
import { layout } from '../../engine';
import { geometry } from './geometry';
import { hitAreas } from './hitAreas';

describe('the areas for fingers', () => {
  test('a small box alone gets what a finger needs, a large one nothing', () => {
    expect(hitAreas([{ x: 0, y: 0, width: 30, height: 50 }], 44)).toEqual([{ x: 7, y: 0 }]);
  });

  test('between two boxes that are close, each has its part of the gap', () => {
    const box = { x: 0, y: 0, width: 44, height: 24 };
    const below = { ...box, y: 35, height: 34 };
    // 10 and 5 are needed, and 6 lie between them.
    expect(hitAreas([box, below], 44)).toEqual([
      { x: 0, y: 4 },
      { x: 0, y: 2 },
    ]);
  });

  test('boxes across from each other share nothing that they need not', () => {
    const box = { x: 0, y: 0, width: 24, height: 24 };
    const across = { ...box, x: 50, y: 30 };
    expect(hitAreas([box, across], 44)).toEqual([
      { x: 10, y: 10 },
      { x: 10, y: 10 },
    ]);
  });

  test.each(['wide', 'tall'] as const)('no two meet in the %s picture', (format) => {
    for (const policy of ['frozen', 'per neuron'] as const) {
      const boxes = [...geometry(layout([2, 2, 2], policy), format).boxes];
      expect(boxes).toHaveLength(policy === 'frozen' ? 25 : 27);
      const meeting = boxes.flatMap(([name, a], index) =>
        boxes.slice(index + 1).flatMap(([other, b]) => {
          const wide = (a.width + b.width) / 2 + a.reach.x + b.reach.x - Math.abs(a.x - b.x);
          const high = (a.height + b.height) / 2 + a.reach.y + b.reach.y - Math.abs(a.y - b.y);
          return Math.min(wide, high) > 1e-9 ? [`${name} and ${other}`] : [];
        }),
      );
      expect(meeting).toEqual([]);
    }
  });
});

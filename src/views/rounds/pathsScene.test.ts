import { describe, expect, it } from 'vitest';
import { article, trainingRun } from '../../engine';
import { pathsScene } from './pathsScene';

const run = trainingRun(article);
run.train(10_000);
const size = { width: 510, height: 0 };

describe('the paths of the parameters', () => {
  const scene = pathsScene(run, 'log', size);

  it('have a place each, none on another', () => {
    expect(scene.cells.map(({ ref }) => ref)).toEqual([
      ...['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'b1', 'b2'],
    ]);
    for (const [index, a] of scene.cells.entries()) {
      expect(a.x + a.width).toBeLessThanOrEqual(size.width);
      expect(a.y + a.height).toBeLessThanOrEqual(scene.height);
      for (const b of scene.cells.slice(index + 1)) {
        const apart = Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height;
        expect(apart, `${a.ref} and ${b.ref}`).toBe(true);
      }
    }
  });

  it('share one scale, and begin and end at the parameter’s own values', () => {
    for (const { ref, path } of scene.cells) {
      const at = (round: number) => {
        const { x, y } = scene.place(round, run.at(round)[ref] as number);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      };
      const points = path.slice(1).split('L');
      expect([points[0], points.at(-1)], ref).toEqual([at(0), at(10_000)]);
    }
    const [low, high] = [run.at(10_000).w5, run.at(10_000).w8] as [number, number];
    const [lowest, highest] = [scene.place(0, low).y, scene.place(0, high).y];
    const zero = highest + ((lowest - highest) * high) / (high - low);
    expect(scene.place(0, 0).y).toBeCloseTo(zero, 9);
    expect(scene.cells[0]?.zero).toBeCloseTo(zero, 9);
    expect(scene.place(0, low).y).toBeCloseTo(scene.place(0, low - 100).y, 9);
    expect(scene.place(0, high).y).toBeCloseTo(scene.place(0, high + 100).y, 9);
  });
});

import { describe, expect, it } from 'vitest';
import { articleChoices, type Choices, createBackstep } from '../../store';
import { nudged } from './nudged';
import { isAtOnePoint, nudgeScene, trial } from './nudgeScene';

const size = { width: 500, height: 200 };

const viewAt = (step: string, change: Partial<Choices> = {}) =>
  createBackstep({ ...articleChoices, ...change, step }).view();

describe('a nudge', () => {
  it('is of the parameter whose slope the step works out, and of none elsewhere', () => {
    expect(nudged(viewAt('w5.product'))).toBe('w5');
    expect(nudged(viewAt('w5.dout_dnet'))).toBe(null);
    expect(nudged(viewAt('w3', { pace: 'one step a weight' }))).toBe('w3');
    expect(nudged(viewAt('start'))).toBe(null);
  });

  it('is compared with the slope of the step', () => {
    const { slope, quotient, distance } = trial(viewAt('w5.product'), 'w5', 5);
    expect(slope.toFixed(9)).toBe('0.082167041');
    expect(distance).toBe(Math.abs(quotient - slope));
    expect(distance).toBeLessThan(1e-10);
  });

  it('is told to disagree where the slope reads updated weights', () => {
    const order = 'output layer first' as const;
    const seen = (['w5.product', 'w1.product'] as const).map((step) => [
      isAtOnePoint(viewAt(step)),
      isAtOnePoint(viewAt(step, { order })),
    ]);
    expect(seen).toEqual([
      [true, true],
      [true, false],
    ]);
    const apart = trial(viewAt('w1.product', { order }), 'w1', 5).distance;
    expect(apart).toBeGreaterThan(1e-6);
  });

  it('is drawn for all sizes, the best in the middle', () => {
    const { area, points, now } = nudgeScene(viewAt('w5.product'), 'w5', 1, size);
    expect(points).toHaveLength(45);
    expect(points[0]).toEqual(now);
    expect([now.x, points.at(-1)?.x]).toEqual([area.right, area.left]);
    const best = points.reduce((a, b) => (b.y > a.y ? b : a));
    expect(best.x).toBeGreaterThan(area.left + (area.right - area.left) * 0.3);
    expect(best.x).toBeLessThan(area.left + (area.right - area.left) * 0.9);
    for (const { y } of points) expect(y >= area.top && y <= area.bottom).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { articleChoices, type Choices, createBackstep, readLink } from '../../store';
import { nudged, pairNudged } from './nudged';
import { isAtOnePoint, isParabola, nudgeScene, trial } from './nudgeScene';

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

  it('is of the error of the pair whose turn it is, online, and of all pairs in a batch', () => {
    const steps = ['w1.product', 'w1.gather'] as const;
    const seen = (link: string) =>
      steps.map((step) => {
        const view = createBackstep(readLink(`${link}&step=${step}`).choices).view();
        const ref = nudged(view);
        if (view.step.id !== step || !ref) return null;
        const { slope, distance } = trial(view, ref, 5);
        expect(distance).toBeLessThan(1e-9);
        return [ref, pairNudged(view), slope.toFixed(9)];
      });
    const pairs =
      'sizes=2-1&act=identity&pairs=2&biases=neuron&i1@1=1&i2@1=1&target_o1@1=1&i1@2=1&w1=0.1&w2=-0.2&b_o1=0.3';
    // Of the first pair −(1 − 0.2) · 1, of the second −(0 − 0.4) · 1, and their mean.
    expect(seen(pairs)).toEqual([['w1', '1', '-0.800000000'], null]);
    expect(seen(`${pairs}&round=1&eta=0`)).toEqual([['w1', '2', '0.400000000'], null]);
    expect(seen(`${pairs}&passes=mean`)).toEqual([null, ['w1', null, '-0.200000000']]);
  });

  it('of any size gives the slope where the error is a parabola, and there alone', () => {
    const seen = ['identity', 'tanh-identity', 'logistic'].map((act) => {
      const sizes = act.includes('-') ? '2-1-1' : '2-1';
      const link = `sizes=${sizes}&act=${act}&i1=1&target_o1=0.4&w1=0.5&w2=0.3&w3=0.7&step=w1.product`;
      const view = createBackstep(readLink(link).choices).view();
      return [view.step.id, isParabola(view), trial(view, 'w1', 0).distance < 1e-12];
    });
    expect(seen).toEqual([
      ['w1.product', true, true],
      ['w1.product', false, false],
      ['w1.product', false, false],
    ]);
    expect(isParabola(viewAt('w5.product'))).toBe(false);
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

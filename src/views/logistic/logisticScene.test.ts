import { describe, expect, it } from 'vitest';
import { article } from '../../engine';
import { articleChoices, createBackstep } from '../../store';
import { logisticScene } from './logisticScene';

const size = { width: 500, height: 180 };

const sceneWith = (b2: number, step = 'w5.dout_dnet') => {
  const parameters = { ...article.parameters, b2 };
  const view = createBackstep({ ...articleChoices, parameters, step }).view();
  return { view, scene: logisticScene(view, 'o1', size) };
};

describe('the logistic curve', () => {
  it('has the neuron’s point on it, and its slope written', () => {
    const { scene } = sceneWith(0.6);
    const { area, point, curve, slope } = scene;
    expect(slope?.text).toBe('0.186815602');
    const before = curve.findLast(({ x }) => x <= point.x);
    const after = curve.find(({ x }) => x > point.x);
    expect(point.y).toBeLessThanOrEqual(before?.y ?? 0);
    expect(point.y).toBeGreaterThanOrEqual(after?.y ?? 0);
    expect((area.bottom - point.y) / (area.bottom - area.top)).toBeCloseTo(0.75136507, 8);
  });

  it.each([0.6, -5, 3])('is touched by the tangent, with b2 = %d', (b2) => {
    const { view, scene } = sceneWith(b2);
    const { area, point } = scene;
    const { from, to } = scene.slope ?? { from: point, to: point };
    const net = view.trace.values.get('net_o1') as number;
    const slope = view.trace.values.get('dout_o1/dnet_o1') as number;
    // In the curve's own units: pixels up for 1, and pixels across for 1.
    const up = area.bottom - area.top;
    const across = (point.x - (area.left + area.right) / 2) / net;
    const steep = (from.y - to.y) / up / ((to.x - from.x) / across);
    expect(steep).toBeCloseTo(slope, 9);
    expect((from.x + to.x) / 2).toBeCloseTo(point.x, 9);
    expect((from.y + to.y) / 2).toBeCloseTo(point.y, 9);
  });

  it('has neither tangent nor slope before the slope is worked out', () => {
    expect(sceneWith(0.6, 'out_o1').scene.slope).toBeNull();
    expect(sceneWith(0.6, 'out_o1').scene.point).toEqual(sceneWith(0.6).scene.point);
  });

  it('goes on for neurons that are further out', () => {
    const { scene } = sceneWith(40);
    expect(scene.point.x).toBeLessThan(scene.area.right);
    expect(scene.axes.x.ticks.some(({ text }) => text === '40')).toBe(true);
  });
});

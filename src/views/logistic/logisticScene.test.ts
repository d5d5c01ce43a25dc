import { describe, expect, it } from 'vitest';
import { type Activation, article, type Network, randomOf, round, seeded } from '../../engine';
import { lesson } from '../../lesson';
import { articleChoices, createBackstep, type View } from '../../store';
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

/** The view at a step of any network. */
function viewAt(network: Network, id: string, walk = 1): View {
  const made = lesson(network, 'every factor', walk);
  const index = made.indexById.get(id) ?? -1;
  const step = made.steps[index];
  const { view } = sceneWith(0.6);
  return {
    ...view,
    network,
    trace: round(network),
    lesson: made,
    index,
    walk,
    step: step as View['step'],
  };
}

const networkWith = (last: Activation, more: Partial<Network> = {}): Network => {
  const shape = { ...article, biases: 'per neuron', activations: ['tanh', last] } as const;
  const drawn = randomOf({ ...shape, ...more, sizes: [2, 3, 2] }, 1, seeded(4));
  return { ...drawn, parameters: { ...drawn.parameters, ...more.parameters } };
};

describe('the curve of any activation', () => {
  it.each(['logistic', 'tanh', 'ReLU', 'leaky ReLU', 'identity', 'softmax'] as const)(
    'has the point on it and is touched there: %s',
    (activation) => {
      const network = networkWith(activation, { pairs: 2, passes: 'batch mean' });
      const id = activation === 'softmax' ? 'w7.dout_o1_dnet' : 'w7.dout_dnet';
      const view = viewAt(network, id, 2);
      const { curve, point, slope, axes } = logisticScene(view, 'o1', size);
      const place = curve.findIndex(({ x }) => x > point.x);
      const [before = point, after = point] = [curve[place - 1], curve[place]];
      const share = (point.x - before.x) / (after.x - before.x);
      // Between two of its points the curve is all but straight.
      expect(point.y).toBeCloseTo(before.y + share * (after.y - before.y), 0);
      const { from, to } = slope ?? { from: point, to: point };
      expect((to.y - from.y) / (to.x - from.x)).toBeCloseTo(
        (after.y - before.y) / (after.x - before.x),
        1,
      );
      const written = view.trace.values.get('dout_o1@2/dnet_o1@2') as number;
      expect(slope?.text).toBe(written.toFixed(9).replace('-', '−'));
      expect(axes.y.ticks.map(({ text }) => text)).toEqual(
        {
          logistic: ['0.0', '0.5', '1.0'],
          softmax: ['0.0', '0.5', '1.0'],
          tanh: ['−1.0', '−0.5', '0.0', '0.5', '1.0'],
          ReLU: ['0', '2', '4', '6'],
          'leaky ReLU': ['−5', '0', '5'],
          identity: ['−5', '0', '5'],
        }[activation],
      );
    },
  );

  it('is flat at the corner of the rectifier, where its slope is taken as 0', () => {
    const parameters = { w7: 0, w8: 0, w9: 0, b_o1: 0 };
    const view = viewAt(networkWith('ReLU', { parameters }), 'w7.dout_dnet');
    const { slope, point, area } = logisticScene(view, 'o1', size);
    expect([slope?.text, slope?.from.y, point.x]).toEqual([
      '0.000000000',
      area.bottom,
      (area.left + area.right) / 2,
    ]);
  });
});

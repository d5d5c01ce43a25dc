import { describe, expect, it } from 'vitest';
import {
  article,
  LIMIT,
  landscape,
  nudge,
  partialDerivative,
  type Ref,
  seeded,
} from '../../engine';
import { createBackstep, type Plane } from '../../store';
import { articleNotation, PENDING } from '../../tex';
import { extremes } from '../svg/extremes';
import { isolines, labels, type XY } from '../svg/isolines';
import { type Frame, frameOf } from '../svg/mapFrame';
import { stepped, valueAt } from './movable';
import { axisGroups, nameOf, placeText } from './names';
import { around, chosen, sectionOf, zoomed, zoomedPlane } from './ranges';
import { arrowOf, niceBelow, walked, walkerOf } from './scene';
import { stillTell, thresholds } from './thresholds';

const SIZE = { width: 520, height: 380 };

const section = { x: 'w5', y: 'w7', xRange: [-2, 2.5], yRange: [-1.5, 2.5] } as const;
const frame: Frame = frameOf(section, SIZE, articleNotation);
const sides = {
  width: frame.area.right - frame.area.left,
  height: frame.area.bottom - frame.area.top,
};

const trained = (rounds: number) => {
  const app = createBackstep();
  app.goToRound(rounds);
  return app;
};

describe('the arrow', () => {
  const pixels = (at: XY, to: XY) =>
    Math.hypot(frame.x(to[0]) - frame.x(at[0]), frame.y(to[1]) - frame.y(at[1]));

  it('is minus the slopes, times its factor', () => {
    const { at, arrow } = walkerOf({ network: article }, frame);
    const factor = arrow?.factor ?? 0;
    expect(factor).toBe(5);
    expect(arrow?.to).toEqual([
      0.4 - factor * partialDerivative(article, 'w5'),
      0.5 - factor * partialDerivative(article, 'w7'),
    ]);
    for (const [index, ref] of ['w5', 'w7'].entries()) {
      const along = ((arrow?.to[index] ?? 0) - (at[index] ?? 0)) / -factor;
      expect(along).toBeCloseTo(nudge(article, ref, 1e-4).quotient, 8);
    }
  });

  it('is long enough to be seen and no longer than a quarter of the map, whatever the slopes', () => {
    const next = seeded(7);
    const side = Math.min(sides.width, sides.height);
    for (let n = 0; n < 500; n++) {
      const size = 10 ** (17 * next() - 5);
      const slopes: XY = [(2 * next() - 1) * size, (2 * next() - 1) * size];
      const arrow = arrowOf([0, 0], slopes, frame);
      const length = pixels([0, 0], arrow?.to ?? [0, 0]) / side;
      expect(length).toBeGreaterThan(0.0999);
      expect(length).toBeLessThan(0.2501);
      expect(
        /^[125]0*$|^0\.0*[125]$/.test((arrow?.factor ?? 0).toFixed(15).replace(/\.?0+$/, '')),
      ).toBe(true);
    }
  });

  it('is none where it is flat', () => {
    expect(arrowOf([1, 1], [0, 0], frame)).toBeNull();
    expect(arrowOf([1, 1], [1e-9, -1e-9], frame)).toBeNull();
    expect(arrowOf([1, 1], [0, -0.1], frame)?.to).toEqual([1, 2]);
  });

  it.each([
    [9.99, 5],
    [5, 5],
    [4.99, 2],
    [1, 1],
    [0.3, 0.2],
    [0.002, 0.002],
    [23_456, 20_000],
  ])('the factor below %d is %d', (most, factor) => expect(niceBelow(most)).toBe(factor));
});

describe('the point', () => {
  it('stays at the edge and has no arrow where it is outside', () => {
    const parameters = { ...article.parameters, w5: 7, w7: -3 };
    const walker = walkerOf({ network: { ...article, parameters } }, frame);
    expect(walker).toMatchObject({ at: [7, -3], shown: [2.5, -1.5], outside: true, arrow: null });
  });

  it('has its own place where it is on the map, the edges included', () => {
    const parameters = { ...article.parameters, w5: 2.5, w7: -1.5 };
    const walker = walkerOf({ network: { ...article, parameters } }, frame);
    expect([walker.outside, walker.shown]).toEqual([false, [2.5, -1.5]]);
  });

  it('is set to a value with no more decimals than pixels tell apart, kept on the map', () => {
    expect(frame.x.invert(frame.area.left + 100)).not.toBe(
      valueAt(frame, 'x', frame.area.left + 100),
    );
    expect(valueAt(frame, 'x', frame.area.left + 100)).toBe(-1.03);
    expect(valueAt(frame, 'x', -50)).toBe(-2);
    expect(valueAt(frame, 'y', -50)).toBe(2.5);
    expect(valueAt(frame, 'y', frame.area.bottom)).toBe(-1.5);
  });

  it('goes by keys to the edge and no further, and comes back from outside step by step', () => {
    expect(stepped(frame, 'x', 0.4, 0.01)).toBe(0.41);
    expect(stepped(frame, 'x', 2.495, 0.01)).toBe(2.5);
    expect(stepped(frame, 'y', -1.45, -0.1)).toBe(-1.5);
    expect(stepped(frame, 'x', 7, 0.01)).toBe(7);
    expect(stepped(frame, 'x', 7, -0.01)).toBe(6.99);
    expect([stepped(frame, 'y', -3, 0.1), stepped(frame, 'y', -3, -0.1)]).toEqual([-2.9, -3]);
    expect(stepped(frame, 'x', 0.1, 0.2)).toBe(0.3);
  });
});

describe('the path', () => {
  it('leads from where the run begins to the present round', () => {
    const app = trained(500);
    const view = app.view();
    const path = walked(view, frame, view.network.parameters);
    expect(path[0]).toEqual([0.4, 0.5]);
    expect(path.at(-1)).toEqual([view.network.parameters.w5, view.network.parameters.w7]);
    expect(path.length).toBeGreaterThan(50);
    const xs = path.map(([x]) => x);
    expect([...xs].sort((a, b) => b - a)).toEqual(xs);
  });

  it('ends at the present round where the run has been trained further', () => {
    const app = trained(5000);
    app.goToRound(37);
    const view = app.view();
    expect(view.run.end).toBe(5000);
    const path = walked(view, frame, view.network.parameters);
    expect(path.at(-1)).toEqual([view.network.parameters.w5, view.network.parameters.w7]);
    expect(Math.min(...path.map(([x]) => x))).toBe(view.network.parameters.w5);
  });

  it('is a few hundred points at most, evenly far apart', () => {
    const app = trained(20_000);
    const view = app.view();
    const path = walked(view, frame, view.network.parameters);
    expect(path.length).toBeLessThanOrEqual(300);
    expect(path.length).toBeGreaterThan(100);
  });

  it('is one point at the start, and over numbers that training leaves as they are', () => {
    const start = trained(0).view();
    expect(walked(start, frame, start.network.parameters)).toEqual([[0.4, 0.5]]);
    const { run, round, network } = trained(100).view();
    const inputs = frameOf({ ...section, x: 'i1', y: 'target_o2' }, SIZE, articleNotation);
    const path = walked({ run, round }, inputs, network.parameters);
    expect(new Set(path.map(String))).toEqual(new Set(['0.05,0.99']));
    const mixed = frameOf({ ...section, x: 'i1', y: 'w7' }, SIZE, articleNotation);
    const up = walked({ run, round }, mixed, network.parameters);
    expect([up[0], up.at(-1)]).toEqual([
      [0.05, 0.5],
      [0.05, network.parameters.w7],
    ]);
  });
});

describe('the ranges', () => {
  it('that suit have round ends, hold the values with room to spare, and are not too narrow', () => {
    expect(around([0.4])).toEqual([-2, 2.5]);
    expect(around([-3.86, 0.4])).toEqual([-5, 2]);
    const next = seeded(3);
    for (let n = 0; n < 300; n++) {
      const values = [0, 1, 2].map(() => (2 * next() - 1) * 10 ** (8 * next() - 2));
      const [low, high] = around(values);
      const kept = values.map((value) => Math.max(-LIMIT, Math.min(LIMIT, value)));
      expect(high - low).toBeGreaterThanOrEqual(2);
      expect(low).toBeLessThan(Math.min(...kept));
      expect(high).toBeGreaterThan(Math.max(...kept));
    }
  });

  it('that suit hold the whole way, and stay while numbers are dragged and rounds gone back', () => {
    const app = trained(3000);
    const suits = sectionOf(app.view());
    expect(suits.xRange[0]).toBeLessThan(-3.5);
    app.pullAll({ w5: 40, w7: -40 });
    expect(sectionOf(app.view())).toEqual(suits);
    app.giveUp();
    app.goToRound(5);
    expect(sectionOf(app.view())).toEqual(suits);
    app.goToRound(10_000);
    expect(sectionOf(app.view()).xRange[0]).toBeLessThan(suits.xRange[0]);
  });

  it('that are chosen are taken as they are', () => {
    const app = createBackstep();
    app.setPlane({ xRange: [3, 3.5] });
    const { xRange, yRange } = sectionOf(app.view());
    expect([xRange, yRange]).toEqual([
      [3, 3.5],
      [-1.5, 2.5],
    ]);
  });

  it('are zoomed around the point, or around their middle where it is outside', () => {
    expect(zoomed([-2, 2], 0.5, 0)).toEqual([-1, 1]);
    expect(zoomed([-2, 2], 2, 0)).toEqual([-4, 4]);
    expect(zoomed([-2, 2], 0.5, 9)).toEqual([-1, 1]);
    const [low, high] = zoomed([0, 10], 0.5, 9);
    expect(low).toBeLessThanOrEqual(4.5);
    expect([low > 3.5, high >= 9.5]).toEqual([true, true]);
    expect(zoomed([-LIMIT, LIMIT], 2, 0)).toEqual([-LIMIT, LIMIT]);
    expect(zoomedPlane(section, 2, article.parameters).yRange?.[1]).toBeGreaterThan(3);
  });

  it('always have their lower end below the upper one, however often they are zoomed', () => {
    for (const factor of [0.5, 2]) {
      for (const at of [0, 0.4, 999_999]) {
        let range = around([at]);
        for (let n = 0; n < 100; n++) range = zoomed(range, factor, at);
        expect(range[0]).toBeLessThan(range[1]);
      }
    }
  });
});

describe('choosing an axis', () => {
  const plane: Plane = { x: 'w5', y: 'w7', xRange: [0, 1], yRange: [2, 3] };

  it('lets its range suit the new parameter, and leaves the other axis', () => {
    expect(chosen(plane, 'x', 'w1')).toEqual({ x: 'w1', xRange: null });
    expect(chosen(plane, 'y', 'i1')).toEqual({ y: 'i1', yRange: null });
  });

  it('swaps both where the other axis has the parameter', () => {
    const swapped = { x: 'w7', y: 'w5', xRange: [2, 3], yRange: [0, 1] };
    expect(chosen(plane, 'x', 'w7')).toEqual(swapped);
    expect(chosen(plane, 'y', 'w5')).toEqual(swapped);
    expect(chosen(plane, 'x', 'w5')).toEqual({});
  });

  it('offers every parameter but eta, by kind', () => {
    const groups = axisGroups(createBackstep().view().trace.layout.parameters);
    const refs: Ref[] = groups.flatMap(([, each]) => each);
    expect(groups.map(([kind]) => kind)).toEqual(['weight', 'bias', 'input', 'target']);
    expect([...refs, 'eta'].sort()).toEqual(Object.keys(article.parameters).sort());
    const names = ['w5', 'b1', 'b_h1', 'target_o1'].map((ref) => nameOf(ref, articleNotation));
    expect(names).toEqual(['w5', 'b1', 'b h1', 'target o1']);
    expect(placeText([['w5', 0.4]], articleNotation)).toBe('w5 = 0.40');
    expect(placeText([['w5', 0.4]], articleNotation)).not.toContain(PENDING);
  });
});

describe('the thresholds', () => {
  it('go by factors where the error spans some', () => {
    expect(thresholds(0.0003, 0.2)).toEqual([0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]);
    expect(thresholds(1e-4, 2e-2)).toHaveLength(13);
  });

  it('go by even steps where it does not', () => {
    expect(thresholds(0.1, 0.52)).toEqual([0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]);
  });

  it('lie between the errors, ascend, and are neither few nor too many', () => {
    const next = seeded(5);
    for (let n = 0; n < 1000; n++) {
      const most = 10 ** (16 * next() - 8);
      const least = most * 10 ** (-20 * next() ** 3);
      const found = thresholds(least, most);
      if (least >= most) continue;
      expect(found.length).toBeGreaterThanOrEqual(4);
      expect(found.length).toBeLessThanOrEqual(17);
      expect(found[0]).toBeGreaterThan(least);
      expect(found.at(-1)).toBeLessThan(most);
      expect([...new Set(found)].sort((a, b) => a - b)).toEqual(found);
    }
  });

  it('are none where all errors are the same, and bounded where the least is 0', () => {
    expect(thresholds(0.3, 0.3)).toEqual([]);
    expect(thresholds(0, 1)[0]).toBeGreaterThan(1e-6);
  });

  it('are kept while they still divide what is seen', () => {
    const made = thresholds(0.0003, 0.2);
    expect([stillTell(made, [0.0003, 0.011]), stillTell(made, [0.1, 0.9])]).toEqual([true, false]);
    expect(extremes(Float64Array.of(3, -1, 2))).toEqual([-1, 3]);
  });
});

describe('the lines', () => {
  const N = 256;
  const errors = landscape(article, section, N, N);
  const bands = thresholds(...extremes(errors));
  const lines = isolines(errors, N, bands, frame.area);
  const { area, x, y } = frame;
  const isVisible = ([px, py]: XY) =>
    px > area.left && px < area.right && py > area.top && py < area.bottom;

  it('stand where the error is theirs', () => {
    expect(lines.map(({ threshold }) => threshold)).toEqual(bands);
    for (const { threshold, rings } of lines) {
      const places = rings.flat().filter(isVisible);
      expect(places.length).toBeGreaterThan(40);
      for (const [px, py] of places) {
        const parameters = { ...article.parameters, w5: x.invert(px), w7: y.invert(py) };
        const { up } = nudge({ ...article, parameters }, 'w5', 1e-12);
        expect(Math.abs(up - threshold)).toBeLessThan(1e-5);
      }
    }
  });

  it('have their labels on them, upright, on the map and clear of each other and of the path', () => {
    const path: XY[] = [[x(0.4), y(0.5)]];
    const way: [XY, XY] = [
      [area.left, area.top],
      [area.right, area.bottom],
    ];
    const found = labels(lines, area, way, path);
    expect(found.length).toBeGreaterThan(5);
    for (const label of found) {
      const place: XY = [label.x, label.y];
      const { rings } = lines.find(({ threshold }) => threshold === label.threshold) ??
        lines[0] ?? { rings: [] };
      expect(rings.flat()).toContainEqual(place);
      expect(isVisible(place)).toBe(true);
      expect(Math.abs(label.angle)).toBeLessThanOrEqual(90);
      expect(Math.hypot(label.x - x(0.4), label.y - y(0.5))).toBeGreaterThanOrEqual(15);
      for (const other of found) {
        if (other !== label)
          expect(Math.hypot(other.x - label.x, other.y - label.y)).toBeGreaterThan(14);
      }
    }
  });

  it('have labels that stand beside each other where they would overlap, none upside down', () => {
    const leftward = (top: number): XY[] =>
      Array.from({ length: 40 }, (_, index) => [area.right - 10 * index, top]);
    const close = [100, 106, 112].map((top, index) => ({
      threshold: index,
      rings: [leftward(top)],
    }));
    const middle = (area.left + area.right) / 2;
    const way: [XY, XY] = [
      [middle, area.top],
      [middle, area.bottom],
    ];
    const found = labels(close, area, way, []);
    expect(found.map(({ angle }) => Math.abs(angle))).toEqual([0, 0, 0]);
    const [a = 0, b = 0, c = 0] = found.map(({ x: at }) => at);
    for (const apart of [a - b, b - c, a - c]) expect(Math.abs(apart)).toBeGreaterThanOrEqual(44);
  });
});

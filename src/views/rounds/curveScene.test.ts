import { describe, expect, it } from 'vitest';
import { article, trainingRun } from '../../engine';
import { articleChoices, createBackstep, readLink } from '../../store';
import { articleNotation as notation } from '../../tex';
import { curveScene, type Shown, within } from './curveScene';

const size = { width: 520, height: 300 };

const sceneAt = (rounds: number, change: Partial<Shown> = {}) => {
  const run = trainingRun(article);
  run.train(rounds);
  const { chart } = articleChoices;
  const plain = { ghost: null, rival: null, chart, notation, brief: false, size };
  const shown = { run, ...plain, ...change };
  return { run, scene: curveScene(shown) };
};

const pointsOf = (path = '') => [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].length;

describe('the curve', () => {
  it.each([0, 1, 100, 10_000, 1_000_000])('has few points after %d rounds', (rounds) => {
    const { scene } = sceneAt(rounds);
    expect(pointsOf(scene.lines[0]?.path)).toBeLessThan(2 * size.width);
    expect(pointsOf(scene.lines[0]?.path)).toBeGreaterThan(0);
  });

  it('begins and ends where the errors are', () => {
    const { run, scene } = sceneAt(10_000);
    const points = scene.lines[0]?.path.split('L') ?? [];
    const { least } = run.curve('E_total');
    const at = (round: number, error: number) =>
      `${scene.x(round).toFixed(1)},${within(scene.y, error).toFixed(1)}`;
    expect(points[0]).toBe(`M${at(0, least[0] as number)}`);
    expect(points.at(-1)).toBe(at(10_000, least.at(-1) as number));
  });

  it.each([
    ['log', ['0', '1', '10', '100', '1,000', '10,000']],
    ['linear', ['0', '2,000', '4,000', '6,000', '8,000', '10,000']],
  ] as const)('counts rounds on a %s axis', (rounds, ticks) => {
    const { scene } = sceneAt(10_000, { chart: { ...articleChoices.chart, rounds } });
    expect(scene.axes.x.ticks.map(({ text }) => text)).toEqual(ticks);
    expect(scene.axes.x.ticks.map(({ at }) => at)).toEqual(
      ticks.map((text) => scene.x(Number(text.replace(',', '')))),
    );
  });

  it('holds the run before an edit and a rival on the same axes', () => {
    const ghost = trainingRun(article);
    ghost.train(5000);
    const rival = trainingRun({ ...article, order: 'output layer first' });
    rival.train(100);
    const { scene } = sceneAt(100, { ghost, rival });
    expect(scene.lines.map(({ id }) => id)).toEqual([
      'ghost E_total',
      'rival E_total',
      'present E_total',
    ]);
    expect(scene.x.domain()).toEqual([0, 5000]);
  });

  it('names its lines where it has several, apart from each other', () => {
    const { scene } = sceneAt(100, { chart: { ...articleChoices.chart, parts: true } });
    expect(scene.names.map(({ ref }) => ref).sort()).toEqual(['E_o1', 'E_o2', 'E_total']);
    const [a = 0, b = 0, c = 0] = scene.names.map(({ y }) => y);
    expect(Math.min(b - a, c - b)).toBeGreaterThanOrEqual(14);
  });

  it('has of several pairs the error of each, and their names where there is room', () => {
    const { network } = createBackstep(readLink('sizes=1-2&pairs=16').choices).view();
    const run = trainingRun(network);
    run.train(20);
    const pairs = Array.from({ length: 16 }, (_, pair) => `E_total@${pair + 1}`);
    const chart = { ...articleChoices.chart, parts: true };
    const { lines, names } = sceneAt(0, { run, chart }).scene;
    expect(lines.map(({ ref }) => ref)).toEqual(['E_total', ...pairs]);
    expect(lines.every(({ path }) => pointsOf(path) > 1)).toBe(true);
    expect(names.map(({ ref }) => ref).sort()).toEqual(['E_total', ...pairs].sort());
    const brief = sceneAt(0, { run, chart, brief: true, size: { ...size, height: 100 } });
    expect([brief.scene.lines.length, brief.scene.names]).toEqual([17, []]);
  });

  it('puts an error beyond its axis at the end of the axis', () => {
    const { scene } = sceneAt(100);
    expect(within(scene.y, 1e9)).toBe(scene.area.top);
    expect(within(scene.y, 0)).toBe(scene.area.bottom);
  });
});

import { describe, expect, test } from 'vitest';
import { type BiasPolicy, layout } from '../../engine';
import numbers from './articleGeometry.json';
import { geometry } from './geometry';
import type { Format } from './measures';

/** Where everything stands in the picture of the worked example, as it has been drawn from the first. */
describe.each(Object.entries(numbers))('the picture of the worked example, %s', (name, given) => {
  const [format, policy] = name.split(', ') as [Format, BiasPolicy];
  const where = geometry(layout([2, 2, 2], policy), format);

  test('has every number where it was, with the same room for a finger', () => {
    const boxes = [...where.boxes].map(([ref, { x, y, width, height, reach }]) => [
      ref,
      [x, y, width, height, reach.x, reach.y],
    ]);
    expect(Object.fromEntries(boxes)).toEqual(given.boxes);
  });

  test('has every edge and its own size as they were', () => {
    const edges = [...where.edges].map(([ref, { from, to }]) => [
      ref,
      [from.x, from.y, to.x, to.y],
    ]);
    const { width, height } = where.measures.size;
    expect({
      size: [width, height],
      middle: where.middle,
      edges: Object.fromEntries(edges),
    }).toEqual({ size: given.size, middle: given.middle, edges: given.edges });
  });
});

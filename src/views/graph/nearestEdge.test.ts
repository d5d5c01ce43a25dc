import { expect, test } from 'vitest';
import { nearest } from './nearestEdge';

test('the nearest of several edges is pointed at, each only as far as it goes', () => {
  const edges = [
    ['w1', { from: { x: 0, y: 0 }, to: { x: 100, y: 0 } }],
    ['w2', { from: { x: 0, y: 0 }, to: { x: 100, y: 80 } }],
    ['w3', { from: { x: 150, y: 0 }, to: { x: 150, y: 0 } }],
    ['w4', { from: { x: -10, y: 7 }, to: { x: -10, y: 40 } }],
  ] as const;
  expect(nearest({ x: 50, y: 9 }, edges)).toBe('w1');
  expect(nearest({ x: 50, y: 30 }, edges)).toBe('w2');
  expect(nearest({ x: 140, y: 1 }, edges)).toBe('w3');
  expect(nearest({ x: -14, y: 3 }, edges)).toBe('w4');
  expect(nearest({ x: 0, y: 30 }, edges)).toBe('w4');
  expect(nearest({ x: 0, y: 0 }, [])).toBeNull();
});

import type { Box, Point } from './box';

/**
 * How far around each box a finger may miss it: to the least size that a finger needs, but where
 * two would meet they share what lies between them, by their needs.
 * @param least that width and height, in the boxes' units
 */
export function hitAreas(boxes: readonly Box[], least: number): Point[] {
  const need = boxes.map(({ width, height }) => ({
    x: Math.max(0, (least - width) / 2),
    y: Math.max(0, (least - height) / 2),
  }));
  const reach = need.map((own) => ({ ...own }));
  for (const [i, a] of boxes.entries()) {
    for (const [j, b] of boxes.entries()) {
      if (j <= i) continue;
      const gap = {
        x: Math.abs(a.x - b.x) - (a.width + b.width) / 2,
        y: Math.abs(a.y - b.y) - (a.height + b.height) / 2,
      };
      const wish = (axis: 'x' | 'y') => (need[i]?.[axis] ?? 0) + (need[j]?.[axis] ?? 0);
      // One axis on which they are apart is enough.
      const axis = gap.x - wish('x') > gap.y - wish('y') ? 'x' : 'y';
      if (wish(axis) === 0 || gap[axis] >= wish(axis)) continue;
      const share = Math.max(0, gap[axis]) / wish(axis);
      for (const each of [i, j]) {
        const [own, wanted] = [reach[each] as Point, need[each] as Point];
        own[axis] = Math.min(own[axis], wanted[axis] * share);
      }
    }
  }
  return reach;
}

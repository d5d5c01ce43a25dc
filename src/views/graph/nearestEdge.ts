import { pointer } from 'd3';
import type { Ref } from '../../engine';
import { pointing } from '../gestures/pointing';
import type { Point } from './box';

type Segment = { from: Point; to: Point };

/**
 * Points at the edge that is the nearest to the pointer, where several are within reach.
 * @param edges those that may be pointed at, now
 */
export function pointAtNearest(
  group: SVGGElement,
  edges: () => readonly (readonly [Ref, Segment])[],
): void {
  const point = (event: PointerEvent) => {
    const [x, y] = pointer(event, group);
    const ref = nearest({ x, y }, edges());
    if (ref && ref !== pointing.get()?.ref) pointing.set({ ref, inGraph: true });
  };
  group.addEventListener('pointermove', point);
  // Else what is on top would be pointed at,
  group.addEventListener('pointerover', (event) => {
    event.stopPropagation();
    point(event);
  });
  // and is so first where it is pressed.
  group.addEventListener('pointerdown', (event) => setTimeout(point, 0, event));
}

/** The name of the nearest of these edges; null where there is none. */
export function nearest(at: Point, edges: readonly (readonly [Ref, Segment])[]): Ref | null {
  let best: { ref: Ref; away: number } | null = null;
  for (const [ref, edge] of edges) {
    const away = distance(at, edge);
    if (!best || away < best.away) best = { ref, away };
  }
  return best?.ref ?? null;
}

/** From a point to a straight line that ends. */
function distance({ x, y }: Point, { from, to }: Segment): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const within = Math.max(0, Math.min(1, share));
  return Math.hypot(x - from.x - within * dx, y - from.y - within * dy);
}

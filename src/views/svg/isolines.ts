import { contours } from 'd3';
import type { Area } from './plot';

/** Along both axes: two values, or two pixels. */
export type XY = readonly [x: number, y: number];

/** The rings around all that is at or above an error, in CSS pixels. */
export type Isoline = { threshold: number; rings: XY[][] };

/**
 * The lines of equal error over a square grid. Rings that leave the map are closed outside of it.
 * @param errors row by row, row 0 at the bottom of the area
 * @param size how many columns and rows
 */
export function isolines(
  errors: Float64Array,
  size: number,
  thresholds: readonly number[],
  area: Area,
): Isoline[] {
  const draw = contours().size([size, size]);
  // A grid point stands in the middle of d3's cells; the outer points stand at the map's edge.
  const x = (at: number) => area.left + ((at - 0.5) / (size - 1)) * (area.right - area.left);
  const y = (at: number) => area.bottom - ((at - 0.5) / (size - 1)) * (area.bottom - area.top);
  return thresholds.map((threshold) => {
    // d3 only reads the numbers by their places.
    const shape = draw.contour(errors as unknown as number[], threshold);
    const rings = shape.coordinates.flat().map((ring) => {
      return ring.map(([column = 0, row = 0]): XY => [x(column), y(row)]);
    });
    return { threshold, rings };
  });
}

export const pathOf = (rings: readonly XY[][]): string =>
  rings
    .map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`)
    .join('');

export type Label = { threshold: number; x: number; y: number; angle: number };

/** How far labels keep from the map's edge and from what else is drawn on it, in CSS pixels. */
const KEEP = { edge: 14, drawn: 15 };

/** The room of a label, along its line and across it. */
const ROOM = { along: 44, across: 14 };

/** Half the length of line that a label lies along. */
const REACH = 20;

/**
 * Where the lines are labelled: along one way across the map, so that the numbers can be read one
 * after the other. A line with no room there stays without.
 * @param way from the place of the least error to that of the greatest
 * @param drawn places of what else is drawn, the point and its path, which labels keep clear of
 */
export function labels(
  lines: readonly Isoline[],
  area: Area,
  way: readonly [XY, XY],
  drawn: readonly XY[],
): Label[] {
  const inside = ([x, y]: XY) =>
    x > area.left + KEEP.edge &&
    x < area.right - KEEP.edge &&
    y > area.top + KEEP.edge &&
    y < area.bottom - KEEP.edge;
  const isDrawn = (place: XY) => drawn.some((other) => distance(other, place) < KEEP.drawn);
  const placed: Label[] = [];
  for (const { threshold, rings } of lines) {
    let best: Label | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const ring of rings) {
      for (const [index, place] of ring.entries()) {
        const off = distanceFrom(way, place);
        if (off >= nearest || !inside(place)) continue;
        const ends = [walk(ring, index, -1), walk(ring, index, 1)] as const;
        if (!ends.every(inside) || [place, ...ends].some(isDrawn)) continue;
        const label = { threshold, x: place[0], y: place[1], angle: upright(...ends) };
        if (placed.some((other) => collide(label, other))) continue;
        nearest = off;
        best = label;
      }
    }
    if (best) placed.push(best);
  }
  return placed;
}

/** Whether a label has another within its room. */
function collide({ x, y, angle }: Label, other: Label): boolean {
  const turn = (angle * Math.PI) / 180;
  const [dx, dy] = [other.x - x, other.y - y];
  const along = Math.abs(dx * Math.cos(turn) + dy * Math.sin(turn));
  const across = Math.abs(dy * Math.cos(turn) - dx * Math.sin(turn));
  return along < ROOM.along && across < ROOM.across;
}

const distance = ([ax, ay]: XY, [bx, by]: XY): number => Math.hypot(ax - bx, ay - by);

/** The place on a ring that lies REACH away, in one direction. */
function walk(ring: readonly XY[], from: number, step: 1 | -1): XY {
  const start = ring[from] as XY;
  for (let moved = 1; moved < ring.length; moved++) {
    const place = ring[(from + step * moved + ring.length * 2) % ring.length] as XY;
    if (distance(start, place) >= REACH) return place;
  }
  return start;
}

/** How far a place is from a straight line between two others. */
function distanceFrom([from, to]: readonly [XY, XY], [x, y]: XY): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? ((x - from[0]) * dx + (y - from[1]) * dy) / length : 0;
  const share = Math.max(0, Math.min(1, along));
  return distance([x, y], [from[0] + share * dx, from[1] + share * dy]);
}

/** The slope of a line in degrees, turned so that what is written along it is not upside down. */
function upright([ax, ay]: XY, [bx, by]: XY): number {
  const angle = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
  return angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
}

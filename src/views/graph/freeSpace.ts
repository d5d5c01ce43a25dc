import type { Box, Point } from './box';
import type { Dimensions } from './measures';

/** Between a thing and what it belongs to, and between any two at the least. */
const GAP = 2;
const APART = 0.99;

/** What something stands at, whether above it is better than below, and by how many units. */
export type Home = Box & { up: boolean; turn: number };

/** What is taken of a picture, and where there is still room. */
export class FreeSpace {
  private readonly taken: Box[] = [];

  constructor(private readonly size: Dimensions) {}

  copy(): FreeSpace {
    const other = new FreeSpace(this.size);
    other.taken.push(...this.taken);
    return other;
  }

  take(box: Box): void {
    this.taken.push(box);
  }

  /** Whether a box is within the picture and touches nothing. */
  has({ x, y, width, height }: Box): boolean {
    const [w, h] = [width / 2, height / 2];
    const { size } = this;
    if (x < w || y < h || x > size.width - w || y > size.height - h) return false;
    return this.taken.every(
      (other) =>
        Math.abs(other.x - x) >= w + other.width / 2 + APART ||
        Math.abs(other.y - y) >= h + other.height / 2 + APART,
    );
  }

  /**
   * The free place that is the nearest to a box, above or below it rather than beside it; null where
   * there is none near.
   * @param farthest how far it may be from there, and how far aside
   */
  near(
    home: Home,
    { width, height }: Dimensions,
    farthest = Number.POSITIVE_INFINITY,
  ): Point | null {
    for (const { dx, dy, cost } of offsets(home, { width, height })) {
      if (cost > farthest) return null;
      const place = { x: home.x + dx, y: home.y + dy };
      if (this.has({ ...place, width, height })) return place;
    }
    return null;
  }
}

type Offset = { dx: number; dy: number; cost: number };

const known = new Map<string, Offset[]>();

/** How far from its home a thing may be. */
const FARTHEST = 150;

/** All places around a box, the best first. */
function offsets(home: Home, own: Dimensions): Offset[] {
  const key = [home.width, home.height, own.width, own.height, home.up, home.turn].join();
  const before = known.get(key);
  if (before) return before;
  if (known.size > 500) known.clear();
  const half = { x: (home.width + own.width) / 2, y: (home.height + own.height) / 2 };
  const apart = { x: half.x + GAP, y: half.y + GAP };
  const line = (first: number, step: number): number[] => {
    const all = [0];
    for (let at = step; at < first; at += step) all.push(at, -at);
    for (let at = first; at < first + FARTHEST; at += step) all.push(at, -at);
    return all;
  };
  const found: Offset[] = [];
  for (const dx of line(apart.x, 8)) {
    for (const dy of line(apart.y, 4)) {
      const away = Math.hypot(
        Math.max(0, Math.abs(dx) - half.x),
        Math.max(0, Math.abs(dy) - half.y),
      );
      if (away < GAP || away > FARTHEST) continue;
      const turned = dy < 0 === home.up ? 0 : home.turn;
      const beside = Math.abs(dy) < half.y ? 6 : 0;
      const cost = away + 0.3 * Math.abs(dx) + turned + beside;
      found.push({ dx, dy, cost });
    }
  }
  const all = found.sort((a, b) => a.cost - b.cost);
  known.set(key, all);
  return all;
}

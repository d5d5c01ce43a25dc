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
  /** What things stand at: where one is near another's, it would be taken for that one's. */
  private readonly homes: Box[] = [];

  constructor(private readonly size: Dimensions) {}

  copy(): FreeSpace {
    const other = new FreeSpace(this.size);
    other.taken.push(...this.taken);
    other.homes.push(...this.homes);
    return other;
  }

  take(box: Box): void {
    this.taken.push(box);
  }

  takeHome(box: Box): void {
    this.take(box);
    this.homes.push(box);
  }

  /** Whether a box is within the picture and touches nothing. */
  has(box: Box): boolean {
    return this.holds(box) && !this.taken.some((other) => touches(box, other));
  }

  private holds({ x, y, width, height }: Box): boolean {
    const [w, h] = [width / 2, height / 2];
    return x >= w && y >= h && x <= this.size.width - w && y <= this.size.height - h;
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
    const reach = {
      ...home,
      width: home.width + 2 * (FARTHEST + width),
      height: home.height + 2 * (FARTHEST + height),
    };
    const around = this.taken.filter((other) => touches(reach, other));
    const others = this.homes.filter((other) => touches(reach, other) && !touches(home, other));
    let best: Point | null = null;
    let least = farthest;
    for (const { dx, dy, cost } of offsets(home, { width, height })) {
      if (cost > least) break;
      const box = { x: home.x + dx, y: home.y + dy, width, height };
      if (!this.holds(box) || around.some((other) => touches(box, other))) continue;
      const nearest = Math.min(BESIDE, between(box, home));
      const all = cost + (others.some((other) => between(box, other) < nearest) ? ANOTHERS : 0);
      if (best && all >= least) continue;
      best = { x: box.x, y: box.y };
      least = Math.min(least, all);
    }
    return best;
  }
}

const touches = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + APART &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 + APART;

/** So near to something of another's, and nearer than to its own, it counts as so much farther away. */
const BESIDE = 12;
const ANOTHERS = 20;

/** From side to side. */
export const between = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, Math.abs(a.x - b.x) - (a.width + b.width) / 2),
    Math.max(0, Math.abs(a.y - b.y) - (a.height + b.height) / 2),
  );

type Offset = { dx: number; dy: number; cost: number };

const known = new Map<string, Offset[]>();

/** How far from its home a thing may be. */
const FARTHEST = 140;

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
  for (const dx of line(apart.x, 12)) {
    for (const dy of line(apart.y, 5)) {
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

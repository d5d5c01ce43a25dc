import type { Ref } from '../../engine';
import type { Point } from './box';
import type { Line } from './geometry';
import type { Dimensions, Measures } from './measures';

/** Between two columns: where the weights' numbers stand, and whether all of them have room. */
export type Gap = { spots: ReadonlyMap<Ref, Point>; open: boolean };

type Edges = readonly [Ref, Omit<Line, 'chip'>][];

/** How far along its edge a number may stand, the best first, where it shares that with others. */
const SHARES = [0.3, 0.27, 0.35, 0.4, 0.25, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.2, 0.8];

/** Between two numbers, so that edges can be seen between them. */
const APART = 8;

/** Where the numbers of all edges between two columns stand. */
export function gapOf(edges: Edges, { chip, diagonal }: Measures): Gap {
  const overlap = (a: Point, b: Point) =>
    Math.abs(a.x - b.x) < chip.width + APART && Math.abs(a.y - b.y) < chip.height + APART;
  const at = ({ from, to }: Edges[number][1], share: number): Point =>
    along(from, to, share, chip.width);
  const shares = onLine(edges[0]?.[1], chip.width);
  for (const share of [...shares, diagonal, ...SHARES]) {
    const spots = edges.map(([, line]) => at(line, line.from.y === line.to.y ? 0.5 : share));
    const even = edges.map(([, line]) => at(line, share));
    for (const all of [spots, even]) {
      if (all.every((a, i) => all.every((b, j) => j <= i || !overlap(a, b)))) {
        return { open: true, spots: new Map(edges.map(([ref], i) => [ref, all[i] as Point])) };
      }
    }
  }
  // One after another, from the top: each as near to the best as there is room.
  const taken: Point[] = [];
  const spots = new Map<Ref, Point>();
  const middle = (line: Omit<Line, 'chip'>) => at(line, diagonal).y;
  for (const [ref, line] of [...edges].sort(([, a], [, b]) => middle(a) - middle(b))) {
    const spot = [...shares, ...SHARES]
      .map((share) => at(line, share))
      .find((each) => taken.every((other) => !overlap(each, other)));
    if (!spot) return { open: false, spots: new Map(edges.map(([each, l]) => [each, at(l, 0.5)])) };
    taken.push(spot);
    spots.set(ref, spot);
  }
  return { open: true, spots };
}

/** How far along its edge a number may stand at the least, and at the most to the other end. */
const LEAST = 0.12;

/**
 * One below the other in the middle, as near to halfway as there is room, each on its own edge; null
 * where that is not to be had.
 */
export function column(lines: readonly Line[], chip: Dimensions): Point[] | null {
  const apart = chip.height + CLOSE;
  const half = ({ from, to }: Line) => (from.y + to.y) / 2;
  const order = lines.map((_, index) => index);
  order.sort((a, b) => half(lines[a] as Line) - half(lines[b] as Line));
  // Those that come too near to each other are moved together, to where they are the nearest on average.
  const blocks: { sum: number; count: number }[] = [];
  for (const [place, index] of order.entries()) {
    let block = { sum: half(lines[index] as Line) - place * apart, count: 1 };
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      if (last.sum / last.count <= block.sum / block.count) break;
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  }
  const heights = blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  const found: Point[] = [];
  for (const [place, index] of order.entries()) {
    const { from, to } = lines[index] as Line;
    const y = (heights[place] as number) + place * apart;
    const share = from.y === to.y ? 0.5 : (y - from.y) / (to.y - from.y);
    const off = Math.abs(
      y - (from.y + (to.y - from.y) * Math.min(1 - LEAST, Math.max(LEAST, share))),
    );
    if (off > OFF) return null;
    found[index] = { x: along(from, to, share, chip.width).x, y };
  }
  return found;
}

/** Between two of such a column, and how far the middle of one may be from its edge. */
const CLOSE = 4;
const OFF = 6;

/** How far along an edge a number may stand so that it is on it and within the gap, the best first. */
export function onLine(line: Pick<Line, 'from' | 'to'> | undefined, width: number): number[] {
  if (!line) return [];
  const least = (width / 2 + BESIDE) / (line.to.x - line.from.x);
  if (least > 0.5) return [0.5];
  const first = Math.max(least, 0.3);
  return [first, 0.5, (first + 0.5) / 2, 1 - first, 1 - (first + 0.5) / 2];
}

/** Between a number and the side of a neuron. */
const BESIDE = 3;

/** A point along an edge, or beside it where the number would leave the gap. */
export function along(from: Point, to: Point, share: number, width: number): Point {
  const x = from.x + (to.x - from.x) * share;
  const [least, most] = [from.x + width / 2 + BESIDE, to.x - width / 2 - BESIDE];
  return {
    x: least > most ? (from.x + to.x) / 2 : Math.min(Math.max(x, least), most),
    y: from.y + (to.y - from.y) * share,
  };
}

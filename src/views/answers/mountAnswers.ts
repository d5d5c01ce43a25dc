import { select } from 'd3';
import { answersOver, type Network } from '../../engine';
import { backstep, earlyValue, type Range, type View } from '../../store';
import { marked, PENDING, quantityText } from '../../tex';
import { drawFrame, drawLines } from '../svg/drawFrame';
import { extremes } from '../svg/extremes';
import { type Isoline, isolines, labels, type XY } from '../svg/isolines';
import { type Frame, frameOf, isInside } from '../svg/mapFrame';
import { mountPlane } from '../svg/mountPlane';
import {
  type Coarse,
  coarsePainter,
  fitCanvas,
  type Palette,
  paintFine,
  paletteOf,
  rampOf,
} from '../svg/paintBands';
import type { Size } from '../svg/watchSize';
import { writeText } from '../text/writeText';
import {
  bandsOf,
  middleOf,
  type Pair,
  pairsOf,
  sectionOf,
  spanAround,
  spanOf,
  stillHolds,
} from './answersScene';
import { drawPairs, prepareAnswers } from './drawAnswers';
import { words } from './words';

/** How many points each way while something changes, fewer where each of them is much work; and at rest. */
const COARSE = { few: 40, many: 64 };
const MUCH = 40;
const FINE = 128;

/** Where a pair's mark, its ring and its number are, in pixels from its place, to the right and up. */
const AROUND: readonly XY[] = [
  ...([
    [0, 0],
    [14, 14],
    [-12, 0],
    [0, -12],
    [-9, 9],
    [9, -9],
    [-9, -9],
  ] as const),
];

export type Parts = {
  canvas: HTMLCanvasElement;
  svg: SVGSVGElement;
  /** The ends of the colours, and what is said of the line, the pairs and the place under the pointer. */
  ends: readonly [Element, Element];
  line: Element;
  present: Element;
  sides: Element;
  pointer: Element;
  summary: Element;
};

/** Keeps the map at the present numbers, at most once a frame. Returns the undo. */
export function mountAnswers(parts: Parts, output: string): () => void {
  const { canvas, svg } = parts;
  prepareAnswers(svg);
  let palette: Palette | null = null;
  let painter: { points: number; paint: Coarse; answers: Float64Array } | null = null;
  const fine = new Float64Array(FINE ** 2);
  let frame: Frame | null = null;
  let frameKey = '';
  /** What the colours mean. It stays while the numbers move. */
  let span: Range | null = null;
  let bands: readonly number[] = [];
  let drawn: unknown[] = [];

  const paint = (size: Size, under: XY | null) => {
    const view = backstep.view();
    const section = sectionOf(view);
    const key = JSON.stringify([section, size, view.notation]);
    if (key !== frameKey || !frame) {
      frameKey = key;
      frame = frameOf(section, size, view.notation);
      fitCanvas(canvas, frame.area, window.devicePixelRatio);
      drawFrame(svg, frame);
      drawn = [];
    }
    const map = frame;
    const now = [view.network, view.walk, view.asks, view.index, view.held, palette];
    if (now.some((part, index) => part !== drawn[index])) {
      if (view.network !== drawn[0] || !palette) changeLand(view, map);
      drawn = [...now.slice(0, -1), palette];
      const pairs = pairsOf(view, output);
      drawPairs(svg, map, pairs, colourOf);
      tell(view, pairs);
    }
    readUnder(view, map, under);
  };

  /** Paints in passing, with the line between the two sides alone. */
  const changeLand = (view: View, map: Frame) => {
    const { points, paint: paintCoarse, answers } = painterFor(view.network);
    over(view.network, map, points, answers);
    const [low, high] = extremes(answers);
    const middle = middleOf(view, output);
    const targets = pairsOf(view, output).map(({ target }) => target);
    const fixed = spanOf(view.network);
    if (fixed) span = fixed;
    else if (!span || !stillHolds(span, low, high)) span = spanAround([low, high, ...targets]);
    bands = bandsOf(span, middle);
    if (palette?.colours.length !== bands.length + 1)
      palette = paletteOf(rampOf(svg), bands.length);
    paintCoarse(canvas, answers, bands, palette.pixels);
    const line = isolines(
      answers,
      points,
      bands.filter((band) => band === middle),
      map.area,
    );
    draw(line, middle, []);
    writeText(parts.ends[0], marked(span[0]));
    writeText(parts.ends[1], marked(span[1]));
    // All of the map may lie on one side.
    const said = low < middle && high > middle ? words.line : words.noLine;
    writeText(parts.line, said(marked(middle)));
    plane.moved();
  };

  const painterFor = ({ sizes }: Network) => {
    const work = sizes.slice(1).reduce((sum, count, at) => sum + count * (sizes[at] ?? 0), 0);
    const points = work > MUCH ? COARSE.few : COARSE.many;
    if (painter?.points !== points) {
      painter = { points, paint: coarsePainter(points), answers: new Float64Array(points ** 2) };
    }
    return painter;
  };

  const over = (network: Network, { section }: Frame, points: number, into: Float64Array) =>
    answersOver(network, output, section.xRange, section.yRange, points, into);

  const draw = (lines: Isoline[], middle: number, places: ReturnType<typeof labels>) => {
    drawLines(svg, lines, places);
    select(svg)
      .selectAll<SVGPathElement, Isoline>('g.lines path')
      .classed('half', ({ threshold }) => threshold === middle);
  };

  const colourOf = (target: number): string =>
    palette?.colours[bands.filter((band) => band <= target).length] ?? '';

  const rest = () => {
    if (!frame || !palette) return;
    const view = backstep.view();
    const { area, x, y } = frame;
    over(view.network, frame, FINE, fine);
    const lines = isolines(fine, FINE, bands, area);
    paintFine(canvas, lines, palette.colours, area);
    const marks = pairsOf(view, output).flatMap(({ at }) =>
      AROUND.map(([right, up]): XY => [x(at[0]) + right, y(at[1]) - up]),
    );
    const way: [XY, XY] = [
      [area.left, area.bottom],
      [area.right, area.top],
    ];
    draw(lines, middleOf(view, output), labels(lines, area, way, marks));
  };

  const tell = (view: View, pairs: readonly Pair[]) => {
    const { notation, trace } = view;
    const marks = trace.layout.pairs;
    const answerOf = ({ pair, answer }: Pair): string => {
      const ref = `out_${output}${marks[pair - 1] ?? ''}`;
      return earlyValue(view, ref) === null ? PENDING : quantityText(ref, answer, notation);
    };
    const told = pairs.map((each) => ({
      ...each,
      place: placeText(each.at, view),
      wanted: quantityText(`target_${output}`, each.target, notation),
      got: answerOf(each),
    }));
    const here = told.find(({ present }) => present);
    writeText(parts.present, here ? words.present(output, here.place, here.wanted, here.got) : '');
    const known = told.every(({ got }) => got !== PENDING);
    const right = told.filter((each) => each.right).length;
    writeText(parts.sides, known ? words.sides(right, told.length) : '');
    const each = told.map(({ pair, place, wanted, got }) => words.pair(pair, place, wanted, got));
    writeText(parts.summary, told.length > 1 ? each.join(' ') : '');
  };

  const readUnder = (view: View, map: Frame, under: XY | null) => {
    const known = earlyValue(view, `out_${output}${view.trace.layout.pairs[0]}`) !== null;
    if (!under || !isInside(map, under) || !known) {
      writeText(parts.pointer, '');
      return;
    }
    const at: XY = [map.x.invert(under[0]), map.y.invert(under[1])];
    const [answer = 0] = answersOver(view.network, output, [at[0], at[0]], [at[1], at[1]], 2);
    const text = quantityText(`out_${output}`, answer, view.notation);
    writeText(parts.pointer, words.pointer(placeText(at, view), text));
  };

  const recolour = () => {
    palette = null;
  };
  const plane = mountPlane(svg, { paint, rest, recolour });
  return plane.end;
}

/** Both inputs of a place: i1 = 0.50, i2 = 1.00. */
const placeText = (at: readonly number[], { notation }: Pick<View, 'notation'>): string =>
  at
    .map((value, index) => `i${index + 1} = ${quantityText(`i${index + 1}`, value, notation)}`)
    .join(', ');

import { errorOf, landscape, type Network, type Ref, type Section } from '../../engine';
import { backstep, earlyValue, isMovable, knownValue, type View } from '../../store';
import { briefText, marked, quantityText } from '../../tex';
import { drawFrame, drawLines } from '../svg/drawFrame';
import { extremes } from '../svg/extremes';
import { type Isoline, isolines, labels, type XY } from '../svg/isolines';
import { type Frame, frameOf, isInside } from '../svg/mapFrame';
import { mountPlane } from '../svg/mountPlane';
import {
  coarsePainter,
  fitCanvas,
  type Palette,
  paintFine,
  paletteOf,
  rampOf,
} from '../svg/paintBands';
import type { Size } from '../svg/watchSize';
import { writeText } from '../text/writeText';
import { drawWalked, drawWalker, prepareMap } from './drawMap';
import { movable, valueAt } from './movable';
import { nameOf, placeText } from './names';
import { sectionOf } from './ranges';
import { type Walker, walked, walkerOf } from './scene';
import { stillTell, thresholds } from './thresholds';
import { words } from './words';

/** How many columns and rows the map has while it changes, and at rest. */
const COARSE = 96;
const FINE = 256;

export type Parts = {
  canvas: HTMLCanvasElement;
  svg: SVGSVGElement;
  /** What is said of the point, of its arrow, and of the place under the pointer. */
  here: Element;
  arrow: Element;
  pointer: Element;
  summary: Element;
};

/** Keeps the map at the present numbers, at most once a frame. Returns the undo. */
export function mountMap({ canvas, svg, here, arrow, pointer, summary }: Parts): () => void {
  const point = prepareMap(svg);
  let ramp = rampOf(svg);
  let palette: Palette | null = null;
  const paintCoarse = coarsePainter(COARSE);
  const coarse = new Float64Array(COARSE * COARSE);
  const fine = new Float64Array(FINE * FINE);
  let frame: Frame | null = null;
  /** What the frame, the picture, the path and the point were drawn from. */
  const drawn: Record<'frame' | 'land' | 'path' | 'walker', unknown[]> = {
    frame: [],
    land: [],
    path: [],
    walker: [],
  };
  /** The bands' ends. They stay while the numbers move, so that a colour keeps its meaning. */
  let bands: number[] = [];
  let trail: XY[] = [];
  let walker: Walker | null = null;

  const paint = (size: Size, under: XY | null) => {
    const view = backstep.view();
    const section = sectionOf(view);
    const anew = isNew(drawn, 'frame', [
      ...[section.x, section.y, ...section.xRange, ...section.yRange],
      ...[view.notation, size],
    ]);
    if (anew || !frame) {
      frame = frameOf(section, size, view.notation);
      fitCanvas(canvas, frame.area, window.devicePixelRatio);
      drawFrame(svg, frame);
      bands = [];
    }
    const map = frame;
    if (isNew(drawn, 'land', held(view, section)) || anew) changeLand(view.network, map);
    if (isNew(drawn, 'path', [view.run, view.run.end, view.round]) || anew) {
      trail = walked(view, map, committed(view));
      drawWalked(svg, map, trail);
    }
    const told = isTold(view, section);
    if (
      isNew(drawn, 'walker', [view.network, told, earlyValue(view, 'E_total') === null]) ||
      anew
    ) {
      walker = walkerOf(view, map);
      // The way down is what both slopes are worked out for.
      if (!told) walker.arrow = null;
      drawWalker(svg, map, walker);
      tell(view, map, walker);
    }
    readUnder(view, map, under);
  };

  /** The bands' colours, which depend on the theme and on how many there are. */
  const colours = (): Palette => {
    if (palette?.colours.length !== bands.length + 1) palette = paletteOf(ramp, bands.length);
    return palette;
  };

  /** Paints in passing; lines that are no longer true go at once. */
  const changeLand = (network: Network, { section }: Frame) => {
    landscape(network, section, COARSE, COARSE, coarse);
    const found = extremes(coarse);
    if (!stillTell(bands, found)) bands = thresholds(...found);
    paintCoarse(canvas, coarse, bands, colours().pixels);
    if (plane.isAtRest()) drawLines(svg, [], []);
    plane.moved();
  };

  const rest = () => {
    if (!frame) return;
    const { network } = backstep.view();
    const map = frame;
    landscape(network, map.section, FINE, FINE, fine);
    bands = thresholds(...extremes(fine));
    const lines = isolines(fine, FINE, bands, map.area);
    paintFine(canvas, lines, colours().colours, map.area);
    drawLines(svg, lines, labelled(lines, map));
  };

  /** Labels clear of the path and the arrow, as they are at rest. */
  const labelled = (lines: Isoline[], map: Frame) => {
    const drawnOver = [...trail, ...(walker ? arrowPlaces(walker) : [])];
    const places = drawnOver.map(([x, y]): XY => [map.x(x), map.y(y)]);
    return labels(lines, map.area, wayUp(fine, map), places);
  };

  const tell = (
    view: View,
    { section }: Frame,
    { at, arrow: drawnArrow, outside, slopes }: Walker,
  ) => {
    const { notation, trace } = view;
    const error = errorText(view, trace.values.get('E_total') ?? 0);
    const told = isTold(view, section);
    const place = placeText(
      [
        [section.x, at[0]],
        [section.y, at[1]],
      ],
      notation,
    );
    const said = words.here(place, error);
    const short = [section.x, section.y].map((ref, index) =>
      briefText(`dE_total/d${ref}`, slopes[index] ?? 0, notation),
    );
    writeText(here, said);
    writeText(
      arrow,
      drawnArrow
        ? words.arrow(marked(drawnArrow.factor), short.join(' and '))
        : outside
          ? words.outside
          : told
            ? words.flat
            : words.untold,
    );
    const way = told ? words.ways(downhill(view, section, slopes)) : words.untold;
    writeText(summary, words.summary(said, way));
    const slider = {
      'aria-valuemin': section.xRange[0],
      'aria-valuemax': section.xRange[1],
      'aria-valuenow': at[0],
      'aria-valuetext': `${place}, ${words.errorIs(error)}`,
    };
    for (const [name, value] of Object.entries(slider)) point.setAttribute(name, String(value));
  };

  const readUnder = (view: View, map: Frame, under: XY | null) => {
    if (!under || !isInside(map, under)) return writeText(pointer, words.help);
    const { section } = map;
    const at = [valueAt(map, 'x', under[0]), valueAt(map, 'y', under[1])] as const;
    const parameters = { ...view.network.parameters, [section.x]: at[0], [section.y]: at[1] };
    const error = errorOf({ ...view.network, parameters });
    const place = placeText(
      [
        [section.x, at[0]],
        [section.y, at[1]],
      ],
      view.notation,
    );
    writeText(pointer, words.pointer(place, errorText(view, error)));
  };

  const recolour = () => {
    ramp = rampOf(svg);
    palette = null;
    drawn.land = [];
  };
  const plane = mountPlane(svg, { paint, rest, recolour });
  const release = movable(svg, point, backstep, () => frame);
  return () => {
    release();
    plane.end();
  };
}

/** Whether anything differs from the last time, which it then replaces. */
function isNew<Key extends string>(
  last: Record<Key, unknown[]>,
  key: Key,
  now: unknown[],
): boolean {
  const same = now.length === last[key].length && now.every((part, at) => part === last[key][at]);
  last[key] = now;
  return !same;
}

/** All that the land depends on, but its frame: the shape, and the parameters that are held, without rates. */
const held = ({ network, trace }: View, { x, y }: Section): unknown[] => [
  // Each shape has one.
  trace.layout,
  ...Object.entries(network.parameters).flatMap(([ref, value]) =>
    ref === x || ref === y || !isMovable(ref) ? [] : [value],
  ),
];

/** The parameters at the present round, without what is being dragged. */
const committed = ({ run, round, network }: View): Readonly<Record<Ref, number>> =>
  backstep.store.getState().pull ? run.at(round) : network.parameters;

/** From where the error is least to where it is greatest. */
function wayUp(errors: Float64Array, { area }: Frame): [XY, XY] {
  const [least, most] = extremes(errors);
  const placeOf = (error: number): XY => {
    const cell = errors.indexOf(error);
    const [column, row] = [cell % FINE, Math.floor(cell / FINE)];
    return [
      area.left + (column / (FINE - 1)) * (area.right - area.left),
      area.bottom - (row / (FINE - 1)) * (area.bottom - area.top),
    ];
  };
  return [placeOf(least), placeOf(most)];
}

/** Where it is to be worked out first, no error stands on the map as a number. */
const errorText = (view: View, error: number): string =>
  earlyValue(view, 'E_total') === null ? '?' : quantityText('E_total', error, view.notation);

/** Whether both slopes may be told: they may be what is to be worked out first. */
const isTold = (view: View, { x, y }: Section): boolean =>
  !view.asks || [x, y].every((ref) => knownValue(view, `dE_total/d${ref}`) !== null);

/** Which way each of the two numbers goes where the error falls fastest. */
const downhill = ({ notation }: View, { x, y }: Section, slopes: XY): string[] =>
  [x, y].flatMap((ref, index) => {
    const slope = slopes[index] ?? 0;
    if (slope === 0) return [];
    return [words.way[slope < 0 ? 'up' : 'down'](nameOf(ref, notation))];
  });

/** The point and places along its arrow. */
const arrowPlaces = ({ shown, arrow }: Walker): XY[] =>
  [0, 0.25, 0.5, 0.75, 1].map((share): XY => {
    const to = arrow?.to ?? shown;
    return [shown[0] + share * (to[0] - shown[0]), shown[1] + share * (to[1] - shown[1])];
  });

import type { Layout, Ref } from '../../engine';
import type { Size } from '../svg/watchSize';
import type { Box, Point } from './box';
import { type Gap, gapOf } from './gaps';
import { arrange as arrangeArticles, type Geometry, halves, type Line, point } from './geometry';
import { hitAreas } from './hitAreas';
import { type Dimensions, type Format, MEASURES, type Measures } from './measures';
import { STYLES, type Style } from './styles';

/** What there is to know of an arrangement besides where everything stands. */
export type Crowd = {
  layout: Layout;
  /** The edges between two columns, and whether there is room for all of their weights. */
  gaps: readonly Gap[];
  /** By how much edges are drawn thinner, where there are many. */
  thinner: number;
  /** Whether each bias has a place of its own, which nothing else takes. */
  roomy: boolean;
  /** Where errors lead down to their total, if that is not beside each of them. */
  rail: number | null;
  /** CSS pixels to one unit of the picture. */
  scale: number;
};

const crowds = new WeakMap<Geometry, Crowd>();

/** What is known of an arrangement; nothing of the worked example's. */
export const crowdOf = (where: Geometry): Crowd | undefined => crowds.get(where);

type Layer = Layout['layers'][number];

/** A style, and what of a network there is room for in it. */
type Choice = { style: Style; roomy: boolean; scale: number; score: number };

const isArticles = ({ inputs, layers, outputs }: Layout): boolean =>
  layers.length === 2 && [inputs, layers[0] ?? [], outputs].every(({ length }) => length === 2);

const known = new WeakMap<Layout, Map<string, Geometry>>();

/** Sizes differ by so many pixels before a picture is arranged anew. */
const STEP = 4;

const stepped = (pixels: number): number => Math.max(STEP, Math.round(pixels / STEP) * STEP);

/**
 * Where everything stands in a network of any size, in a picture of this one; null where that is
 * as in the worked example, to the last number.
 */
export function arrangeAny(layout: Layout, format: Format, size?: Size): Geometry | null {
  const isSame = isArticles(layout);
  if (isSame && layout.pairs.length === 1) return null;
  const given = size ?? stillSize(layout, format);
  const pane = { width: stepped(given.width), height: stepped(given.height) };
  const all = known.get(layout) ?? new Map<string, Geometry>();
  known.set(layout, all);
  const key = isSame ? format : `${format} ${pane.width} ${pane.height}`;
  const before = all.get(key);
  if (before) return before;
  // While a window is being resized there are many sizes.
  if (all.size > 40) all.clear();
  const made = isSame
    ? paired(arrangeArticles(layout, format), layout)
    : arrange(layout, format, pane);
  all.set(key, made);
  return made;
}

/** Numbers stand at the same places for each training pair. */
function paired(where: Geometry, { pairs }: Layout): Geometry {
  const boxes = [...where.boxes].flatMap(([ref, box]) =>
    ['', ...pairs].map((mark) => [ref + mark, box] as const),
  );
  return { ...where, boxes: new Map(boxes) };
}

/** A picture without a screen, on paper: as high as it needs to be. */
function stillSize(layout: Layout, format: Format): Dimensions {
  const { width, height } = MEASURES[format].size;
  const most = { width, height: 1.1 * width };
  const { style, roomy, scale } = chosen(layout, format, most);
  const needed = needs(layout, style, roomy).height * scale;
  return { width, height: Math.min(most.height, Math.max(height, needed * 1.15)) };
}

/** How wide an upright picture of this network is by its height, where it may be higher than wide. */
export function tallRatio(layout: Layout, width: number): number {
  const { style, roomy, scale } = chosen(layout, 'tall', { width, height: HIGHEST * width });
  const height = needs(layout, style, roomy).height * scale * 1.1;
  return width / Math.min(HIGHEST * width, Math.max(LEAST_HIGH * width, height));
}

const HIGHEST = 1.5;
const LEAST_HIGH = 0.6;

/**
 * Type of so many pixels is large enough, but for a class: beyond it, room counts more. Below the
 * least that can be read, each pixel counts for many.
 */
const TYPE = { enough: 13, inClass: 40, least: 9.1 };

function chosen(layout: Layout, format: Format, pane: Dimensions): Choice {
  const all = STYLES.flatMap((style) =>
    [true, false].map((roomy) => {
      const { width, height } = needs(layout, style, roomy);
      const scale = Math.min(most(style, format, pane), pane.width / width, pane.height / height);
      const score =
        worthOf(scale * style.type, format) +
        style.worth +
        Math.min(1, edgesOf(style, layout, pane.width / scale - width) / SEEN) -
        (roomy ? 0 : 0.75);
      return { style, roomy, scale, score };
    }),
  );
  return all.reduce((best, each) => (each.score > best.score ? each : best));
}

/** How much of an edge beside its weight is enough to be seen with its arrow. */
const SEEN = 24;

/** How much of each edge can be seen beside its weight, where so much room is left over. */
const edgesOf = ({ gaps, measures: { chip } }: Style, { layers }: Layout, spare: number): number =>
  gaps.least + spare / layers.length - chip.width;

const worthOf = (type: number, format: Format): number =>
  Math.min(format === 'tall' ? TYPE.inClass : TYPE.enough, type) -
  10 * Math.max(0, TYPE.least - type);

/** How large a style may be drawn: as large as the worked example in the same place. */
function most({ format, type }: Style, wanted: Format, { width, height }: Dimensions): number {
  const full = MEASURES.wide.size.width;
  const as = (size: Dimensions) => Math.min(width / size.width, height / size.height);
  const tall = as(MEASURES.tall.size);
  if (format === 'wide') return as({ width: full, height: MEASURES.low.size.height });
  return wanted === 'tall' ? Math.max(tall, 1) : Math.max(1, ((width / full) * 14) / type);
}

/** The room that a network needs at the least. */
function needs(layout: Layout, style: Style, roomy: boolean): Dimensions {
  const { measures, gaps, last, slot } = style;
  const { input, neuron, error, chip, margin } = measures;
  const { layers, inputs, outputs } = layout;
  const between = (layer: Layer) => {
    const bias = layer[0]?.bias;
    const isShared = bias && roomy && layer.length > 1 && !bias.startsWith('b_');
    return isShared ? Math.max(slot, chip.height + 8) : slot;
  };
  const column = (layer: Layer) =>
    layer.length * (neuron.height + between(layer) + belowOf(layer, style, roomy));
  const end = layers.at(-1) ?? [];
  const heights = [
    inputs.length * (input.height + 8),
    ...layers.map(column),
    errorsHeight(layout, style, belowOf(end, style, roomy), between(end)),
  ];
  return {
    width:
      2 * margin +
      input.width +
      layers.length * (neuron.width + gaps.least) +
      last +
      error.width +
      (outputs.length > 2 ? RAIL : 0),
    height: 2 * margin + Math.max(...heights),
  };
}

/** From the side of the errors to the line on which they lead down to their total. */
const RAIL = 10;

/** How far an output with its error and its target reaches, from its middle. */
function reachOf({ measures, near }: Style, below: number) {
  const { error, target, neuron, note } = measures;
  const above = error.height / 2 + near.target + target.height;
  return {
    above: Math.max(above, neuron.height / 2),
    below: Math.max(error.height / 2, neuron.height / 2 + below),
    /** To the middle of a total below its error, with a note between them. */
    total: error.height + near.total + note.height + 2,
  };
}

/** Between an error and the next output's target, at the least. */
const BETWEEN = 6;

function errorsHeight({ outputs }: Layout, style: Style, below: number, between: number): number {
  const { error, neuron } = style.measures;
  const reach = reachOf(style, below);
  const count = outputs.length;
  if (count === 1) return reach.above + reach.total + error.height / 2;
  // The second one is upside down, but for what stands below its neuron.
  if (count === 2) return 2 * (Math.max(reach.above, reach.below) + reach.total);
  const own = Math.max(reach.above + reach.below + BETWEEN, neuron.height + between);
  return count * own + style.near.total + error.height;
}

/** Below each neuron of a layer, for a bias of its own. */
const belowOf = (layer: Layer, { measures: { chip }, near }: Style, roomy: boolean): number => {
  const bias = layer[0]?.bias;
  const isOwn = layer.length === 1 || bias?.startsWith('b_');
  return bias && isOwn && roomy ? near.bias + chip.height : 0;
};

function arrange(layout: Layout, format: Format, pane: Dimensions): Geometry {
  const { style, roomy, scale } = chosen(layout, format, pane);
  const { measures: usual, gaps } = style;
  const { input, neuron, error, target, chip, margin } = usual;
  const { inputs, layers, outputs } = layout;
  const size = { width: round(pane.width / scale), height: round(pane.height / scale) };
  const measures: Measures = { ...usual, size, touch: 44 / scale };

  // From left to right
  const rail = outputs.length > 2 ? RAIL : 0;
  const boxes = input.width + layers.length * neuron.width + error.width + rail + 2 * margin;
  const free = size.width - boxes - style.last;
  const gap = Math.min(gaps.most, free / layers.length);
  const spare = free - gap * layers.length;
  const last = style.last + Math.min(spare / 2, gap / 3);
  const left = (size.width - boxes - gap * layers.length - last) / 2 + margin;
  const columnX = (depth: number) =>
    depth === 0
      ? left + input.width / 2
      : left + input.width + gap * depth + neuron.width * (depth - 0.5);
  const errorX = columnX(layers.length) + neuron.width / 2 + last + error.width / 2;

  // From top to bottom
  const rows = Math.max(inputs.length, ...layers.map(({ length }) => length));
  const least = needs(layout, style, roomy).height;
  const height = Math.max(least, Math.min(size.height, rows * style.band)) - 2 * margin;
  const top = (size.height - height) / 2;
  const neurons = new Map<string, Point>();
  const noteAbove = usual.note.height + 4;
  const put = (names: readonly string[], depth: number, below: number) => {
    const band = height / names.length;
    // Where a band is narrow, a neuron gives way to what stands below it.
    const half = (depth === 0 ? input.height : neuron.height) / 2;
    const lowest = band - half - below - 2;
    // Where it is narrower still, what is free is all above, for a note.
    const at = Math.min(lowest, depth === 0 ? band / 2 : Math.max(band / 2, half + noteAbove));
    for (const [index, name] of names.entries()) {
      neurons.set(name, { x: columnX(depth), y: top + band * index + at });
    }
  };
  put(inputs, 0, 0);
  for (const [depth, layer] of layers.entries()) {
    const below = belowOf(layer, style, roomy);
    put(
      layer.map(({ name }) => name),
      depth + 1,
      below,
    );
  }
  const below = belowOf(layers.at(-1) ?? [], style, roomy);
  const { errors, targets, total } = errorPlaces(
    outputs,
    style,
    below,
    { x: errorX, top: margin, height: size.height - 2 * margin },
    neurons,
  );
  const at = (name: string): Point => point(neurons, name);

  const biases = biasPlaces(layers, style, neurons);
  const lines = layers.map((layer, depth) =>
    layer.flatMap(({ edges }) =>
      edges.map(({ weight, from: source, to: target }): [Ref, Omit<Line, 'chip'>] => {
        const half = (depth === 0 ? input.width : neuron.width) / 2;
        const from = { x: at(source).x + half, y: at(source).y };
        return [
          weight,
          { source, target, from, to: { x: at(target).x - neuron.width / 2, y: at(target).y } },
        ];
      }),
    ),
  );
  const between = lines.map((all) => gapOf(all, measures));
  const edges = new Map<string, Line>(
    lines.flatMap((all, depth) =>
      all.map(([weight, line]): [string, Line] => [
        weight,
        { ...line, chip: between[depth]?.spots.get(weight) as Point },
      ]),
    ),
  );

  const bare = new Map<Ref, Box>([
    ...inputs.map((name) => [name, { ...at(name), ...input }] as const),
    ...[...edges].map(([weight, edge]) => [weight, { ...edge.chip, ...chip }] as const),
    ...[...biases].map(([bias, place]) => [bias, { ...place, ...chip }] as const),
    ...layers.flat().flatMap(({ name }) => halves(name, at(name), measures)),
    ...[...errors].map(([name, place]) => [`E_${name}`, { ...place, ...error }] as const),
    ['E_total', { ...total, ...error }],
    ...[...targets].map(([name, place]) => [`target_${name}`, { ...place, ...target }] as const),
  ]);
  const closed = new Set(between.flatMap(({ open, spots }) => (open ? [] : [...spots.keys()])));
  const shown = [...bare].filter(([ref]) => !closed.has(ref) && (roomy || !biases.has(ref)));
  const reaches = hitAreas(
    shown.map(([, box]) => box),
    measures.touch,
  );
  const reachBy = new Map(shown.map(([ref], index) => [ref, reaches[index] as Point]));
  const bareWhere: Geometry = {
    format: style.format,
    measures,
    // All notes stand above first.
    middle: Number.POSITIVE_INFINITY,
    neurons,
    edges,
    biases,
    errors,
    targets,
    total,
    boxes: new Map(
      [...bare].map(([ref, box]) => [ref, { ...box, reach: reachBy.get(ref) ?? { x: 0, y: 0 } }]),
    ),
  };
  const where = paired(bareWhere, layout);
  crowds.set(where, {
    layout,
    gaps: between,
    thinner: Math.min(1, 9 / Math.max(...lines.map(({ length }) => length))) ** 0.7,
    roomy: roomy || biases.size === 0,
    rail: rail > 0 ? errorX + error.width / 2 + RAIL - 2 : null,
    scale,
  });
  return where;
}

/** Below its neuron, or, of a whole layer, between the two in its middle. */
function biasPlaces(
  layers: Layout['layers'],
  { measures: { neuron, chip, upright }, near }: Style,
  neurons: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const biases = new Map<string, Point>();
  for (const layer of layers) {
    const [upper, lower] = layer.slice((layer.length - 1) >> 1);
    for (const { name, bias } of layer) {
      if (!bias) continue;
      const { x, y } = point(neurons, name);
      if (upper && lower && !bias.startsWith('b_')) {
        const middle = (point(neurons, upper.name).y + point(neurons, lower.name).y) / 2;
        biases.set(bias, { x, y: middle });
        continue;
      }
      biases.set(bias, {
        // Beside it the neuron's name stands, where there is one.
        x: upright ? x : x + (neuron.width - chip.width) / 2 - 2,
        y: y + neuron.height / 2 + near.bias + chip.height / 2,
      });
    }
  }
  return biases;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The errors, each beside its output, with their targets and the total: between two, else below
 * all of them. Moves the outputs to where their errors are.
 */
function errorPlaces(
  outputs: readonly string[],
  style: Style,
  below: number,
  { x, top, height }: { x: number; top: number; height: number },
  neurons: Map<string, Point>,
) {
  const { error, target } = style.measures;
  const { near } = style;
  const apart = error.height / 2 + near.target + target.height / 2;
  const reach = reachOf(style, below);
  const errors = new Map<string, Point>();
  const targets = new Map<string, Point>();
  const move = (name: string, y: number, up: boolean) => {
    const old = point(neurons, name);
    neurons.set(name, { ...old, y });
    errors.set(name, { x, y });
    targets.set(name, { x, y: y + (up ? -apart : apart) });
  };
  const [first = '', second = ''] = outputs;
  if (outputs.length === 1) {
    const { y } = point(neurons, first);
    const most = top + height - error.height / 2 - reach.total;
    const own = Math.max(top + reach.above, Math.min(y, most));
    move(first, own, true);
    return { errors, targets, total: { x, y: own + reach.total } };
  }
  if (outputs.length === 2) {
    const middle = top + height / 2;
    const { y } = point(neurons, first);
    const outer = Math.max(reach.above, reach.below);
    const own = Math.max(top + outer, Math.min(y, middle - reach.total));
    move(first, own, true);
    move(second, 2 * middle - own, false);
    return { errors, targets, total: { x, y: middle } };
  }
  const room = (height - error.height - near.total) / outputs.length;
  for (const [index, name] of outputs.entries()) {
    const from = top + index * room;
    move(name, from + Math.min(Math.max(room / 2, reach.above), room - reach.below), true);
  }
  return { errors, targets, total: { x, y: top + height - error.height / 2 } };
}

import { type Format, MEASURES, type Measures } from './measures';

/** One way of drawing a network: how large its boxes are, and how close they may come. */
export type Style = {
  format: Format;
  measures: Measures;
  /** Between two columns, wide enough for a weight, and at the most. */
  gaps: { least: number; most: number };
  /** From the outputs to the errors. */
  last: number;
  /** Above a neuron, for its notes; and between two outputs' errors. */
  slot: number;
  /** From a neuron to a bias below it, from an error to its target, and to the total. */
  near: { bias: number; target: number; total: number };
  /** How far apart two rows are at the most. */
  band: number;
  /** The size of its smaller type, by which styles are compared. */
  type: number;
  /** How many pixels of type it may have less than another and still be the better one. */
  worth: number;
};

const { wide, tall } = MEASURES;

/** How wide a note may be: beside its number a symbol needs more room than above it. */
export const WIDEST = { beside: 172, above: 96 };

/** As the worked example on a wide screen: a weight beside its name, net beside out. */
const large: Style = {
  format: 'wide',
  measures: { ...wide, note: { ...wide.note, widest: WIDEST.beside } },
  gaps: { least: 106, most: 210 },
  last: 34,
  slot: 42,
  near: { bias: 10, target: 10, total: 14 },
  band: 230,
  type: 13.2,
  worth: 2,
};

/** As on a phone: numbers below their names, out below net. */
const upright: Style = {
  format: 'tall',
  measures: { ...tall, note: { ...tall.note, widest: WIDEST.above } },
  gaps: { least: 57, most: 170 },
  last: 16,
  slot: 34,
  near: { bias: 6, target: 8, total: 10 },
  band: 190,
  type: 12.2,
  worth: 0.25,
};

const LOW = { neuron: 72, lines: { cell: 8.2, around: 14.5, pair: 6.5 } };

/** The same, not so high. */
const low: Style = {
  ...upright,
  measures: {
    ...upright.measures,
    neuron: { width: 56, height: LOW.neuron },
    error: { width: 62, height: 40 },
    lines: LOW.lines,
  },
  worth: 0,
};

/** The same with fewer decimals, for very narrow screens. */
const narrow: Style = {
  ...low,
  measures: {
    ...low.measures,
    input: { width: 42, height: 32 },
    neuron: { width: 44, height: 64 },
    chip: { width: 40, height: 28 },
    target: { width: 54, height: 30 },
    error: { width: 54, height: 40 },
    lines: { ...LOW.lines, cell: 7.4 },
    decimals: 2,
  },
  slot: 30,
  gaps: { least: 43, most: 100 },
  last: 12,
  worth: -1.5,
};

/** For many rows on a screen that is not so high: out beside net. */
const flat: Style = {
  ...upright,
  measures: {
    ...upright.measures,
    neuron: { width: 112, height: 40 },
    error: { width: 62, height: 40 },
    lines: LOW.lines,
  },
  worth: 0.75,
};

export const STYLES: readonly Style[] = [large, upright, low, flat, narrow];

import type { Size } from '../svg/watchSize';

/** Wide, with room for every note; or tall, for narrow screens, with all type larger in it. */
export type Format = 'wide' | 'tall';

type Dimensions = { width: number; height: number };

/** The graph's own units; the picture is scaled as a whole. */
export type Measures = {
  size: Dimensions & { top: number };
  /** The middles of the first and the last row. */
  rows: { first: number; last: number };
  margin: number;
  input: Dimensions;
  neuron: Dimensions;
  chip: Dimensions;
  target: Dimensions;
  error: Dimensions;
  /** Whether out stands below net, and a symbol above its number; else beside each other. */
  upright: boolean;
  /** Between two columns: wide enough for a weight and the arrows beside it. */
  gaps: { first: number; next: number };
  /** Where along a diagonal its chip sits, counted from the source, so that chips do not meet. */
  diagonal: number;
  /** What stays free between a chip and the neurons at its edge's ends. */
  clear: { source: number; target: number };
  /** From a neuron to a bias of its own, clear of its arc and of the notes on the edges beside it. */
  bias: number;
  /** Where the errors' column is. */
  errors: number;
  /** From an error to its target, clear of the notes of the neuron beside it. */
  targets: number;
  /** How far a symbol and its number stand from the middle between them, where there is one. */
  lines: { cell: number; pair: number };
  note: {
    height: number;
    padding: number;
    /** Its type, and how much smaller its indices are, as the style sheet has them. */
    size: number;
    script: number;
    /** How wide it may be over an edge between two neurons, and with a weight's slope. */
    widest: { edge: number; gradient: number };
  };
  /** The least that a finger needs: 44 pixels on the smallest screens of this format. */
  touch: number;
  /** No more decimals than fit into a number's box. */
  decimals: number;
  arrowhead: number;
};

export const MEASURES: Readonly<Record<Format, Measures>> = {
  wide: {
    size: { top: 44, width: 790, height: 512 },
    rows: { first: 170, last: 430 },
    margin: 8,
    input: { width: 66, height: 66 },
    neuron: { width: 138, height: 80 },
    chip: { width: 96, height: 32 },
    target: { width: 132, height: 32 },
    error: { width: 108, height: 60 },
    upright: false,
    gaps: { first: 130, next: 130 },
    diagonal: 0.27,
    clear: { source: Number.NEGATIVE_INFINITY, target: Number.NEGATIVE_INFINITY },
    bias: 70,
    errors: 722,
    targets: 108,
    lines: { cell: 13, pair: 0 },
    note: {
      height: 21,
      padding: 4,
      size: 12.5,
      script: 0.72,
      widest: { edge: 130, gradient: 113 },
    },
    touch: 60,
    decimals: 12,
    arrowhead: 13,
  },
  tall: {
    size: { top: 0, width: 386, height: 359 },
    rows: { first: 81, last: 278 },
    margin: 2,
    input: { width: 51, height: 34 },
    neuron: { width: 56, height: 98 },
    chip: { width: 50, height: 30 },
    target: { width: 58, height: 30 },
    error: { width: 58, height: 40 },
    upright: true,
    gaps: { first: 65, next: 76 },
    diagonal: 1 / 3,
    clear: { source: 3, target: 12 },
    bias: 73.7,
    errors: 355,
    targets: 58,
    lines: { cell: 10, pair: 6.5 },
    note: { height: 26, padding: 3, size: 11.5, script: 0.8, widest: { edge: 72, gradient: 66 } },
    touch: 49.2,
    decimals: 4,
    arrowhead: 10,
  },
};

/** Below this scale the wide picture's notes would be smaller than 8 pixels. */
export const SMALLEST = 0.66;

/** The format for a picture of this size, in CSS pixels. */
export function formatFor({ width }: Size): Format {
  const { size } = MEASURES.wide;
  return width < SMALLEST * size.width ? 'tall' : 'wide';
}

import type { Size } from '../svg/watchSize';

/**
 * Wide, and the same drawn closer for panes that are not so high, and closer still; or tall, for
 * narrow screens and for lectures, with all type larger in it.
 */
export type Format = 'wide' | 'closer' | 'low' | 'tall';

export type Dimensions = { width: number; height: number };

/** The graph's own units; the picture is scaled as a whole. */
export type Measures = {
  size: Dimensions;
  /** The middles of the first and the last row. */
  rows: { first: number; last: number };
  margin: number;
  input: Dimensions;
  /** Out stands beside net where it is wider than it is high, else below. */
  neuron: Dimensions;
  chip: Dimensions;
  target: Dimensions;
  error: Dimensions;
  /** Whether a note's and a parameter's symbol stands above its number; else before it. */
  upright: boolean;
  /** Between two columns: wide enough for a weight and the arrows beside it. */
  gaps: { first: number; next: number };
  /** Where along a diagonal its chip sits, counted from the source, so that chips do not meet. */
  diagonal: number;
  /** What stays free between a chip and the neurons at its edge's ends. */
  clear: { source: number; target: number };
  /** From a neuron to a bias of its own. */
  bias: number;
  /** Where the errors' column is. */
  errors: number;
  /** From an error to its target. */
  targets: number;
  /**
   * How far a symbol and its number stand from the middle between them: in a neuron or an error,
   * there with another number between them, and elsewhere.
   */
  lines: { cell: number; around: number; pair: number };
  note: {
    height: number;
    padding: number;
    /** Its type, and how much smaller its indices are, as the style sheet has them. */
    size: number;
    script: number;
    /** How wide it may be at a neuron, but for that one's slope, which has room. */
    widest: number;
  };
  /** The least that a finger needs: 44 pixels on the smallest screens of this format. */
  touch: number;
  /** No more decimals than fit into a number's box. */
  decimals: number;
  arrowhead: number;
};

/** By how much rows may be farther apart than they have to be for every note of a step. */
const wide = (height: number): Measures => {
  const spare = height - LOWEST;
  const row = 86 + Math.round(0.12 * spare);
  return {
    size: { width: 752, height },
    rows: { first: row, last: height - row },
    margin: 2,
    input: { width: 58, height: 46 },
    neuron: { width: 140, height: 50 },
    chip: { width: 96, height: 28 },
    target: { width: 96, height: 40 },
    error: { width: 96, height: 56 },
    upright: false,
    gaps: { first: 138, next: 142 },
    diagonal: 0.27,
    clear: { source: Number.NEGATIVE_INFINITY, target: Number.NEGATIVE_INFINITY },
    bias: 46 + 0.2 * spare,
    errors: 702,
    targets: 58,
    lines: { cell: 10.5, around: 17, pair: 9 },
    note: { height: 19, padding: 4, size: 13.2, script: 0.78, widest: 142 },
    touch: 57,
    decimals: 12,
    arrowhead: 13,
  };
};

/** The height of the low picture: what the notes of a step need at most. */
const LOWEST = 340;

export const MEASURES: Readonly<Record<Format, Measures>> = {
  wide: wide(480),
  closer: wide(410),
  low: wide(LOWEST),
  tall: {
    size: { width: 386, height: 359 },
    rows: { first: 81, last: 278 },
    margin: 2,
    input: { width: 51, height: 34 },
    neuron: { width: 56, height: 98 },
    chip: { width: 50, height: 30 },
    target: { width: 62, height: 30 },
    error: { width: 62, height: 46 },
    upright: true,
    gaps: { first: 65, next: 76 },
    diagonal: 1 / 3,
    clear: { source: 3, target: 12 },
    bias: 73.7,
    errors: 353,
    targets: 58,
    lines: { cell: 10, around: 14.5, pair: 6.5 },
    note: { height: 28, padding: 3, size: 12.2, script: 0.8, widest: 70 },
    touch: 49.2,
    decimals: 4,
    arrowhead: 10,
  },
};

/** Below this scale the wide picture's type would be smaller than 9 pixels. */
export const SMALLEST = 0.7;

/** From the highest to the lowest of one width. */
const WIDE = ['wide', 'closer', 'low'] as const;

/** The format for a picture of this size, in CSS pixels. */
export function formatFor({ width, height }: Size): Format {
  const full = MEASURES.wide.size.width;
  if (width < SMALLEST * full) return 'tall';
  return WIDE.find((format) => MEASURES[format].size.height * width <= full * height) ?? 'low';
}

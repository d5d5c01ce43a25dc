import { scaleLinear } from 'd3';
import { activations, type Network, type Ref, type Section } from '../../engine';
import type { Range, View } from '../../store';

/** How far a range reaches beyond the pairs, as a share of where they lie, and around one place alone. */
const MARGIN = 0.5;
const AROUND = 1;

/** How many bands there are, about. */
const BANDS = 10;

/** What ends the names of each pair's quantities. */
const marksOf = ({ trace }: Pick<View, 'trace'>): readonly string[] => trace.layout.pairs;

/** The plane of both inputs, as far as suits the pairs. What is dragged does not count. */
export function sectionOf(view: Pick<View, 'trace' | 'run'>): Section {
  const { parameters } = view.run.network;
  const range = (input: Ref): Range => {
    const values = marksOf(view).map((mark) => parameters[input + mark] as number);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const beyond = MARGIN * (high - low) || AROUND;
    const [from = low, to = high] = scaleLinear([low - beyond, high + beyond], [0, 1])
      .nice(4)
      .domain();
    return [from, to];
  };
  return { x: 'i1', y: 'i2', xRange: range('i1'), yRange: range('i2') };
}

/** From the lowest answer to the highest, where the activation has ends; null where it has none. */
export function spanOf({ activations: all }: Pick<Network, 'activations'>): Range | null {
  const last = all?.at(-1) ?? 'logistic';
  const range: Range = last === 'softmax' ? [0, 1] : activations[last].range;
  return range.every(Number.isFinite) ? range : null;
}

/** A span that holds what is answered and what should be. */
export function spanAround(values: readonly number[]): Range {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const half = low === high ? 1 : 0;
  const [from = low, to = high] = scaleLinear([low - half, high + half], [0, 1])
    .nice(5)
    .domain();
  return [from, to];
}

/** Whether a span made for other answers still shows these apart. */
export const stillHolds = ([from, to]: Range, low: number, high: number): boolean =>
  low >= from && high <= to && high - low > (to - from) / 4;

export type Pair = {
  pair: number;
  at: readonly [x: number, y: number];
  target: number;
  answer: number;
  /** Whether the target is above the line between the two sides. */
  high: boolean;
  /** Whether the answer is on the same side. */
  right: boolean;
  /** Whether it is the pair that the steps go through. */
  present: boolean;
};

/** The training pairs, with what one of the outputs answers to each. */
export function pairsOf(view: Pick<View, 'trace' | 'network' | 'walk'>, output: string): Pair[] {
  const { network, trace, walk } = view;
  const given = (ref: Ref) => network.parameters[ref] as number;
  const middle = middleOf(view, output);
  return marksOf(view).map((mark, index) => {
    const target = given(`target_${output}${mark}`);
    const answer = trace.values.get(`out_${output}${mark}`) ?? Number.NaN;
    return {
      pair: index + 1,
      at: [given(`i1${mark}`), given(`i2${mark}`)],
      target,
      answer,
      high: target > middle,
      right: target > middle ? answer > middle : answer < middle,
      present: index + 1 === walk,
    };
  });
}

/** Half the way between the targets; where there is but one, between the activation's ends. */
export function middleOf(view: Pick<View, 'trace' | 'network'>, output: string): number {
  const { network } = view;
  const targets = marksOf(view).map((mark) => network.parameters[`target_${output}${mark}`] ?? 0);
  const [low, high] = [Math.min(...targets), Math.max(...targets)];
  const [from, to] = (low === high && spanOf(network)) || [low, high];
  return (from + to) / 2;
}

/** Where one band ends and the next begins. The middle is among them, so that it is seen as one. */
export function bandsOf([from, to]: Range, middle: number): number[] {
  const step = (to - from) / BANDS;
  const even = scaleLinear([from, to], [0, 1])
    .ticks(BANDS)
    .filter((value) => value > from && value < to && Math.abs(value - middle) > step / 2);
  const held = middle > from && middle < to ? [middle] : [];
  return [...even, ...held].sort((a, b) => a - b);
}

import { type Activation, type Complete, complete, type Ref, type Trace } from '../engine';

/** Outs are far from where an activation is flat between these, by their sizes. */
const OUTS = { least: 0.1, most: 0.9 };

/** A net input nearer to 0 than this is too near to the kink of a ReLU. */
const KINK = 0.05;

/** From here on a number has four significant digits at six decimals. */
const SMALLEST = 0.001;

/** Numbers beyond this are no pleasure to work with. */
const LARGEST = 100;

/** Outs that are nearer to each other than this could be taken for each other. */
const APART = 0.01;

/** What is to differ in its six decimals: taking one for another must show. */
const TOLD_APART = [
  /^net_[^+]+$/,
  /^out_[^+]+$/,
  /^E_o[^+]+$/,
  /^dE_total(@\d+)?\/dw/,
  /^dE_total(@\d+)?\/dout/,
];

/** Activations that are flat where their outs are as large or as small as they come. */
const FLAT: ReadonlySet<Activation> = new Set(['logistic', 'tanh', 'softmax']);
const CUT: ReadonlySet<Activation> = new Set(['ReLU', 'leaky ReLU']);

/**
 * How much in a round is saturated, vanishes, or equals by accident what it could be taken for; 0
 * where it can be worked by hand with pleasure. A ReLU may be at 0, if it does not do so everywhere.
 * @param most there is no use in counting further
 */
export function workable(trace: Trace, most: number): number {
  let faults = 0;
  for (const found of faultsIn(trace)) {
    faults += found;
    if (faults >= most) break;
  }
  return faults;
}

function* faultsIn({ network, layout, lines }: Trace): Generator<number> {
  const shape = complete(network);
  const zeros = hasZeros(shape);
  for (const { value } of lines) {
    const isFine = Math.abs(value) >= SMALLEST && Math.abs(value) <= LARGEST;
    if (!isFine && !(value === 0 && zeros)) yield 1;
  }
  const values = new Map(lines.map(({ ref, value }) => [ref, value]));
  const at = (ref: Ref) => values.get(ref) ?? 0;
  for (const [depth, layer] of layout.layers.entries()) {
    const activation = shape.activations[depth] as Activation;
    for (const mark of layout.pairs.flatMap((pair) => [pair, `${pair}+`])) {
      const outs = layer.map(({ name }) => at(`out_${name}${mark}`));
      if (FLAT.has(activation)) {
        const sizes = activation === 'tanh' ? outs.map(Math.abs) : outs;
        yield sizes.filter((size) => size < OUTS.least || size > OUTS.most).length;
      }
      if (CUT.has(activation)) {
        yield layer.filter(({ name }) => Math.abs(at(`net_${name}${mark}`)) < KINK).length;
        yield outs.every((out) => out <= 0) ? layer.length : 0;
        if (layer === layout.layers.at(-1)) yield outs.filter((out) => out <= 0).length;
      }
    }
  }
  const first = lines.filter(({ ref }) => /^out_[^+]+$/.test(ref));
  for (const [place, one] of first.entries()) {
    const others = first.slice(place + 1).filter(({ value }) => value !== 0 || !zeros);
    yield others.filter(({ value }) => Math.abs(value - one.value) < APART).length;
  }
  for (const pattern of TOLD_APART) {
    const told = lines.filter(({ ref, value }) => pattern.test(ref) && (value !== 0 || !zeros));
    yield told.length - new Set(told.map(({ value }) => value.toFixed(6))).size;
  }
}

/** Whether some of its numbers may well be 0: what a ReLU cuts off, and what a class of 0 has. */
const hasZeros = ({ activations, loss }: Complete): boolean =>
  activations.includes('ReLU') || loss === 'cross-entropy' || loss === 'binary cross-entropy';

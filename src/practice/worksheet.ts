import {
  type Biased,
  type BiasPolicy,
  layout,
  type Network,
  type Ref,
  round,
  seeded,
  type UpdateOrder,
} from '../engine';

export type WorksheetOptions = {
  sizes: readonly number[];
  /** Decimals of the given numbers. */
  decimals: 1 | 2;
  biases: BiasPolicy;
  order: UpdateOrder;
};

/** Logistic functions are far from flat between these. */
const OUTS = { least: 0.1, most: 0.9 };

/** From here on a number has four significant digits at six decimals. */
const SMALLEST = 0.001;

/** Outs that are nearer to each other than this could be taken for each other. */
const APART = 0.01;

/** What is to differ in its six decimals: taking one for another must show. */
const TOLD_APART = [/^net_[^+]+$/, /^out_[^+]+$/, /^E_o[^+]+$/, /^dE_total\/dw/, /^dE_total\/dout/];

/** A seed as it is printed and compared: without spaces around it or zeros before a number. */
export function tidySeed(seed: string): string {
  const text = seed.trim().replace(/\s+/g, ' ');
  return /^\d{1,9}$/.test(text) ? String(Number(text)) : text;
}

/** FNV-1a over the code units of a text. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed >>> 0;
}

/** The network of a worksheet, with numbers for working by hand; the seed and the options decide. */
export function worksheet(seed: string, options: WorksheetOptions): Biased {
  const next = seeded(hash(tidySeed(seed)));
  for (;;) {
    const network = drawn(options, next);
    if (isWorkable(network)) return network;
  }
}

/** Weights, biases and inputs all differ, and so do the targets; none is 0. */
function drawn({ sizes, decimals, biases, order }: WorksheetOptions, next: () => number): Biased {
  const unit = 10 ** decimals;
  const taken = { numbers: new Set<number>(), targets: new Set<number>() };
  const draw = (ref: Ref): number => {
    // A learning rate that moves the weights so far that it shows.
    if (ref === 'eta') return (1 + Math.floor(next() * 9)) / 10;
    const used = ref.startsWith('target') ? taken.targets : taken.numbers;
    const signed = /^[wb]/.test(ref);
    for (;;) {
      const size = 1 + Math.floor(next() * (unit - 1));
      const count = signed && next() < 0.3 ? -size : size;
      if (used.has(count)) continue;
      used.add(count);
      return count / unit;
    }
  };
  const { parameters } = layout(sizes, biases);
  const numbers = Object.fromEntries(parameters.map((ref) => [ref, draw(ref)]));
  return { sizes, biases, order, parameters: numbers };
}

/** Whether nothing is saturated, vanishes, or equals by accident what it could be taken for. */
function isWorkable(network: Network): boolean {
  const { lines } = round(network);
  if (lines.some(({ value }) => Math.abs(value) < SMALLEST)) return false;
  const outs = lines.filter(({ ref }) => ref.startsWith('out_'));
  if (outs.some(({ value }) => value < OUTS.least || value > OUTS.most)) return false;
  const first = outs.filter(({ ref }) => !ref.endsWith('+')).map(({ value }) => value);
  if (first.some((out, at) => first.slice(at + 1).some((it) => Math.abs(it - out) < APART))) {
    return false;
  }
  return TOLD_APART.every((pattern) => {
    const values = lines.filter(({ ref }) => pattern.test(ref)).map(({ value }) => value);
    return new Set(values.map((value) => value.toFixed(6))).size === values.length;
  });
}

import { checkDepends, toError } from './errorOf';
import { rulesOn } from './general';
import type { Layout } from './layout';
import { check, type Network } from './network';
import type { Ref } from './ref';
import { plan } from './round';

type Range = readonly [low: number, high: number];

/** Two parameters, and from where to where each goes: a section through the error. */
export type Section = { x: Ref; y: Ref; xRange: Range; yRange: Range };

/** What a value varies with: 0 neither parameter, X or Y one of them, BOTH. */
type Along = 0 | 1 | 2 | 3;
const X = 1;
const Y = 2;
const BOTH = 3;

/**
 * A value over the plane: a single number, one for each column, or one for each row; what varies
 * with both has the present row's numbers, one for each column.
 */
type Field = { along: Along; values: Float64Array };

/** A cell-by-cell operation; a step of 0 repeats one operand for every cell. */
type Kernel = (
  out: Float64Array,
  a: Float64Array,
  fromA: number,
  stepA: number,
  b: Float64Array,
  fromB: number,
  stepB: number,
) => void;

/**
 * E_total of all pairs at the points of a grid over two parameters, the others as they are: at [row · columns + column],
 * row 0 at the lowest y, the range's ends included. Bit for bit what a round gives at each point.
 * Whatever does not vary with both parameters is worked out once, not for each point.
 * @param into where the result is to be written; made where it is not given
 * @throws RangeError for parameters that are the same, unknown or rates, for ranges that are not
 * finite, for fewer than two columns or rows, and for an `into` of another length.
 * @throws ParameterError, RangeError for a network that cannot be computed.
 */
export function landscape(
  network: Network,
  section: Section,
  columns: number,
  rows: number,
  into: Float64Array = new Float64Array(size(columns, rows)),
): Float64Array {
  const made = plan(network);
  const { layout } = made;
  checkSection(layout, section);
  check(network.parameters, layout.parameters);
  if (into.length !== size(columns, rows)) {
    throw new RangeError(`${into.length} places for ${columns} × ${rows} points`);
  }
  const lengths = [1, columns, rows, columns];
  /** What is to be done again for each row. */
  const again: ((row: number) => void)[] = [];

  /** A field made of others by kernels, each of two of them, one after another. */
  function fieldOf(...all: readonly (readonly [kernel: Kernel, a: Field, b: Field])[]): Field {
    const along = all.reduce<number>((sum, [, a, b]) => sum | a.along | b.along, 0) as Along;
    const values = new Float64Array(lengths[along] ?? 0);
    const step = (field: Field) => (along === Y ? field.along >> 1 : field.along & X);
    const from = (field: Field, row: number) => (field.along === Y ? row : 0);
    for (const [kernel, a, b] of all) {
      const [stepA, stepB] = [step(a), step(b)];
      const work = (row: number) =>
        kernel(values, a.values, from(a, row), stepA, b.values, from(b, row), stepB);
      if (along === BOTH) again.push(work);
      else work(0);
    }
    return { along, values };
  }
  const combine = (kernel: Kernel, a: Field, b: Field = a): Field => fieldOf([kernel, a, b]);

  const constant = (value: number): Field => ({ along: 0, values: Float64Array.of(value) });
  const axis = (along: Along, range: Range, count: number): Field => ({
    along,
    values: Float64Array.from({ length: count }, (_, index) => gridValue(range, index, count)),
  });
  const fields: Record<Ref, Field> = {
    [section.x]: axis(X, section.xRange, columns),
    [section.y]: axis(Y, section.yRange, rows),
  };
  const field = (ref: Ref): Field => fields[ref] ?? constant(network.parameters[ref] as number);
  const general = rulesOn<Field>({
    of: constant,
    plus: (a, b) => combine(plus, a, b),
    minus: (a, b) => combine(minus, a, b),
    times: (a, b) => combine(times, a, b),
    over: (a, b) => combine(over, a, b),
    exp: (x) => combine(exp, x),
    ln: (x) => combine(ln, x),
    tanh: (x) => combine(tanh, x),
    where: (x, above, otherwise) => fieldOf([same, otherwise, otherwise], [ifAbove, x, above]),
  });
  // What the page shows all the time is worked out in one go, to the last bit the same.
  const rules: typeof general = {
    ...general,
    logistic: ([net]) => combine(logistic, net as Field),
    'half square': ([target, out]) => combine(halfSquare, target as Field, out as Field),
  };
  for (const { ref, rule, inputs } of toError(made)) {
    fields[ref] = rules[rule](inputs.map(field));
  }
  const total = field('E_total');
  // Every parameter but the rates is in the total error, so it varies with both.
  for (let row = 0; row < rows; row++) {
    for (const work of again) work(row);
    into.set(total.values, row * columns);
  }
  return into;
}

/** The parameter's value at a grid point. */
export const gridValue = ([low, high]: Range, index: number, count: number): number =>
  low + ((high - low) * index) / (count - 1);

function size(columns: number, rows: number): number {
  if (![columns, rows].every((count) => Number.isInteger(count) && count >= 2)) {
    throw new RangeError(`a grid of ${columns} × ${rows} points has no range`);
  }
  return columns * rows;
}

function checkSection(layout: Layout, { x, y, xRange, yRange }: Section): void {
  checkDepends(layout, x);
  checkDepends(layout, y);
  if (x === y) throw new RangeError(`${x} cannot be on both axes`);
  if (![...xRange, ...yRange].every(Number.isFinite)) {
    throw new RangeError(`the ranges [${xRange}] and [${yRange}] are not finite`);
  }
}

const plus: Kernel = (out, a, fromA, stepA, b, fromB, stepB) => {
  for (let cell = 0, i = fromA, j = fromB; cell < out.length; cell++, i += stepA, j += stepB) {
    out[cell] = (a[i] as number) + (b[j] as number);
  }
};

const times: Kernel = (out, a, fromA, stepA, b, fromB, stepB) => {
  for (let cell = 0, i = fromA, j = fromB; cell < out.length; cell++, i += stepA, j += stepB) {
    out[cell] = (a[i] as number) * (b[j] as number);
  }
};

const minus: Kernel = (out, a, fromA, stepA, b, fromB, stepB) => {
  for (let cell = 0, i = fromA, j = fromB; cell < out.length; cell++, i += stepA, j += stepB) {
    out[cell] = (a[i] as number) - (b[j] as number);
  }
};

const over: Kernel = (out, a, fromA, stepA, b, fromB, stepB) => {
  for (let cell = 0, i = fromA, j = fromB; cell < out.length; cell++, i += stepA, j += stepB) {
    out[cell] = (a[i] as number) / (b[j] as number);
  }
};

/** b where a is above 0, else what is there. */
const ifAbove: Kernel = (out, a, fromA, stepA, b, fromB, stepB) => {
  for (let cell = 0, i = fromA, j = fromB; cell < out.length; cell++, i += stepA, j += stepB) {
    if ((a[i] as number) > 0) out[cell] = b[j] as number;
  }
};

const same: Kernel = (out, a, fromA, stepA) => {
  for (let cell = 0, i = fromA; cell < out.length; cell++, i += stepA) {
    out[cell] = a[i] as number;
  }
};

const exp: Kernel = (out, a, fromA, stepA) => {
  for (let cell = 0, i = fromA; cell < out.length; cell++, i += stepA) {
    out[cell] = Math.exp(a[i] as number);
  }
};

const ln: Kernel = (out, a, fromA, stepA) => {
  for (let cell = 0, i = fromA; cell < out.length; cell++, i += stepA) {
    out[cell] = Math.log(a[i] as number);
  }
};

const tanh: Kernel = (out, a, fromA, stepA) => {
  for (let cell = 0, i = fromA; cell < out.length; cell++, i += stepA) {
    out[cell] = Math.tanh(a[i] as number);
  }
};

/** 1 / (1 + e^−a) */
const logistic: Kernel = (out, a, fromA, stepA) => {
  for (let cell = 0, i = fromA; cell < out.length; cell++, i += stepA) {
    out[cell] = 1 / (1 + Math.exp(-(a[i] as number)));
  }
};

/** ½(a − b)² */
const halfSquare: Kernel = (out, a, fromA, stepA, b, fromB, stepB) => {
  for (let cell = 0, i = fromA, j = fromB; cell < out.length; cell++, i += stepA, j += stepB) {
    const distance = (a[i] as number) - (b[j] as number);
    out[cell] = distance * distance * 0.5;
  }
};

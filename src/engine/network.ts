import type { Ref } from './ref';
import type { BiasPolicy, Shape } from './shape';

export type Network = Shape & {
  /** One number for each name in `layout(sizes, biases).parameters`. */
  parameters: Readonly<Record<Ref, number>>;
};

/** A network that has biases, as the article's has. */
export type Biased = Network & { biases: BiasPolicy };

/** The largest magnitude of a parameter that is given. Training may lead beyond it. */
export const LIMIT = 1_000_000;

/** A parameter that cannot be computed with; `ref` names it. */
export class ParameterError extends RangeError {
  constructor(
    readonly ref: Ref,
    readonly value: unknown,
  ) {
    super(`${ref} is ${value}, not a finite number`);
    this.name = 'ParameterError';
  }
}

/** Whether a value may be given as a parameter: finite, and at most LIMIT in magnitude. */
export const acceptable = (value: number): boolean =>
  Number.isFinite(value) && Math.abs(value) <= LIMIT;

/** Whether two records have the same names with the same numbers, no more and no fewer. */
export function sameNumbers(some: Network['parameters'], others: Network['parameters']): boolean {
  if (some === others) return true;
  const names = Object.keys(some);
  return (
    names.length === Object.keys(others).length && names.every((ref) => some[ref] === others[ref])
  );
}

/** @throws ParameterError for the first of these parameters that is missing or not finite. */
export function check(parameters: Network['parameters'], names: readonly Ref[]): void {
  for (const ref of names) {
    const value = parameters[ref];
    if (value === undefined || !Number.isFinite(value)) throw new ParameterError(ref, value);
  }
}

import type { CoreArithmetic } from './arithmetic';

/** ½(target − out)². The ½ cancels the exponent in the derivative, out − target. */
export const halfSquareOn = <N>({ of, minus, times }: CoreArithmetic<N>) => ({
  // No power: engines round it in more than one way, even within one run.
  error: (target: N, out: N): N => times(times(minus(target, out), minus(target, out)), of(0.5)),
  slope: (target: N, out: N): N => minus(out, target),
});

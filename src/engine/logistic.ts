import type { CoreArithmetic } from './arithmetic';

/** An activation with whatever the rules calculate with. */
export type ActivationOn<N> = {
  /** What a net input becomes. */
  value(net: N): N;
  /** Its slope, from what `reads` says. */
  slope(from: N): N;
};

/** The logistic function, 1 / (1 + e^−net), and its slope, written with its own result: out(1 − out). */
export const logisticOn = <N>({
  of,
  plus,
  minus,
  times,
  over,
  exp,
}: CoreArithmetic<N>): ActivationOn<N> => ({
  value: (net) => over(of(1), plus(of(1), exp(minus(of(0), net)))),
  slope: (out) => times(out, minus(of(1), out)),
});

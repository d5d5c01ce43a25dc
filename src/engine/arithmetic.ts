/** What the article's rules calculate with: a computer's numbers, or decimals without an end. */
export type CoreArithmetic<N> = {
  of(value: number): N;
  plus(a: N, b: N): N;
  minus(a: N, b: N): N;
  times(a: N, b: N): N;
  over(a: N, b: N): N;
  /** e to the power of x. */
  exp(x: N): N;
};

/** What the rules of all networks calculate with. */
export type Arithmetic<N> = CoreArithmetic<N> & {
  /** The natural logarithm of a number above 0. */
  ln(x: N): N;
  tanh(x: N): N;
  /** One where x is above 0, else the other. */
  where(x: N, above: N, otherwise: N): N;
};

export const coreFloats: CoreArithmetic<number> = {
  of: (value) => value,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  exp: Math.exp,
};

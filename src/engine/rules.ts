/** What the rules calculate with: a computer's numbers, or others, such as decimals without an end. */
export type Arithmetic<N> = {
  of(value: number): N;
  plus(a: N, b: N): N;
  minus(a: N, b: N): N;
  times(a: N, b: N): N;
  over(a: N, b: N): N;
  /** e to the power of x. */
  exp(x: N): N;
};

const floats: Arithmetic<number> = {
  of: (value) => value,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  exp: Math.exp,
};

/** How a line's value follows from its inputs, in order. Sums and products run left to right. */
export function rulesOn<N>({ of, plus, minus, times, over, exp }: Arithmetic<N>) {
  const sumOfProducts = (x: readonly N[]): N => {
    let sum = times(at(x, 0), at(x, 1));
    for (let index = 2; index < x.length; index += 2) {
      sum = plus(sum, times(at(x, index), at(x, index + 1)));
    }
    return sum;
  };
  /** No power: engines round it in more than one way, even within one run. */
  const halfSquare = (distance: N): N => times(times(distance, distance), of(0.5));

  return {
    /** w·x + w·x + … + b, from [w, x, w, x, …, b]. */
    net: (x) => plus(sumOfProducts(x.slice(0, -1)), at(x, x.length - 1)),
    /** The logistic function, 1 / (1 + e^−net). */
    logistic: (x) => over(of(1), plus(of(1), exp(minus(of(0), at(x, 0))))),
    /** ½(target − out)², from [target, out]. The ½ cancels the exponent in the derivative. */
    'half square': (x) => halfSquare(minus(at(x, 0), at(x, 1))),
    sum: (x) => x.reduce((a, b) => plus(a, b)),
    product: (x) => x.reduce((a, b) => times(a, b)),
    /** a·b + c·d + …, from [a, b, c, d, …]. */
    'sum of products': sumOfProducts,
    /** (δ·w + δ·w + …) · out(1 − out), from [δ, w, δ, w, …, slope]: a hidden neuron's δ in one go. */
    'hidden delta': (x) => times(sumOfProducts(x.slice(0, -1)), at(x, x.length - 1)),
    /** d ½(target − out)² / d out = −(target − out), from [target, out]. */
    'error slope': (x) => minus(at(x, 1), at(x, 0)),
    /** The logistic function's derivative, written with its own result: out(1 − out). */
    'logistic slope': (x) => times(at(x, 0), minus(of(1), at(x, 0))),
    /** The value of another quantity: d(w·x + …)/dw = x, and /dx = w. */
    same: (x) => at(x, 0),
    /** d(… + b)/db = 1, whatever the numbers are. */
    one: () => of(1),
    /** Gradient descent, w − η·gradient, from [w, eta, gradient]. */
    descent: (x) => minus(at(x, 0), times(at(x, 1), at(x, 2))),
  } satisfies Record<string, (inputs: readonly N[]) => N>;
}

export const rules = rulesOn(floats);

export type Rule = keyof typeof rules;

function at<N>(x: readonly N[], index: number): N {
  const value = x[index];
  if (value === undefined) throw new RangeError(`a rule lacks its input ${index + 1}`);
  return value;
}

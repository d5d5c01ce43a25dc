/** How a line's value follows from its inputs, in order. Sums and products run left to right. */
export const rules = {
  /** w·x + w·x + … + b, from [w, x, w, x, …, b]. */
  net: (x) => sumOfProducts(x.slice(0, -1)) + at(x, x.length - 1),
  /** The logistic function, 1 / (1 + e^−net). */
  logistic: (x) => 1 / (1 + Math.exp(-at(x, 0))),
  /** ½(target − out)², from [target, out]. The ½ cancels the exponent in the derivative. */
  'half square': (x) => halfSquare(at(x, 0) - at(x, 1)),
  sum: (x) => x.reduce((a, b) => a + b),
  product: (x) => x.reduce((a, b) => a * b),
  /** a·b + c·d + …, from [a, b, c, d, …]. */
  'sum of products': (x) => sumOfProducts(x),
  /** (δ·w + δ·w + …) · out(1 − out), from [δ, w, δ, w, …, slope]: a hidden neuron's δ in one go. */
  'hidden delta': (x) => sumOfProducts(x.slice(0, -1)) * at(x, x.length - 1),
  /** d ½(target − out)² / d out = −(target − out), from [target, out]. */
  'error slope': (x) => at(x, 1) - at(x, 0),
  /** The logistic function's derivative, written with its own result: out(1 − out). */
  'logistic slope': (x) => at(x, 0) * (1 - at(x, 0)),
  /** The value of another quantity: d(w·x + …)/dw = x, and /dx = w. */
  same: (x) => at(x, 0),
  /** d(… + b)/db = 1, whatever the numbers are. */
  one: () => 1,
  /** Gradient descent, w − η·gradient, from [w, eta, gradient]. */
  descent: (x) => at(x, 0) - at(x, 1) * at(x, 2),
} satisfies Record<string, (inputs: readonly number[]) => number>;

export type Rule = keyof typeof rules;

function at(x: readonly number[], index: number): number {
  const value = x[index];
  if (value === undefined) throw new RangeError(`a rule lacks its input ${index + 1}`);
  return value;
}

/** No power: engines round it in more than one way, even within one run. */
const halfSquare = (distance: number): number => distance * distance * 0.5;

function sumOfProducts(x: readonly number[]): number {
  let sum = at(x, 0) * at(x, 1);
  for (let index = 2; index < x.length; index += 2) sum += at(x, index) * at(x, index + 1);
  return sum;
}

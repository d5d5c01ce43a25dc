import { activations, softmaxOn } from './activations';
import { type Arithmetic, floats } from './arithmetic';
import { logSumExp, losses } from './losses';

/** How a line's value follows from its inputs, in order. Sums and products run left to right. */
export function rulesOn<N>(arithmetic: Arithmetic<N>) {
  const { of, plus, minus, times, over, where } = arithmetic;
  const sum = (x: readonly N[]): N => x.reduce((a, b) => plus(a, b));
  const product = (x: readonly N[]): N => x.reduce((a, b) => times(a, b));
  const mean = (x: readonly N[]): N => over(sum(x), of(x.length));
  const sumOfProducts = (x: readonly N[], multiply = times): N => {
    let sum = multiply(at(x, 0), at(x, 1));
    for (let index = 2; index < x.length; index += 2) {
      sum = plus(sum, multiply(at(x, index), at(x, index + 1)));
    }
    return sum;
  };
  /** a·b, but 0 where one of them is, whatever the other is. */
  const guarded = (a: N, b: N): N => {
    const isZero = (x: N, other: N) => where(x, other, where(minus(of(0), x), other, of(0)));
    return isZero(a, isZero(b, times(a, b)));
  };
  const { logistic, tanh, ReLU, 'leaky ReLU': leaky, identity } = activations;
  const activation = ({ on }: typeof logistic) => {
    const { value, slope } = on(arithmetic);
    return [(x: readonly N[]) => value(at(x, 0)), (x: readonly N[]) => slope(at(x, 0))] as const;
  };
  const loss = ({ on }: (typeof losses)['square']) => {
    const { error, slope, delta } = on(arithmetic);
    return [
      (x: readonly N[]) => error(at(x, 0), at(x, 1), x[2] ?? of(0)),
      (x: readonly N[]) => slope(at(x, 0), at(x, 1), x[2] ?? of(0)),
      (x: readonly N[]) =>
        (delta ?? slope)(at(x, 0), at(x, 1), x.length > 2 ? sum(x.slice(2)) : of(0)),
    ] as const;
  };
  const [logisticValue, logisticSlope] = activation(logistic);
  const [tanhValue, tanhSlope] = activation(tanh);
  const [reluValue, reluSlope] = activation(ReLU);
  const [leakyValue, leakySlope] = activation(leaky);
  const [identityValue, identitySlope] = activation(identity);
  const softmax = softmaxOn(arithmetic);
  const logSum = logSumExp(arithmetic);
  const [halfSquare, halfSquareSlope] = loss(losses['half square']);
  const [square, squareSlope] = loss(losses.square);
  const [meanSquare, meanSquareSlope] = loss(losses['mean square']);
  const [binary, binarySlope, binaryDelta] = loss(losses['binary cross-entropy']);
  const [, crossSlope, crossDelta] = loss(losses['cross-entropy']);
  const cross = losses['cross-entropy'].on(arithmetic).error;

  return {
    /** w·x + w·x + … + b, from [w, x, w, x, …, b]. */
    net: (x) => plus(sumOfProducts(x.slice(0, -1)), at(x, x.length - 1)),
    /** Activations from [net]; their slopes from [out] or [net], as their table says. */
    logistic: logisticValue,
    'logistic slope': logisticSlope,
    tanh: tanhValue,
    'tanh slope': tanhSlope,
    ReLU: reluValue,
    'ReLU slope': reluSlope,
    'leaky ReLU': leakyValue,
    'leaky ReLU slope': leakySlope,
    identity: identityValue,
    'identity slope': () => identitySlope([of(1)]),
    /** e^net / (e^net + e^net + …), from [its own net, all nets …]. */
    softmax: (x) => softmax(at(x, 0), x.slice(1)),
    /** By its own net input: out(1 − out). */
    'softmax slope': logisticSlope,
    /** By another output's net input: −out·out. */
    'softmax cross slope': (x) => minus(of(0), times(at(x, 0), at(x, 1))),
    /** An output's error from [target, out], with n at its end where it is a mean. */
    'half square': halfSquare,
    'error slope': halfSquareSlope,
    square,
    'square slope': squareSlope,
    'mean square': meanSquare,
    'mean square slope': meanSquareSlope,
    /** From [target, net]; its slope by out, and δ, from [target, out]. */
    'binary cross-entropy': binary,
    'binary cross-entropy slope': binarySlope,
    'binary cross-entropy delta': binaryDelta,
    /** From [target, net, all nets …]; its slope from [target, out], δ from [target, out, all targets …]. */
    'cross-entropy': (x) => cross(at(x, 0), at(x, 1), logSum(x.slice(2))),
    'cross-entropy slope': crossSlope,
    'cross-entropy delta': crossDelta,
    sum,
    mean,
    product,
    /** The same for an output's δ where its two slopes are not the usual ones. */
    'slope product': product,
    /** a·b + c·d + …, from [a, b, c, d, …]. */
    'sum of products': (x) => sumOfProducts(x),
    /** The same, where a slope may be infinite and its partner 0, rounded: that product counts as 0. */
    'sum of slopes': (x) => sumOfProducts(x, guarded),
    /** (δ·w + δ·w + …) · out(1 − out), from [δ, w, δ, w, …, slope]: a hidden neuron's δ in one go. */
    'hidden delta': (x) => times(sumOfProducts(x.slice(0, -1)), at(x, x.length - 1)),
    /** The value of another quantity: d(w·x + …)/dw = x, and /dx = w. */
    same: (x) => at(x, 0),
    /** d(… + b)/db = 1, whatever the numbers are. */
    one: () => of(1),
    /** How many there are. */
    count: (x) => of(x.length),
    /** Gradient descent, w − η·gradient, from [w, eta, gradient]. */
    descent: (x) => minus(at(x, 0), times(at(x, 1), at(x, 2))),
    /** μ·v − η·gradient, from [mu, v, eta, gradient]: w then moves by it (Sutskever and others 2013, 1). */
    velocity: (x) => minus(times(at(x, 0), at(x, 1)), times(at(x, 2), at(x, 3))),
  } satisfies Record<string, (inputs: readonly N[]) => N>;
}

export const rules = rulesOn(floats);

export type Rule = keyof typeof rules;

function at<N>(x: readonly N[], index: number): N {
  const value = x[index];
  if (value === undefined) throw new RangeError(`a rule lacks its input ${index + 1}`);
  return value;
}

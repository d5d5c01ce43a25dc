import type { CoreArithmetic } from './arithmetic';

/** a·b + c·d + …, from [a, b, c, d, …], left to right. */
export function sumOfProducts<N>({ plus, times }: CoreArithmetic<N>, x: readonly N[]): N {
  let sum = times(at(x, 0), at(x, 1));
  for (let index = 2; index < x.length; index += 2) {
    sum = plus(sum, times(at(x, index), at(x, index + 1)));
  }
  return sum;
}

/** @throws RangeError where a rule has too few inputs */
export function at<N>(x: readonly N[], index: number): N {
  const value = x[index];
  if (value === undefined) throw new RangeError(`a rule lacks its input ${index + 1}`);
  return value;
}

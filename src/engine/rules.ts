import { type CoreArithmetic, coreFloats } from './arithmetic';
import { halfSquareOn } from './halfSquare';
import { at, sumOfProducts } from './inputs';
import { logisticOn } from './logistic';
import type { moreRulesOn } from './moreRules';

/** How a line's value follows from its inputs, in order. Sums and products run left to right. */
export function coreRulesOn<N>(arithmetic: CoreArithmetic<N>) {
  const { of, plus, minus, times } = arithmetic;
  const { value, slope } = logisticOn(arithmetic);
  const half = halfSquareOn(arithmetic);
  return {
    /** w·x + w·x + … + b, from [w, x, w, x, …, b]. */
    net: (x) => plus(sumOfProducts(arithmetic, x.slice(0, -1)), at(x, x.length - 1)),
    /** The logistic function, from [net], and its slope, from [out]. */
    logistic: (x) => value(at(x, 0)),
    'logistic slope': (x) => slope(at(x, 0)),
    /** ½(target − out)², and its slope, from [target, out]. */
    'half square': (x) => half.error(at(x, 0), at(x, 1)),
    'error slope': (x) => half.slope(at(x, 0), at(x, 1)),
    sum: (x) => x.reduce((a, b) => plus(a, b)),
    product: (x) => x.reduce((a, b) => times(a, b)),
    /** a·b + c·d + …, from [a, b, c, d, …]. */
    'sum of products': (x) => sumOfProducts(arithmetic, x),
    /** (δ·w + δ·w + …) · out(1 − out), from [δ, w, δ, w, …, slope]: a hidden neuron's δ in one go. */
    'hidden delta': (x) => times(sumOfProducts(arithmetic, x.slice(0, -1)), at(x, x.length - 1)),
    /** The value of another quantity: d(w·x + …)/dw = x, and /dx = w. */
    same: (x) => at(x, 0),
    /** d(… + b)/db = 1, whatever the numbers are. */
    one: () => of(1),
    /** Gradient descent, w − η·gradient, from [w, eta, gradient]. */
    descent: (x) => minus(at(x, 0), times(at(x, 1), at(x, 2))),
  } satisfies Record<string, (inputs: readonly N[]) => N>;
}

export type Rule = keyof ReturnType<typeof coreRulesOn> | keyof ReturnType<typeof moreRulesOn>;

export type Rules<N> = Record<Rule, (inputs: readonly N[]) => N>;

const known: Partial<Rules<number>> = coreRulesOn(coreFloats);

/** The rules, those of the article's network from the beginning, the others with `general.ts`. */
export const rules = known as Rules<number>;

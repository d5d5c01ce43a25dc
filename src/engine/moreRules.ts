import { activations, softmaxOn } from './activations';
import type { Arithmetic } from './arithmetic';
import { at, sumOfProducts } from './inputs';
import type { ActivationOn } from './logistic';
import { type LossOn, logSumExp, losses } from './losses';

type Inputs<N> = readonly N[];

/** The rules of other networks than the article's. */
export function moreRulesOn<N>(arithmetic: Arithmetic<N>) {
  const { of, plus, minus, times, over } = arithmetic;
  const sum = (x: Inputs<N>): N => x.reduce((a, b) => plus(a, b));
  const { tanh, ReLU, 'leaky ReLU': leaky } = activations;
  const [tanhOn, reluOn, leakyOn] = [tanh, ReLU, leaky].map(({ on }) => on(arithmetic)) as [
    ActivationOn<N>,
    ActivationOn<N>,
    ActivationOn<N>,
  ];
  const softmax = softmaxOn(arithmetic);
  const logSum = logSumExp(arithmetic);
  const lossOf = (name: keyof typeof losses): Required<LossOn<N>> => {
    const made = losses[name].on(arithmetic);
    return { ...made, delta: made.delta ?? made.slope };
  };
  const square = lossOf('square');
  const mean = lossOf('mean square');
  const binary = lossOf('binary cross-entropy');
  const cross = lossOf('cross-entropy');
  const none = of(0);

  return {
    /**
     * Activations from [net]; their slopes from [out] or [net], as their table says. The identity
     * is `same`, and its slope `one`.
     */
    tanh: (x) => tanhOn.value(at(x, 0)),
    'tanh slope': (x) => tanhOn.slope(at(x, 0)),
    ReLU: (x) => reluOn.value(at(x, 0)),
    'ReLU slope': (x) => reluOn.slope(at(x, 0)),
    'leaky ReLU': (x) => leakyOn.value(at(x, 0)),
    'leaky ReLU slope': (x) => leakyOn.slope(at(x, 0)),
    /** e^net / (e^net + e^net + …), from [its own net, all nets …]. */
    softmax: (x) => softmax(at(x, 0), x.slice(1)),
    /** By its own net input, out(1 − out), and by another one's, −out·out. */
    'softmax slope': (x) => times(at(x, 0), minus(of(1), at(x, 0))),
    'softmax cross slope': (x) => minus(of(0), times(at(x, 0), at(x, 1))),
    /** An output's error and its slope from [target, out], with n at the end where it is a mean. */
    square: (x) => square.error(at(x, 0), at(x, 1), none),
    'square slope': (x) => square.slope(at(x, 0), at(x, 1), none),
    'mean square': (x) => mean.error(at(x, 0), at(x, 1), at(x, 2)),
    'mean square slope': (x) => mean.slope(at(x, 0), at(x, 1), at(x, 2)),
    /** From [target, net]; its slope by out, and δ, from [target, out]. */
    'binary cross-entropy': (x) => binary.error(at(x, 0), at(x, 1), none),
    'binary cross-entropy slope': (x) => binary.slope(at(x, 0), at(x, 1), none),
    'binary cross-entropy delta': (x) => binary.delta(at(x, 0), at(x, 1), none),
    /** From [target, net, all nets …]; its slope from [target, out], δ from [target, out, all targets …]. */
    'cross-entropy': (x) => cross.error(at(x, 0), at(x, 1), logSum(x.slice(2))),
    'cross-entropy slope': (x) => cross.slope(at(x, 0), at(x, 1), none),
    'cross-entropy delta': (x) => cross.delta(at(x, 0), at(x, 1), sum(x.slice(2))),
    mean: (x) => over(sum(x), of(x.length)),
    /** How many there are. */
    count: (x) => of(x.length),
    /** An output's δ where its two slopes are not the usual ones. */
    'slope product': (x) => x.reduce((a, b) => times(a, b)),
    /** A sum of products where a slope may be infinite and its partner 0, rounded: that is no number. */
    'sum of slopes': (x) => sumOfProducts(arithmetic, x),
    /** mu·v − η·gradient, from [mu, v, eta, gradient]: w then moves by it (Sutskever and others 2013, 1). */
    velocity: (x) => minus(times(at(x, 0), at(x, 1)), times(at(x, 2), at(x, 3))),
  } satisfies Record<string, (inputs: Inputs<N>) => N>;
}

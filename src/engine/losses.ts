import type { Arithmetic } from './arithmetic';
import { halfSquareOn } from './halfSquare';
import type { Activation, Loss } from './shape';

/**
 * A loss with whatever the rules calculate with. `from` is what its entry's `reads` says; `more` is
 * what its `more` says, the number of outputs or the logarithm of the sum of all e^net.
 */
export type LossOn<N> = {
  /** An output's error. */
  error(target: N, from: N, more: N): N;
  /** dE/dout. */
  slope(target: N, out: N, more: N): N;
  /** dE/dtarget: a target can be moved, too. */
  byTarget(target: N, from: N, more: N): N;
  /**
   * dE_total/dnet without the two slopes, one of which may be infinite where the other is 0.
   * @param all the sum of all targets
   */
  delta?(target: N, out: N, all: N): N;
};

export type LossEntry = {
  reads: 'out' | 'net';
  more: 'count' | 'nets' | null;
  /** Whether δ has a form of its own, which is to be used. */
  short: boolean;
  /** The only activation of the outputs that it goes with; any where it is not said. */
  goesWith?: Activation;
  range: readonly [low: number, high: number];
  source: string;
  on: <N>(arithmetic: Arithmetic<N>) => LossOn<N>;
};

const ENDLESS = [0, Number.POSITIVE_INFINITY] as const;

export const losses: Readonly<Record<Loss, LossEntry>> = {
  'half square': {
    reads: 'out',
    more: null,
    short: false,
    range: ENDLESS,
    source: 'Rumelhart, Hinton and Williams, Learning internal representations (1986)',
    on: (arithmetic) => ({
      ...halfSquareOn(arithmetic),
      byTarget: (target, out) => arithmetic.minus(target, out),
    }),
  },
  square: {
    reads: 'out',
    more: null,
    short: false,
    range: ENDLESS,
    source: 'Nielsen, Neural Networks and Deep Learning (2015), chapter 1, without its 1/2n',
    /** (target − out)², and 2(out − target). */
    on: ({ of, minus, times }) => ({
      error: (target, out) => times(minus(target, out), minus(target, out)),
      slope: (target, out) => times(of(2), minus(out, target)),
      byTarget: (target, out) => times(of(2), minus(target, out)),
    }),
  },
  'mean square': {
    reads: 'out',
    more: 'count',
    short: false,
    range: ENDLESS,
    source: 'Goodfellow, Bengio and Courville, Deep Learning (2016), 5.4; as nn.MSELoss',
    /** (target − out)² / n for each of n outputs, and 2(out − target) / n. */
    on: ({ of, minus, times, over }) => ({
      error: (target, out, n) => over(times(minus(target, out), minus(target, out)), n),
      slope: (target, out, n) => over(times(of(2), minus(out, target)), n),
      byTarget: (target, out, n) => over(times(of(2), minus(target, out)), n),
    }),
  },
  'binary cross-entropy': {
    reads: 'net',
    more: null,
    short: true,
    goesWith: 'logistic',
    range: ENDLESS,
    source: 'Bishop, Pattern Recognition and Machine Learning (2006), 4.90 and 4.109',
    /**
     * −(target·ln out + (1 − target)·ln(1 − out)), which for the logistic function is
     * ln(1 + e^net) − target·net: there is no logarithm of a 0 that was rounded.
     */
    on: (arithmetic) => {
      const { of, minus, times } = arithmetic;
      const logSum = logSumExp(arithmetic);
      const share = sharesOf(arithmetic);
      return {
        error: (target, net) => minus(logSum([of(0), net]), times(target, net)),
        slope: (target, out) =>
          minus(share(minus(of(1), target), minus(of(1), out)), share(target, out)),
        byTarget: (_, net) => minus(of(0), net),
        delta: (target, out) => minus(out, target),
      };
    },
  },
  'cross-entropy': {
    reads: 'net',
    more: 'nets',
    short: true,
    goesWith: 'softmax',
    range: ENDLESS,
    source: 'Bishop, Pattern Recognition and Machine Learning (2006), 4.108 and 4.109',
    /**
     * −target·ln out for each output, which for softmax is target·(ln Σ e^net_j − net). Summed over
     * the outputs its slope by net is out·Σ target − target: out − target where targets sum up to 1.
     */
    on: (arithmetic) => {
      const { of, minus, times } = arithmetic;
      const share = sharesOf(arithmetic);
      return {
        error: (target, net, logSum) => times(target, minus(logSum, net)),
        slope: (target, out) => minus(of(0), share(target, out)),
        byTarget: (_, net, logSum) => minus(logSum, net),
        delta: (target, out, all) => minus(times(out, all), target),
      };
    },
  },
};

/** ln Σ e^x, the largest taken out before, so that no power is infinite (Blanchard and others 2021). */
export const logSumExp =
  <N>({ plus, minus, exp, ln, where }: Arithmetic<N>) =>
  (all: readonly N[]): N => {
    const most = all.reduce((a, b) => where(minus(b, a), b, a));
    return plus(most, ln(all.map((each) => exp(minus(each, most))).reduce(plus)));
  };

/** target / out, but 0 for a target of 0, whatever out is. */
const sharesOf =
  <N>({ of, minus, over, where }: Arithmetic<N>) =>
  (target: N, out: N): N => {
    const share = over(target, out);
    return where(target, share, where(minus(of(0), target), share, of(0)));
  };

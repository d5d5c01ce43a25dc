import type { Arithmetic } from './arithmetic';
import { type ActivationOn, logisticOn } from './logistic';
import { type Activation, LEAK } from './shape';

export type ActivationEntry = {
  /** What the slope is written with: the neuron's own out, its net input, or nothing at all. */
  reads: 'out' | 'net' | null;
  /** What outs lie between, the ends included where numbers are rounded. */
  range: readonly [low: number, high: number];
  source: string;
  on: <N>(arithmetic: Arithmetic<N>) => ActivationOn<N>;
};

const NO_END = Number.POSITIVE_INFINITY;

/** Every activation that knows its own neuron alone. Softmax knows all outputs: see `softmaxOn`. */
export const activations: Readonly<Record<Exclude<Activation, 'softmax'>, ActivationEntry>> = {
  logistic: {
    reads: 'out',
    range: [0, 1],
    source: 'Rumelhart, Hinton and Williams, Learning internal representations (1986)',
    on: logisticOn,
  },
  tanh: {
    reads: 'out',
    range: [-1, 1],
    source: 'LeCun, Bottou, Orr and Mueller, Efficient BackProp (1998), 4.4',
    /** (e^net − e^−net) / (e^net + e^−net), and 1 − out². */
    on: ({ of, minus, times, tanh }) => ({
      value: tanh,
      slope: (out) => minus(of(1), times(out, out)),
    }),
  },
  ReLU: {
    reads: 'net',
    range: [0, NO_END],
    source: 'Goodfellow, Bengio and Courville, Deep Learning (2016), 6.3.1',
    /** net above 0, else 0. At 0 itself, where there is no slope, it is taken as 0. */
    on: ({ of, where }) => ({
      value: (net) => where(net, net, of(0)),
      slope: (net) => where(net, of(1), of(0)),
    }),
  },
  'leaky ReLU': {
    reads: 'net',
    range: [-NO_END, NO_END],
    source: 'Maas, Hannun and Ng, Rectifier nonlinearities (2013)',
    /** net above 0, else 0.01 net. */
    on: ({ of, times, where }) => ({
      value: (net) => where(net, net, times(of(LEAK), net)),
      slope: (net) => where(net, of(1), of(LEAK)),
    }),
  },
  identity: {
    reads: null,
    range: [-NO_END, NO_END],
    source: 'Bishop, Pattern Recognition and Machine Learning (2006), 5.1',
    on: ({ of }) => ({ value: (net) => net, slope: () => of(1) }),
  },
};

/**
 * Softmax: e^net_k / Σ e^net_j, from its own net input and all of them (Bishop 2006, 4.104). Divided by its
 * numerator, so that nothing is infinite over infinite.
 */
export const softmaxOn =
  <N>({ of, plus, minus, over, exp }: Arithmetic<N>) =>
  (net: N, nets: readonly N[]): N =>
    over(of(1), nets.map((other) => exp(minus(other, net))).reduce(plus));

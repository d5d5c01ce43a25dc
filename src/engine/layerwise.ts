import { type Activation, LEAK, type Loss } from './shape';

/**
 * An activation on a whole layer, its neurons from one place of the arrays to another: a loop for
 * each, since a function that is called for every neuron takes as long as five of its weights.
 */
export type Layerwise = {
  /** Outs from net inputs. */
  send(nets: Float64Array, outs: Float64Array, to: number, end: number): void;
  /** dE/dout times the slope of each neuron, in place: δ. */
  back(nets: Float64Array, outs: Float64Array, deltas: Float64Array, to: number, end: number): void;
};

/** Of this module, where a loop finds it at once. */
const leak = LEAK;

/** To the last bit what the table of activations says, for speed. */
export const layerwise: Readonly<Record<Exclude<Activation, 'softmax'>, Layerwise>> = {
  logistic: {
    send(nets, outs, to, end) {
      for (let n = to; n < end; n++) outs[n] = 1 / (1 + Math.exp(-(nets[n] as number)));
    },
    back(_, outs, deltas, to, end) {
      for (let n = to; n < end; n++) {
        const out = outs[n] as number;
        deltas[n] = (deltas[n] as number) * (out * (1 - out));
      }
    },
  },
  tanh: {
    send(nets, outs, to, end) {
      for (let n = to; n < end; n++) outs[n] = Math.tanh(nets[n] as number);
    },
    back(_, outs, deltas, to, end) {
      for (let n = to; n < end; n++) {
        const out = outs[n] as number;
        deltas[n] = (deltas[n] as number) * (1 - out * out);
      }
    },
  },
  ReLU: {
    send(nets, outs, to, end) {
      for (let n = to; n < end; n++) {
        const net = nets[n] as number;
        outs[n] = net > 0 ? net : 0;
      }
    },
    back(nets, _, deltas, to, end) {
      for (let n = to; n < end; n++) {
        deltas[n] = (deltas[n] as number) * ((nets[n] as number) > 0 ? 1 : 0);
      }
    },
  },
  'leaky ReLU': {
    send(nets, outs, to, end) {
      for (let n = to; n < end; n++) {
        const net = nets[n] as number;
        outs[n] = net > 0 ? net : leak * net;
      }
    },
    back(nets, _, deltas, to, end) {
      for (let n = to; n < end; n++) {
        deltas[n] = (deltas[n] as number) * ((nets[n] as number) > 0 ? 1 : leak);
      }
    },
  },
  identity: {
    send(nets, outs, to, end) {
      for (let n = to; n < end; n++) outs[n] = nets[n] as number;
    },
    back() {},
  },
};

/** The errors of all outputs, and dE/dout of each in the place of its δ. */
type Meet = (
  targets: Float64Array,
  outs: Float64Array,
  errors: Float64Array,
  deltas: Float64Array,
  to: number,
) => void;

/** The losses that read outs alone, in the same way. */
export const meetings: Readonly<Partial<Record<Loss, Meet>>> = {
  'half square': (targets, outs, errors, deltas, to) => {
    for (let n = 0; n < targets.length; n++) {
      const distance = (outs[to + n] as number) - (targets[n] as number);
      errors[n] = distance * distance * 0.5;
      deltas[to + n] = distance;
    }
  },
  square: (targets, outs, errors, deltas, to) => {
    for (let n = 0; n < targets.length; n++) {
      const distance = (outs[to + n] as number) - (targets[n] as number);
      errors[n] = distance * distance;
      deltas[to + n] = 2 * distance;
    }
  },
  'mean square': (targets, outs, errors, deltas, to) => {
    for (let n = 0; n < targets.length; n++) {
      const distance = (outs[to + n] as number) - (targets[n] as number);
      errors[n] = (distance * distance) / targets.length;
      deltas[to + n] = (2 * distance) / targets.length;
    }
  },
};

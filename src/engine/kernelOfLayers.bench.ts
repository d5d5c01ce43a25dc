import { bench } from 'vitest';
import { activations } from './activations';
import { learnAllNetworks } from './general';
import { machine, valuesOf } from './machine';
import type { Network } from './network';
import { randomOf, seeded } from './random';
import type { Activation } from './shape';

learnAllNetworks();

/** As TensorFlow Playground has it: nodes that know their links both ways, each with its slopes. */
class Node {
  bias = 0.1;
  net = 0.1;
  out = 0.1;
  /** dE/dout, dE/dnet, and what of it has been gathered for the update. */
  byOut = 0.1;
  byNet = 0.1;
  gathered = 0.1;
  count = 0;
  inputs: Link[] = [];
  outputs: Link[] = [];
  constructor(readonly activation: Function) {}
}
class Link {
  byWeight = 0.1;
  gathered = 0.1;
  count = 0;
  isDead = false;
  regularization: { slope(weight: number): number } | null = null;
  constructor(
    readonly source: Node,
    readonly dest: Node,
    public weight: number,
  ) {}
}

type Function = { value(net: number): number; slope(net: number): number };

const error = { slope: (out: number, target: number) => out - target };

function objects(network: Network, activation: Function) {
  const number = (ref: string) => network.parameters[ref] as number;
  const { sizes } = network;
  let weight = 0;
  const layers = sizes.map((size) => Array.from({ length: size }, () => new Node(activation)));
  let hidden = 0;
  for (let depth = 1; depth < layers.length; depth++) {
    for (const [n, dest] of (layers[depth] ?? []).entries()) {
      dest.gathered = 0;
      dest.bias = number(depth === layers.length - 1 ? `b_o${n + 1}` : `b_h${++hidden}`);
      for (const source of layers[depth - 1] ?? []) {
        const made = new Link(source, dest, number(`w${++weight}`));
        made.gathered = 0;
        dest.inputs.push(made);
        source.outputs.push(made);
      }
    }
  }
  const inputs = (layers[0] ?? []).map((_, n) => number(`i${n + 1}`));
  const targets = (layers.at(-1) ?? []).map((_, n) => number(`target_o${n + 1}`));
  const eta = number('eta');

  function forward() {
    const [first = []] = layers;
    for (let n = 0; n < first.length; n++) (first[n] as Node).out = inputs[n] as number;
    for (let depth = 1; depth < layers.length; depth++) {
      for (const node of layers[depth] as Node[]) {
        node.net = node.bias;
        for (const link of node.inputs) node.net += link.weight * link.source.out;
        node.out = node.activation.value(node.net);
      }
    }
  }

  function backward() {
    const last = layers[layers.length - 1] as Node[];
    for (let n = 0; n < last.length; n++) {
      const node = last[n] as Node;
      node.byOut = error.slope(node.out, targets[n] as number);
    }
    for (let depth = layers.length - 1; depth >= 1; depth--) {
      const layer = layers[depth] as Node[];
      for (const node of layer) {
        node.byNet = node.byOut * node.activation.slope(node.net);
        node.gathered += node.byNet;
        node.count++;
      }
      for (const node of layer) {
        for (const link of node.inputs) {
          if (link.isDead) continue;
          link.byWeight = node.byNet * link.source.out;
          link.gathered += link.byWeight;
          link.count++;
        }
      }
      if (depth === 1) continue;
      for (const node of layers[depth - 1] as Node[]) {
        node.byOut = 0;
        for (const link of node.outputs) node.byOut += link.weight * link.dest.byNet;
      }
    }
  }

  function update() {
    for (let depth = 1; depth < layers.length; depth++) {
      for (const node of layers[depth] as Node[]) {
        if (node.count > 0) node.bias -= (eta * node.gathered) / node.count;
        node.gathered = 0;
        node.count = 0;
        for (const link of node.inputs) {
          if (link.isDead) continue;
          const more = link.regularization ? link.regularization.slope(link.weight) : 0;
          if (link.count > 0) link.weight -= (eta / link.count) * link.gathered + eta * more;
          link.gathered = 0;
          link.count = 0;
        }
      }
    }
  }

  /** The error, as there: by going forward once more. */
  function loss() {
    forward();
    const last = layers[layers.length - 1] as Node[];
    let sum = 0;
    for (let n = 0; n < last.length; n++) {
      sum += 0.5 * ((last[n] as Node).out - (targets[n] as number)) ** 2;
    }
    return sum;
  }

  let known = 0;
  return {
    run(rounds: number) {
      for (let n = 0; n < rounds; n++) {
        forward();
        backward();
        update();
      }
    },
    /** The same, and the error after each round, which the kernel knows as well. */
    runKnowing(rounds: number) {
      for (let n = 0; n < rounds; n++) {
        forward();
        backward();
        update();
        known = loss();
      }
      return known;
    },
    weights: () =>
      layers.flatMap((layer) => layer.flatMap((node) => node.inputs.map((link) => link.weight))),
  };
}

/** With the slope from the net input, as the other has it. */
const functions: Record<Exclude<Activation, 'softmax'>, Function> = {
  logistic: {
    value: (net) => 1 / (1 + Math.exp(-net)),
    slope: (net) => {
      const out = 1 / (1 + Math.exp(-net));
      return out * (1 - out);
    },
  },
  tanh: {
    value: Math.tanh,
    slope: (net) => {
      const out = Math.tanh(net);
      return 1 - out * out;
    },
  },
  ReLU: { value: (net) => Math.max(0, net), slope: (net) => (net <= 0 ? 0 : 1) },
  'leaky ReLU': {
    value: (net) => (net > 0 ? net : 0.01 * net),
    slope: (net) => (net <= 0 ? 0.01 : 1),
  },
  identity: { value: (net) => net, slope: () => 1 },
};

/** The least time of each of two runs in turn, in ms: what else the machine does falls on both. */
function timed(runs: readonly (() => void)[]): number[] {
  const least = runs.map(() => Number.POSITIVE_INFINITY);
  for (let n = 0; n < 60; n++) {
    for (const [index, run] of runs.entries()) {
      const begun = performance.now();
      run();
      least[index] = Math.min(least[index] as number, performance.now() - begun);
    }
  }
  return least;
}

function compared(sizes: readonly number[], activation: Exclude<Activation, 'softmax'>) {
  const drawn = randomOf(
    {
      sizes,
      biases: 'per neuron',
      order: 'simultaneous',
      activations: sizes.slice(1).map(() => activation),
    },
    0.5,
    seeded(3),
  );
  // A small rate, so that nothing runs away.
  const network: Network = { ...drawn, parameters: { ...drawn.parameters, eta: 1e-3 } };
  const weights = sizes.slice(1).reduce((sum, size, n) => sum + size * (sizes[n] as number), 0);
  const rounds = Math.round(4e5 / weights);
  const { refs, errors, run } = machine(network);
  const values = valuesOf(network, refs);
  const extremes = new Float64Array(2 * errors.length);
  const other = objects(network, functions[activation]);
  run(values, extremes, 100);
  other.run(100);
  const apart = other
    .weights()
    .some((weight, n) => Math.abs(weight - (values[n] as number)) > 1e-12);
  if (apart) throw new Error('the two disagree');
  const each = timed([
    () => run(values, extremes, rounds),
    () => other.run(rounds),
    () => other.runKnowing(rounds),
  ]).map((ms) => (1e6 * ms) / rounds / weights);
  const [own = 0, theirs = 0, knowing = 0] = each;
  return {
    sizes: sizes.join('-'),
    activation: `${activation}, slope by ${activations[activation].reads ?? 'nothing'}`,
    'ns a weight and round': Number(own.toFixed(1)),
    'as objects': Number(theirs.toFixed(1)),
    'knowing each error': Number(knowing.toFixed(1)),
    'times as fast': Number((knowing / own).toFixed(1)),
    'without errors': Number((theirs / own).toFixed(1)),
  };
}

const kinds = Object.keys(functions) as Exclude<Activation, 'softmax'>[];
const all = [
  [3, 4, 2],
  [2, 8, 8, 2],
  [4, 5, 5, 5, 4],
];
console.table(all.flatMap((sizes) => kinds.map((kind) => compared(sizes, kind))));

// Vitest wants something to count.
bench('nothing', () => {}, { iterations: 1, time: 1, warmupTime: 1 });

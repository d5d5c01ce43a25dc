import { bench, describe } from 'vitest';
import { article } from './article';
import { randomNetwork, seeded } from './random';
import { round } from './round';
import { MOST_ROUNDS, trainingRun } from './trainingRun';

const ROUNDS = 10_000;

type Neuron = {
  bias: number;
  net: number;
  out: number;
  slope: number;
  delta: number;
  edges: Edge[];
};
type Edge = { weight: number; gradient: number; from: { out: number; slope: number } };

/** The worked example as one would write it first: neurons that know their edges. */
function objects() {
  const number = (ref: string) => article.parameters[ref] as number;
  const source = (out: number) => ({ out, slope: 0 });
  const inputs = ['i1', 'i2'].map((ref) => source(number(ref)));
  const neuron = (bias: string, weights: string[], from: Edge['from'][]): Neuron => {
    const edges = weights.map((ref, n) => ({
      weight: number(ref),
      gradient: 0,
      from: from[n] as Edge['from'],
    }));
    return { bias: number(bias), net: 0, out: 0, slope: 0, delta: 0, edges };
  };
  const hidden = [neuron('b1', ['w1', 'w2'], inputs), neuron('b1', ['w3', 'w4'], inputs)];
  const outputs = [neuron('b2', ['w5', 'w6'], hidden), neuron('b2', ['w7', 'w8'], hidden)];
  const targets = ['target_o1', 'target_o2'].map(number);
  const layers = [hidden, outputs];
  const eta = number('eta');
  function forward() {
    for (const each of layers.flat()) {
      each.net = each.bias;
      for (const { weight, from } of each.edges) each.net += weight * from.out;
      each.out = 1 / (1 + Math.exp(-each.net));
    }
  }
  function train() {
    forward();
    for (const each of hidden) each.slope = 0;
    for (const [n, each] of outputs.entries()) each.slope = each.out - (targets[n] as number);
    for (const layer of [outputs, hidden]) {
      for (const each of layer) {
        each.delta = each.slope * each.out * (1 - each.out);
        for (const edge of each.edges) {
          edge.gradient = each.delta * edge.from.out;
          edge.from.slope += each.delta * edge.weight;
        }
      }
    }
    for (const each of layers.flat()) {
      for (const edge of each.edges) edge.weight -= eta * edge.gradient;
    }
  }
  function error() {
    forward();
    return outputs.reduce((sum, { out }, n) => sum + 0.5 * (out - (targets[n] as number)) ** 2, 0);
  }
  return { train, error };
}

function trainedObjects(): number {
  const { train, error } = objects();
  for (let n = 0; n < ROUNDS; n++) train();
  return error();
}

function trainedRun() {
  const made = trainingRun(article);
  made.train(ROUNDS);
  return made;
}

const parameters = trainedRun().at(ROUNDS);
const error = round({ ...article, parameters }).values.get('E_total') as number;
if (error.toFixed(9) !== trainedObjects().toFixed(9)) throw new Error('the two disagree');

/** The times of many runs, in ms: their least and their median. */
function timed(run: () => void, runs: number): { least: number; median: number } {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((one, other) => one - other);
  return { least: times[0] as number, median: times[runs >> 1] as number };
}

/** A run keeps keyframes and curve; the objects keep nothing. */
function againstObjects() {
  const tasks = { run: trainedRun, objects: trainedObjects };
  const times = Object.entries(tasks).map(([name, run]) => ({ name, ...timed(run, 400) }));
  const slowest = Math.max(...times.map(({ median }) => median));
  return times.map(({ name, least, median }) => ({
    '10,000 rounds of 2-2-2': name,
    'rounds a second': Math.round((1000 * ROUNDS) / median),
    'median ms': Number(median.toFixed(3)),
    'least ms': Number(least.toFixed(3)),
    'times as fast': Number((slowest / median).toFixed(1)),
  }));
}

/** The cost of a round goes with the number of weights. */
function bySize() {
  const all = [
    [2, 2, 2],
    [2, 8, 2],
    [2, 16, 16, 2],
    [2, 32, 32, 2],
    [2, 64, 64, 2],
  ];
  return all.map((sizes) => {
    const weights = sizes.slice(1).reduce((sum, size, n) => sum + size * (sizes[n] as number), 0);
    const drawn = randomNetwork(sizes, 'frozen', 'simultaneous', 1, seeded(1));
    // A small rate, so that nothing comes to rest.
    const made = trainingRun({ ...drawn, parameters: { ...drawn.parameters, eta: 1e-3 } });
    const rounds = Math.round(1e6 / weights);
    const { median } = timed(() => made.train(made.end + rounds), 40);
    return {
      sizes: sizes.join('-'),
      weights,
      'rounds a second': Math.round((1000 * rounds) / median),
      'ns a round': Math.round((1e6 * median) / rounds),
      'ns a weight': Number(((1e6 * median) / rounds / weights).toFixed(1)),
    };
  });
}

// Vitest counts calls a second; what is wanted are rounds.
console.table(againstObjects());
console.table(bySize());

describe('after ten million rounds of 2-2-2', () => {
  const slow = trainingRun({ ...article, parameters: { ...article.parameters, eta: 1e-3 } });
  slow.train(MOST_ROUNDS);
  const next = seeded(1);
  bench('the parameters of any round', () => {
    slow.at(Math.floor(next() * (MOST_ROUNDS + 1)));
  });
  bench('those of the last but one', () => {
    slow.at(MOST_ROUNDS - 1);
  });
  bench('the curve of E_total', () => {
    slow.curve('E_total');
  });
});

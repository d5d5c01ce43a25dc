import {
  article,
  type Network,
  randomNetwork,
  round,
  seeded,
  trainingRun,
  withBiases,
} from '../engine';
import { articleNotation } from '../tex';
import type { Given } from './given';

/** What files are made of, of a network that has been trained so far and is looked at there. */
export function given(network: Network = article, at = 0, end = at, first = 0): Given {
  const run = trainingRun(network, first);
  run.train(end);
  const shown = { ...network, parameters: run.at(at) };
  return {
    network: shown,
    trace: round(shown),
    round: at,
    run,
    notation: articleNotation,
    address: 'https://example.org/#w5=0.4',
  };
}

/** The article's network in both update orders and under each bias policy. */
export const articles: Network[] = (['simultaneous', 'output layer first'] as const).flatMap(
  (order) =>
    (['frozen', 'per layer', 'per neuron'] as const).map((biases) => ({
      ...withBiases(article, biases),
      order,
    })),
);

/** Other networks, of the same size and of others. */
export function others(): Network[] {
  const next = seeded(2015);
  return [
    [2, 2, 2],
    [2, 2, 2],
    [3, 2],
    [2, 3, 1],
    [3, 4, 2, 2],
  ].map((sizes, n) =>
    randomNetwork(
      sizes,
      (['per neuron', 'frozen', 'per layer'] as const)[n % 3] ?? 'frozen',
      n % 2 === 0 ? 'output layer first' : 'simultaneous',
      5,
      next,
    ),
  );
}

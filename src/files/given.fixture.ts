import {
  article,
  type Network,
  randomNetwork,
  round,
  seeded,
  trainingRun,
  turned,
  withBiases,
} from '../engine';
import { articleNotation } from '../tex';
import type { Given } from './given';

const POLICIES = ['frozen', 'per layer', 'per neuron'] as const;
const ORDERS = ['simultaneous', 'output layer first'] as const;

/** What files are made of, of a network that has been trained so far and is looked at there. */
export function given(network: Network = article, at = 0, end = at, first = 0): Given {
  const run = trainingRun(network, first);
  run.train(end);
  const shown = { ...turned(network, at - first), parameters: run.at(at) };
  return {
    network: shown,
    trace: round(shown),
    round: at,
    run,
    notation: articleNotation,
    walk: shown.turn ?? 1,
    address: 'https://example.org/backstep/#w5=0.4&step=w5.product',
  };
}

/** The same of a network that is looked at where it has been trained to. */
export const givenAfter = (began: Network, rounds = 0, more: Partial<Given> = {}): Given => ({
  ...given(began, rounds),
  ...more,
});

/** The article's network in both update orders, under the three bias policies. */
export const articles: readonly Network[] = ORDERS.flatMap((order) =>
  POLICIES.map((policy) => withBiases({ ...article, order }, policy)),
);

/** Random networks of some sizes, in both orders and under all policies by turns. */
export const randoms = (count: number, sizes: readonly number[], span: number): Network[] =>
  Array.from({ length: count }, (_, n) =>
    randomNetwork(
      sizes,
      POLICIES[n % 3] ?? 'frozen',
      ORDERS[n % 2] ?? 'simultaneous',
      span,
      seeded(n + 1),
    ),
  );

/** Numbers with which a round leaves what is usual: saturated, zero, far too fast, very large. */
export const extremes: readonly Network[] = randoms(6, [2, 2, 2], 1).map((network, n) => ({
  ...network,
  parameters: {
    ...network.parameters,
    ...([
      { w1: 900, i1: 1 },
      { w1: -900, w2: -900, i1: 1, i2: 1 },
      { i1: 0, w5: -0, b1: 0 },
      { eta: 1000 },
      { eta: 0 },
      { w5: 1e6, w6: -1e6, target_o1: 1e6, eta: 1e6 },
    ][n] ?? {}),
  },
}));

/** Steps so long that the weights are thrown to and fro, each time a little further apart. */
export const thrown: Network = {
  ...article,
  parameters: { ...article.parameters, i1: 1, i2: 1, target_o1: 0.3, target_o2: 0.7, eta: 80 },
};

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

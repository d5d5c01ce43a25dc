import { describe, expect, it } from 'vitest';
import { article } from './article';
import { withBiases } from './biases';
import { errorOf } from './errorOf';
import { learnAllNetworks } from './general';
import { landscape } from './landscape';
import { learn, learned } from './learned';
import type { Network } from './network';
import { nudge } from './nudge';
import { partialDerivative } from './partialDerivative';
import { round } from './round';
import { trainingRun } from './trainingRun';

/** What a page can do before anything has been fetched for other networks. */
function alone<T>(act: () => T): T {
  learn(null as never);
  try {
    return act();
  } finally {
    learnAllNetworks();
  }
}

const over = { x: 'w5', y: 'w7', xRange: [-1, 1], yRange: [-1, 1] } as const;

describe('while only the article’s network is known', () => {
  it.each(['frozen', 'per layer', 'per neuron'] as const)(
    'all can be done with it: %s',
    (policy) => {
      for (const order of ['simultaneous', 'output layer first'] as const) {
        const all = (): unknown => {
          const network: Network = { ...withBiases(article, policy), order };
          const run = trainingRun(network);
          run.train(100);
          const still = trainingRun({
            ...network,
            parameters: { ...network.parameters, eta: 1e-20 },
          });
          return [
            [...round(network).values, run.at(100), still.still],
            [errorOf(network), nudge(network, 'w1', 0.1), landscape(network, over, 3, 3)],
            ['w1', 'i1', 'target_o1'].map((ref) => partialDerivative(network, ref)),
          ];
        };
        expect(alone(all)).toEqual(all());
      }
    },
  );

  it('others are refused', () => {
    const other: Network = { ...article, activations: ['tanh', 'tanh'] };
    expect(() => alone(() => round(other))).toThrow(new Error('not loaded'));
    expect(round(other).values.get('out_h1')).toBe(Math.tanh(0.3775));
    expect(learned).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { article } from './article';
import { withBiases } from './biases';
import { errorOf } from './errorOf';
import { layoutOf } from './layoutOf';
import type { Network } from './network';
import { nudge } from './nudge';
import { partialDerivative } from './partialDerivative';
import { randomNetwork, seeded } from './random';
import { round } from './round';

const POLICIES = ['frozen', 'per layer', 'per neuron'] as const;
const ORDERS = ['simultaneous', 'output layer first'] as const;
const SIZES = [
  [1, 1],
  [2, 2, 2],
  [3, 2],
  [2, 3, 1],
  [3, 4, 2, 2],
];

/** 60 networks, over all sizes, policies and orders. */
function* networks(span: number): Generator<Network> {
  const next = seeded(31415);
  for (let n = 0; n < 60; n++) {
    const [sizes, policy, order] = [SIZES[n % 5], POLICIES[n % 3], ORDERS[n % 2]];
    yield randomNetwork(sizes ?? [], policy ?? 'frozen', order ?? 'simultaneous', span, next);
  }
}

const moving = (network: Network): string[] =>
  layoutOf(network).parameters.filter((ref) => ref !== 'eta');

const E_total = (network: Network) => round(network).values.get('E_total') as number;

function moved(network: Network, ref: string, by: number): Network {
  const value = (network.parameters[ref] as number) + by;
  return { ...network, parameters: { ...network.parameters, [ref]: value } };
}

describe('the error by a forward pass alone', () => {
  it('is bit for bit that of the round', () => {
    for (const network of networks(5)) expect(errorOf(network)).toBe(E_total(network));
  });

  it('refuses what the round refuses', () => {
    const parameters = { ...article.parameters, eta: Number.NaN };
    expect(() => errorOf({ ...article, parameters })).toThrow('eta is NaN, not a finite number');
  });
});

describe('the gradient', () => {
  it('is what the round has, wherever the round has it', () => {
    for (const network of networks(3)) {
      const { values } = round({ ...network, order: 'simultaneous' });
      for (const ref of moving(network)) {
        const known = values.get(`dE_total/d${ref}`);
        if (known !== undefined) expect(partialDerivative(network, ref), ref).toBe(known);
      }
    }
  });

  it('is the central difference, for weights, biases, inputs and targets', () => {
    const h = 1e-5;
    for (const network of networks(2)) {
      for (const ref of moving(network)) {
        const rise = E_total(moved(network, ref, h)) - E_total(moved(network, ref, -h));
        expect(Math.abs(partialDerivative(network, ref) - rise / (2 * h)), ref).toBeLessThan(1e-9);
      }
    }
  });

  it('of a bias is the same whether it is trained or frozen', () => {
    const trained = withBiases(article, 'per layer');
    for (const ref of ['b1', 'b2']) {
      const known = round(trained).values.get(`dE_total/d${ref}`);
      expect([partialDerivative(article, ref), partialDerivative(trained, ref)]).toEqual([
        known,
        known,
      ]);
    }
  });

  it('does not depend on the update order', () => {
    const late: Network = { ...article, order: 'output layer first' };
    expect(round(late).values.get('dE_total/dw1')).not.toBe(partialDerivative(article, 'w1'));
    for (const ref of moving(article))
      expect(partialDerivative(late, ref)).toBe(partialDerivative(article, ref));
  });

  it.each(['eta', 'w9', 'b_h1', 'net_h1', 'dE_total/dw5', 'w5+', ''])('refuses %j', (ref) => {
    const fault = new RangeError(`the error does not depend on ${ref}`);
    expect(() => partialDerivative(article, ref)).toThrow(fault);
    expect(() => nudge(article, ref, 0.1)).toThrow(fault);
  });
});

describe('a nudge', () => {
  it('gives the errors that a round has up and down from there, and their slope', () => {
    for (const network of networks(3)) {
      for (const ref of moving(network)) {
        const up = E_total(moved(network, ref, 0.1));
        const down = E_total(moved(network, ref, -0.1));
        expect(nudge(network, ref, 0.1), ref).toEqual({ up, down, quotient: (up - down) / 0.2 });
      }
    }
  });

  it('comes nearer to the gradient as the square of its size, until rounding takes over', () => {
    const off = (h: number) =>
      Math.abs(nudge(article, 'w5', h).quotient - partialDerivative(article, 'w5'));
    for (const h of [1e-1, 1e-2, 1e-3]) {
      const ratio = off(h) / off(h / 10);
      expect(ratio).toBeGreaterThan(95);
      expect(ratio).toBeLessThan(105);
    }
    expect(off(1e-12)).toBeGreaterThan(off(1e-5));
  });

  it('leaves the network as it was', () => {
    const before = { ...article.parameters };
    nudge(article, 'w5', 0.1);
    expect(article.parameters).toEqual(before);
  });

  it.each([0, -0.1, Number.NaN, Number.POSITIVE_INFINITY])('of %d is refused', (h) => {
    expect(() => nudge(article, 'w5', h)).toThrow(new RangeError(`a nudge of ${h} is not above 0`));
  });

  it('is of an error that there is', () => {
    expect(() => nudge(article, 'w5', 0.1, 'E_total@1')).toThrow(
      new RangeError('there is no error E_total@1'),
    );
  });
});

import type { Layout } from './layout';
import { check, type Network } from './network';
import type { Ref } from './ref';
import { plan } from './round';

/**
 * The total error by a forward pass alone: bit for bit the round's E_total, at a part of its cost.
 * @throws ParameterError, RangeError for a network that cannot be computed.
 */
export function errorOf(network: Network): number {
  const { layout } = plan(network);
  const { parameters } = network;
  check(parameters, layout.parameters);
  const value = (ref: Ref) => parameters[ref] as number;
  let signals = layout.inputs.map(value);
  for (const layer of layout.layers) {
    signals = layer.map(({ bias, edges }) => {
      // As in the rules: sums run left to right, and begin with their first term, not with 0.
      const net = edges
        .map(({ weight }, index) => value(weight) * (signals[index] as number))
        .reduce((a, b) => a + b);
      return 1 / (1 + Math.exp(-(net + value(bias))));
    });
  }
  return layout.outputs
    .map((name, index) => {
      const distance = value(`target_${name}`) - (signals[index] as number);
      return distance * distance * 0.5;
    })
    .reduce((a, b) => a + b);
}

/** @throws RangeError for anything but a parameter on which the error depends: all but eta. */
export function checkDepends({ parameters }: Layout, ref: Ref): void {
  if (ref === 'eta' || !parameters.includes(ref)) {
    throw new RangeError(`the error does not depend on ${ref}`);
  }
}

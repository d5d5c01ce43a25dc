import { checkDepends } from './errorOf';
import type { Network } from './network';
import { parseRef, type Ref } from './ref';
import { plan, round, type Trace } from './round';

/**
 * ∂E_total/∂(a weight, bias, input or target) at the network's present parameters. Always the true
 * slope: also of a frozen bias, and also where the update order lets the round read new weights.
 * @throws RangeError for eta, which the error does not depend on, and for unknown names.
 * @throws ParameterError, RangeError for a network that cannot be computed.
 */
export function partialDerivative(network: Network, ref: Ref): number {
  checkDepends(plan(network).layout, ref);
  return slope(round({ ...network, order: 'simultaneous' }), ref);
}

function slope({ layout, values }: Trace, ref: Ref): number {
  const at = (name: Ref) => values.get(name) as number;
  const neurons = layout.layers.flat();
  const quantity = parseRef(ref);
  switch (quantity.kind) {
    case 'weight':
      return at(`dE_total/d${ref}`);
    case 'target':
      // d ½(target − out)² / d target = target − out
      return at(ref) - at(`out_${quantity.index}`);
    case 'bias':
      // Shared, it is in every net of its layer: the slopes by these nets, summed.
      return sum(neurons.filter(({ bias }) => bias === ref).map(({ name }) => at(`delta_${name}`)));
    default:
      // An input reaches the error through every neuron of the first layer: Σ δ·w.
      return sum(
        neurons
          .flatMap(({ edges }) => edges)
          .filter(({ from }) => from === ref)
          .map(({ to, weight }) => at(`delta_${to}`) * at(weight)),
      );
  }
}

const sum = (terms: readonly number[]): number => terms.reduce((a, b) => a + b);

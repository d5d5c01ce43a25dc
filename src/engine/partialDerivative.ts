import { complete } from './complete';
import { checkDepends } from './errorOf';
import { floats } from './floats';
import { logSumExp, losses } from './losses';
import type { Network } from './network';
import { parseRef, type Ref } from './ref';
import { plan, round, type Trace } from './round';
import type { Passes } from './shape';

/**
 * ∂E_total/∂(a weight, bias, input or target) at the network's present parameters, E_total being that
 * of all its training pairs. Always the true slope: also of what is frozen or held, also where pairs
 * are taken one by one, and where the update order lets the round read new weights.
 * @throws RangeError for eta and mu, which the error does not depend on, and for unknown names.
 * @throws ParameterError, RangeError for a network that cannot be computed.
 */
export function partialDerivative(network: Network, ref: Ref): number {
  const { layout } = plan(network);
  checkDepends(layout, ref);
  const { passes } = complete(network);
  // The error of a set that is gone through one by one is its sum.
  const all: Passes = passes === 'online' ? 'batch sum' : passes;
  const several = layout.pairs.length > 1 && { passes: all };
  return slope(round({ ...network, order: 'simultaneous', ...several }), ref);
}

function slope({ network, layout, values }: Trace, ref: Ref): number {
  const at = (name: Ref) => values.get(name) as number;
  const { pairs } = layout;
  const neurons = layout.layers.flat();
  const isMean = complete(network).passes === 'batch mean';
  const overPairs = (terms: readonly number[]) => (isMean ? sum(terms) / terms.length : sum(terms));
  const quantity = parseRef(ref);
  /** What one pair's error has of the slope; the others have 0. */
  const ofOne = (own: number) => (isMean ? own / pairs.length : own);
  const mark = quantity.pair ? `@${quantity.pair}` : '';
  switch (quantity.kind) {
    case 'weight':
      return at(`dE_total/d${ref}`);
    case 'target':
      return ofOne(byTarget(network, layout.outputs, quantity.index, mark, at));
    case 'bias':
      // Shared, it is in every net of its layer: the slopes by these nets, summed.
      return overPairs(
        pairs.map((pair) =>
          sum(
            neurons
              .filter(({ bias }) => bias === ref)
              .map(({ name }) => at(`delta_${name}${pair}`)),
          ),
        ),
      );
    default: {
      // An input reaches the error through every neuron of the first layer: Σ δ·w.
      const edges = neurons.flatMap((neuron) => neuron.edges);
      const own = edges.filter(({ from }) => 'index' in quantity && from === quantity.index);
      return ofOne(sum(own.map(({ to, weight }) => at(`delta_${to}${mark}`) * at(weight))));
    }
  }
}

function byTarget(
  network: Network,
  outputs: readonly string[],
  name: string,
  mark: string,
  at: (ref: Ref) => number,
): number {
  const { reads, more, on } = losses[complete(network).loss];
  const nets = () => outputs.map((output) => at(`net_${output}${mark}`));
  const given = { count: () => outputs.length, nets: () => logSumExp(floats)(nets()) };
  const from = at(`${reads}_${name}${mark}`);
  return on(floats).byTarget(at(`target_${name}${mark}`), from, more ? given[more]() : 0);
}

const sum = (terms: readonly number[]): number => terms.reduce((a, b) => a + b);

import type { Given, Kernel } from './kernel';
import { kernelOf222 } from './kernelOf222';
import { kernelOfLayers } from './kernelOfLayers';
import { check, type Network } from './network';
import type { Ref } from './ref';
import { plan } from './round';
import type { Shape } from './shape';

export type Machine = {
  /** Every weight, then every bias, frozen ones too. */
  refs: readonly Ref[];
  /** E_total, then each output's error. */
  errors: readonly Ref[];
  run: Kernel;
};

/**
 * What applies `round` many times without its trace, to the last bit as `round` does: the same
 * products and sums in the same order.
 * @throws ParameterError, RangeError for a network that cannot be computed.
 */
export function machine(network: Network): Machine {
  const { parameters, outputs, inputs } = plan(network).layout;
  check(network.parameters, parameters);
  const values = (refs: readonly Ref[]) => valuesOf(network, refs);
  const given = {
    inputs: values(inputs),
    targets: values(outputs.map((name) => `target_${name}`)),
    eta: network.parameters.eta as number,
  };
  return {
    refs: parameters.filter((ref) => /^[wb]/.test(ref)),
    errors: ['E_total', ...outputs.map((name) => `E_${name}`)],
    run: kernel(network, given),
  };
}

export const valuesOf = ({ parameters }: Network, refs: readonly Ref[]): Float64Array =>
  Float64Array.from(refs, (ref) => parameters[ref] as number);

const kernel = (shape: Shape, given: Given): Kernel =>
  `${shape.sizes}` === '2,2,2' ? kernelOf222(shape, given) : kernelOfLayers(shape, given);

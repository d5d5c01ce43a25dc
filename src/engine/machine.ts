import type { Given, Kernel } from './kernel';
import { isOf222, kernelOf222 } from './kernelOf222';
import { kernelOfLayers } from './kernelOfLayers';
import { check, type Network } from './network';
import type { Ref } from './ref';
import { plan } from './round';
import type { Shape } from './shape';

export type Machine = {
  /** Every weight, then every bias, frozen ones too, then every velocity. */
  refs: readonly Ref[];
  /** E_total, then each output's error, or that of each training pair where there are several. */
  errors: readonly Ref[];
  /** After how many rounds it is the same pair's turn again. */
  cycle: number;
  run: Kernel;
};

/**
 * What applies `round` many times without its trace, to the last bit as `round` does: the same
 * products and sums in the same order.
 * @throws ParameterError, RangeError for a network that cannot be computed.
 */
export function machine(network: Network): Machine {
  const { layout, shape } = plan(network);
  const { parameters, outputs, inputs, pairs } = layout;
  check(network.parameters, parameters);
  const ofPairs = (refs: readonly Ref[]) =>
    valuesOf(
      network,
      pairs.flatMap((mark) => refs.map((ref) => ref + mark)),
    );
  const given = {
    inputs: ofPairs(inputs),
    targets: ofPairs(outputs.map((name) => `target_${name}`)),
    eta: network.parameters.eta as number,
    ...(shape.momentum && { mu: network.parameters.mu as number }),
  };
  const own =
    pairs.length === 1 ? outputs.map((name) => `E_${name}`) : pairs.map((mark) => `E_total${mark}`);
  return {
    refs: parameters.filter((ref) => /^[wbv]/.test(ref)),
    errors: ['E_total', ...own],
    cycle: shape.passes === 'online' ? pairs.length : 1,
    run: kernel(network, given),
  };
}

export const valuesOf = ({ parameters }: Network, refs: readonly Ref[]): Float64Array =>
  Float64Array.from(refs, (ref) => parameters[ref] as number);

const kernel = (shape: Shape, given: Given): Kernel =>
  isOf222(shape) ? kernelOf222(shape, given) : kernelOfLayers(shape, given);

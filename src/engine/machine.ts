import type { Given, Kernel } from './kernel';
import { isOf222, kernelOf222 } from './kernelOf222';
import { learned } from './learned';
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
  const { parameters, outputs, pairs } = layout;
  check(network.parameters, parameters);
  /** Of every pair, since a layout names one pair after another. */
  const values = (first: string) =>
    valuesOf(
      network,
      parameters.filter((ref) => ref.startsWith(first)),
    );
  const given = {
    inputs: values('i'),
    targets: values('target'),
    eta: network.parameters.eta as number,
    mu: network.parameters.mu as number,
  };
  const own =
    pairs.length === 1 ? outputs.map((name) => `E_${name}`) : pairs.map((mark) => `E_total${mark}`);
  return {
    refs: parameters.filter((ref) => /^[wbv]/.test(ref)),
    errors: ['E_total', ...own],
    cycle: shape.passes ? 1 : pairs.length,
    run: kernel(shape, given),
  };
}

export const valuesOf = ({ parameters }: Network, refs: readonly Ref[]): Float64Array =>
  Float64Array.from(refs, (ref) => parameters[ref] as number);

const kernel = (shape: Shape, given: Given): Kernel =>
  isOf222(shape) ? kernelOf222(shape, given) : learned().kernelOfLayers(shape, given);

import { checkDepends, errorOf } from './errorOf';
import type { Network } from './network';
import type { Ref } from './ref';
import { plan } from './round';

/** The error with a parameter nudged up and down, and the slope that follows. */
export type Nudge = { up: number; down: number; quotient: number };

/**
 * The slope of the error without calculus: E(w + h) and E(w − h) by forward passes alone, and the
 * central difference (E(w + h) − E(w − h)) / 2h, which misses the slope by the order of h².
 * For a very small h rounding takes over: the two errors share most of their digits.
 * @param error that of all training pairs, or of one of several, as in `E_total@2`
 * @throws RangeError for eta and unknown names, for an error that is not there, and where h is not a number above 0.
 * @throws ParameterError, RangeError for a network that cannot be computed.
 */
export function nudge(network: Network, ref: Ref, h: number, error: Ref = 'E_total'): Nudge {
  checkDepends(plan(network).layout, ref);
  if (!(h > 0 && Number.isFinite(h))) throw new RangeError(`a nudge of ${h} is not above 0`);
  const moved = (by: number): number => {
    const value = (network.parameters[ref] as number) + by;
    const parameters = { ...network.parameters, [ref]: value };
    return errorOf({ ...network, parameters }, error);
  };
  const [up, down] = [moved(h), moved(-h)];
  return { up, down, quotient: (up - down) / (2 * h) };
}

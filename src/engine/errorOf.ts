import type { Layout } from './layout';
import { check, type Network } from './network';
import type { Ref } from './ref';
import { plan } from './round';
import { rules } from './rules';

/**
 * The total error by a forward pass alone, of all training pairs: bit for bit the round's E_total,
 * at a part of its cost.
 * @throws ParameterError, RangeError for a network that cannot be computed.
 */
export function errorOf(network: Network): number {
  const { layout, workings, toError } = plan(network);
  check(network.parameters, layout.parameters);
  const values: Record<Ref, number> = { ...network.parameters };
  for (let index = 0; index < toError; index++) {
    const { ref, rule, inputs } = workings[index] as (typeof workings)[number];
    values[ref] = rules[rule](inputs.map((input) => values[input] as number));
  }
  return values.E_total as number;
}

/** What the error does not depend on. */
const OTHERS = /^(eta$|mu$|v_)/;

/** @throws RangeError for anything but a parameter on which the error depends: all but the rates. */
export function checkDepends({ parameters }: Layout, ref: Ref): void {
  if (OTHERS.test(ref) || !parameters.includes(ref)) {
    throw new RangeError(`the error does not depend on ${ref}`);
  }
}

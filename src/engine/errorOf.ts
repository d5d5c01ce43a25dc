import type { Layout } from './layout';
import { check, type Network } from './network';
import type { Ref } from './ref';
import { type Plan, plan } from './round';
import { rules } from './rules';
import type { Working } from './working';

/**
 * The total error by a forward pass alone, bit for bit the round's, at a part of its cost.
 * @param error of all training pairs, or of one of several, as in `E_total@2`
 * @throws ParameterError, RangeError for a network that cannot be computed, or without such an error.
 */
export function errorOf(network: Network, error: Ref = 'E_total'): number {
  const made = plan(network);
  check(network.parameters, made.layout.parameters);
  const values: Record<Ref, number> = { ...network.parameters };
  for (const { ref, rule, inputs } of toError(made)) {
    values[ref] = rules[rule](inputs.map((input) => values[input] as number));
  }
  const value = values[error];
  if (value === undefined) throw new RangeError(`there is no error ${error}`);
  return value;
}

const kept = new WeakMap<Plan, readonly Working[]>();

/** The workings that lead to the total error. */
export function toError(plan: Plan): readonly Working[] {
  const { workings } = plan;
  const known =
    kept.get(plan) ?? workings.slice(0, workings.findIndex(({ ref }) => ref === 'E_total') + 1);
  kept.set(plan, known);
  return known;
}

/** What the error does not depend on. */
const OTHERS = /^(eta$|mu$|v_)/;

/** @throws RangeError for anything but a parameter on which the error depends: all but the rates. */
export function checkDepends({ parameters }: Layout, ref: Ref): void {
  if (OTHERS.test(ref) || !parameters.includes(ref)) {
    throw new RangeError(`the error does not depend on ${ref}`);
  }
}

import { parseRef, type Ref } from '../engine';

/**
 * Where in the graph a quantity stands: the refs of the values drawn there. A slope stands on what
 * it leads along: ∂E_total/∂out_o1 on the errors, ∂out_o1/∂net_o1 in the neuron, and all slopes
 * of a weight, with its velocity, on its edge. Pointing at a term lights these, pointing at one of these the term.
 */
export function graphRefs(ref: Ref): Ref[] {
  const quantity = parseRef(ref);
  if (quantity.kind === 'delta') return [ref.replace('delta', 'net'), ref.replace('delta', 'out')];
  if (quantity.kind !== 'derivative') return [ref.replace(/^v_|\+$/g, '')];
  const { of, by } = quantity;
  if (by.kind === 'weight' || by.kind === 'bias') return [by.ref];
  if (of.kind === 'total' && by.kind === 'out') {
    return by.index.startsWith('o') ? [of.ref, by.ref.replace('out', 'E')] : [by.ref];
  }
  if (of.kind === 'error' && by.kind === 'net')
    return [of.ref, by.ref.replace('net', 'out'), by.ref];
  return [of.ref, by.ref];
}

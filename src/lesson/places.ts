import { parseRef, type Ref } from '../engine';

/**
 * Where in the graph a quantity stands: the refs of the values drawn there. A slope stands on what
 * it leads along: ∂E_total/∂out_o1 on the errors, ∂out_o1/∂net_o1 in the neuron, and all slopes
 * of a weight on its edge. Pointing at a term lights these, pointing at one of these the term.
 */
export function places(ref: Ref): Ref[] {
  const quantity = parseRef(ref);
  if (quantity.kind === 'delta') return [`net_${quantity.of}`, `out_${quantity.of}`];
  if (quantity.kind !== 'derivative') return [quantity.after ? ref.slice(0, -1) : ref];
  const of = parseRef(quantity.of);
  const by = parseRef(quantity.by);
  if (by.kind === 'weight' || by.kind === 'bias') return [quantity.by];
  if (of.kind === 'total' && by.kind === 'out') {
    return by.of.startsWith('o') ? ['E_total', `E_${by.of}`] : [quantity.by];
  }
  if (of.kind === 'error' && by.kind === 'net') return [quantity.of, `out_${by.of}`, quantity.by];
  return [quantity.of, quantity.by];
}

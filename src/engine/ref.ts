/**
 * The name of a quantity, one for each everywhere: `w5`, `net_h1`, `dE_total/dw5`, `delta_o1`.
 * A trailing `+` is the same quantity after the update: `w5+`, `net_h1+`, `E_total+`.
 */
export type Ref = string;

type Common = { ref: Ref; after: boolean };

/** What a name says. `index` is what a quantity belongs to: a neuron (`o1`), or the 5 in `w5`. */
export type Quantity =
  | (Common & { kind: Indexed; index: string })
  | (Common & { kind: 'eta' | 'total' })
  | Derivative;

export type Derivative = Common & { kind: 'derivative'; of: Quantity; by: Quantity };

type Indexed = 'input' | 'target' | 'weight' | 'bias' | 'net' | 'out' | 'error' | 'delta';

const patterns: readonly [RegExp, Indexed][] = [
  [/^(i\d+)$/, 'input'],
  [/^target_(o\d+)$/, 'target'],
  [/^w(\d+)$/, 'weight'],
  [/^b(\d+)$/, 'bias'],
  [/^b_([ho]\d+)$/, 'bias'],
  [/^net_([ho]\d+)$/, 'net'],
  [/^out_([ho]\d+)$/, 'out'],
  [/^E_(o\d+)$/, 'error'],
  [/^delta_([ho]\d+)$/, 'delta'],
];

const parsed = new Map<Ref, Quantity>();

/**
 * What a name says of its quantity.
 * @throws RangeError for a text that names no quantity.
 */
export function parseRef(ref: Ref): Quantity {
  const known = parsed.get(ref);
  if (known) return known;
  const quantity = read(ref);
  parsed.set(ref, quantity);
  return quantity;
}

function read(ref: Ref): Quantity {
  const [, of, by] = /^d([^/]+)\/d([^/]+)$/.exec(ref) ?? [];
  if (of && by) return { kind: 'derivative', of: read(of), by: read(by), ref, after: false };
  const after = ref.endsWith('+');
  const name = after ? ref.slice(0, -1) : ref;
  if (name === 'eta') return { kind: 'eta', ref, after };
  if (name === 'E_total') return { kind: 'total', ref, after };
  for (const [pattern, kind] of patterns) {
    const index = pattern.exec(name)?.[1];
    if (index) return { kind, index, ref, after };
  }
  throw new RangeError(`${ref} names no quantity`);
}

/** The two halves of a derivative. @throws RangeError for another quantity. */
export function parseDerivative(ref: Ref): Derivative {
  const quantity = parseRef(ref);
  if (quantity.kind !== 'derivative') throw new RangeError(`${ref} is no derivative`);
  return quantity;
}

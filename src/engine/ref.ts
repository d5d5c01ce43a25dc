/**
 * The name of a quantity, one for each everywhere: `w5`, `net_h1`, `dE_total/dw5`, `delta_o1`.
 * A trailing `+` is the same quantity after the update: `w5+`, `net_h1+`, `E_total+`.
 */
export type Ref = string;

type Named = {
  kind: 'input' | 'target' | 'weight' | 'bias' | 'net' | 'out' | 'error' | 'delta';
  /** What it belongs to: a neuron (`o1`), or the number in `w5`, `b1`. */
  of: string;
  after: boolean;
};

export type Quantity =
  | Named
  | { kind: 'eta' | 'total'; after: boolean }
  | { kind: 'derivative'; of: Ref; by: Ref; after: false };

const patterns: readonly [RegExp, Named['kind']][] = [
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
  const derivative = /^d(.+)\/d(.+)$/.exec(ref);
  if (derivative?.[1] && derivative[2]) {
    return { kind: 'derivative', of: derivative[1], by: derivative[2], after: false };
  }
  const after = ref.endsWith('+');
  const name = after ? ref.slice(0, -1) : ref;
  if (name === 'eta') return { kind: 'eta', after };
  if (name === 'E_total') return { kind: 'total', after };
  for (const [pattern, kind] of patterns) {
    const of = pattern.exec(name)?.[1];
    if (of) return { kind, of, after };
  }
  throw new RangeError(`${ref} names no quantity`);
}

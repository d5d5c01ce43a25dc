/**
 * The name of a quantity, one for each everywhere: `w5`, `net_h1`, `dE_total/dw5`, `delta_o1`.
 * A trailing `+` is the same quantity after the update: `w5+`, `net_h1+`, `E_total+`. Where there
 * are several training pairs, what belongs to one of them says so: `net_h1@2`, `net_h1@2+`.
 */
export type Ref = string;

type Common = {
  ref: Ref;
  after: boolean;
  /** The number of the training pair that it belongs to, where there are several. */
  pair?: number;
};

/** What a name says. `index` is what a quantity belongs to: a neuron (`o1`), or the 5 in `w5`. */
export type Quantity =
  | (Common & { kind: Indexed; index: string })
  | (Common & { kind: Single })
  | Derivative;

export type Derivative = Common & { kind: 'derivative'; of: Quantity; by: Quantity };

type Indexed = OfPair | 'weight' | 'bias' | 'velocity';
type OfPair = 'input' | 'target' | 'net' | 'out' | 'error' | 'delta';
type Single = 'eta' | 'mu' | 'count' | 'total';

/** What names look like; those of other networks than the article's come with `general.ts`. */
export const patterns: Readonly<Record<string, Indexed | Single>> = {
  '(i\\d+)': 'input',
  'target_(o\\d+)': 'target',
  'w(\\d+)': 'weight',
  'b(\\d+)': 'bias',
  'b_([ho]\\d+)': 'bias',
  'net_([ho]\\d+)': 'net',
  'out_([ho]\\d+)': 'out',
  'E_(o\\d+)': 'error',
  'delta_([ho]\\d+)': 'delta',
  E_total: 'total',
  eta: 'eta',
};

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
  const [, name = '', pair, plus] = /^(.*?)(?:@([1-9]\d*))?(\+?)$/.exec(ref) ?? [];
  for (const [pattern, kind] of Object.entries(patterns)) {
    const match = new RegExp(`^${pattern}$`).exec(name);
    if (!match) continue;
    const own = { ...(match[1] && { index: match[1] }), ...(pair && { pair: Number(pair) }) };
    return { kind, ...own, ref, after: plus === '+' } as Quantity;
  }
  throw new RangeError(`${ref} names no quantity`);
}

/** The two halves of a derivative. @throws RangeError for another quantity. */
export function parseDerivative(ref: Ref): Derivative {
  const quantity = parseRef(ref);
  if (quantity.kind !== 'derivative') throw new RangeError(`${ref} is no derivative`);
  return quantity;
}

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
  [/^v_(w\d+|b\d+|b_[ho]\d+)$/, 'velocity'],
];

const single: Readonly<Record<string, Single>> = {
  eta: 'eta',
  mu: 'mu',
  n: 'count',
  E_total: 'total',
};

/** What no pair has for itself. */
const SHARED: ReadonlySet<string> = new Set(['weight', 'bias', 'velocity', 'eta', 'mu', 'count']);

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
  const [, name = '', pair, plus] = /^([^@+]*)(?:@([1-9]\d*))?(\+?)$/.exec(ref) ?? [];
  const common = { ref, after: plus === '+', ...(pair && { pair: Number(pair) }) };
  const found = quantityOf(name, common);
  if (found && !(pair && SHARED.has(found.kind))) return found;
  throw new RangeError(`${ref} names no quantity`);
}

function quantityOf(name: string, common: Common): Quantity | null {
  const kind = Object.hasOwn(single, name) ? single[name] : undefined;
  if (kind) return { kind, ...common };
  for (const [pattern, indexed] of patterns) {
    const index = pattern.exec(name)?.[1];
    if (index) return { kind: indexed, index, ...common };
  }
  return null;
}

/** The two halves of a derivative. @throws RangeError for another quantity. */
export function parseDerivative(ref: Ref): Derivative {
  const quantity = parseRef(ref);
  if (quantity.kind !== 'derivative') throw new RangeError(`${ref} is no derivative`);
  return quantity;
}

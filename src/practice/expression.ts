import type { Ref, Working } from '../engine';

/** A right-hand side as a small tree: it can be worked out with any numbers, and be written down. */
export type Expression =
  | { op: 'ref'; ref: Ref }
  | { op: 'number'; value: number }
  | { op: 'sum' | 'product'; of: readonly Expression[] }
  | { op: 'difference' | 'quotient' | 'power'; of: readonly [Expression, Expression] }
  | { op: 'negative' | 'square' | 'exp'; of: readonly [Expression] };

/** What a quantity's number is. */
export type Read = (ref: Ref) => number;

export const ref = (name: Ref): Expression => ({ op: 'ref', ref: name });
export const number = (value: number): Expression => ({ op: 'number', value });
export const sum = (...of: Expression[]): Expression => ({ op: 'sum', of });
export const product = (...of: Expression[]): Expression => ({ op: 'product', of });
export const minus = (a: Expression, b: Expression): Expression => ({
  op: 'difference',
  of: [a, b],
});
export const over = (a: Expression, b: Expression): Expression => ({ op: 'quotient', of: [a, b] });
export const power = (a: Expression, b: Expression): Expression => ({ op: 'power', of: [a, b] });
export const negative = (a: Expression): Expression => ({ op: 'negative', of: [a] });
export const square = (a: Expression): Expression => ({ op: 'square', of: [a] });
export const exp = (a: Expression): Expression => ({ op: 'exp', of: [a] });

/** The number that a tree gives. Sums and products run left to right, as the engine's do. */
export function evaluate(tree: Expression, read: Read): number {
  switch (tree.op) {
    case 'ref':
      return read(tree.ref);
    case 'number':
      return tree.value;
    case 'sum':
      return tree.of.map((part) => evaluate(part, read)).reduce((a, b) => a + b);
    case 'product':
      return tree.of.map((part) => evaluate(part, read)).reduce((a, b) => a * b);
    case 'difference':
      return evaluate(tree.of[0], read) - evaluate(tree.of[1], read);
    case 'quotient':
      return evaluate(tree.of[0], read) / evaluate(tree.of[1], read);
    case 'power':
      return evaluate(tree.of[0], read) ** evaluate(tree.of[1], read);
    case 'negative':
      return -evaluate(tree.of[0], read);
    case 'square': {
      const base = evaluate(tree.of[0], read);
      return base * base;
    }
    case 'exp':
      return Math.exp(evaluate(tree.of[0], read));
  }
}

/** The quantities that a tree reads, each once, from left to right. */
export function refsIn(tree: Expression): Ref[] {
  if (tree.op === 'ref') return [tree.ref];
  if (tree.op === 'number') return [];
  return [...new Set(tree.of.flatMap(refsIn))];
}

/** The same tree with other quantities read. */
export function renamed(tree: Expression, rename: (ref: Ref) => Ref): Expression {
  if (tree.op === 'ref') return ref(rename(tree.ref));
  if (tree.op === 'number') return tree;
  return { ...tree, of: tree.of.map((part) => renamed(part, rename)) } as Expression;
}

/** a·b + c·d + …, from [a, b, c, d, …]. */
export function sumOfProducts(inputs: readonly Ref[]): Expression {
  const pairs: Expression[] = [];
  for (let index = 0; index + 1 < inputs.length; index += 2) {
    pairs.push(product(ref(inputs[index] as Ref), ref(inputs[index + 1] as Ref)));
  }
  return sum(...pairs);
}

/** 1 / (1 + bottom), the shape of the logistic function. */
export const squashed = (bottom: Expression): Expression => over(number(1), sum(number(1), bottom));

/** The true rule of a working, as a tree. */
export function truth({ rule, inputs }: Pick<Working, 'rule' | 'inputs'>): Expression {
  const x = inputs.map(ref) as [Expression, Expression, Expression];
  switch (rule) {
    case 'net':
      return withBias(inputs);
    case 'logistic':
      return squashed(exp(negative(x[0])));
    case 'half square':
      return product(number(0.5), square(minus(x[0], x[1])));
    case 'sum':
      return sum(...x);
    case 'product':
      return product(...x);
    case 'sum of products':
      return sumOfProducts(inputs);
    case 'hidden delta':
      return product(sumOfProducts(inputs.slice(0, -1)), x[x.length - 1] as Expression);
    case 'error slope':
      return negative(minus(x[0], x[1]));
    case 'logistic slope':
      return product(x[0], minus(number(1), x[0]));
    case 'same':
      return x[0];
    case 'one':
      return number(1);
    case 'descent':
      return minus(x[0], product(x[1], x[2]));
  }
}

/** w·x + w·x + … + b, from [w, x, w, x, …, b]. */
function withBias(inputs: readonly Ref[]): Expression {
  const weighted = sumOfProducts(inputs.slice(0, -1));
  const parts = weighted.op === 'sum' ? weighted.of : [weighted];
  return sum(...parts, ref(inputs[inputs.length - 1] as Ref));
}

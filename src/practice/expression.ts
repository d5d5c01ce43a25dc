import { LEAK, type Ref, type Working } from '../engine';

/** A right-hand side as a small tree: it can be worked out with any numbers, and be written down. */
export type Expression =
  | { op: 'ref'; ref: Ref }
  | { op: 'number'; value: number }
  | { op: 'sum' | 'product'; of: readonly Expression[] }
  | { op: 'difference' | 'quotient' | 'power'; of: readonly [Expression, Expression] }
  | { op: 'negative' | 'square' | 'exp' | 'ln' | 'tanh'; of: readonly [Expression] }
  /** One where the second is above 0, else the third. */
  | { op: 'either'; of: readonly [Expression, Expression, Expression] };

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
export const ln = (a: Expression): Expression => ({ op: 'ln', of: [a] });
export const tanh = (a: Expression): Expression => ({ op: 'tanh', of: [a] });
export const either = (one: Expression, x: Expression, other: Expression): Expression => ({
  op: 'either',
  of: [one, x, other],
});

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
    case 'ln':
      return Math.log(evaluate(tree.of[0], read));
    case 'tanh':
      return Math.tanh(evaluate(tree.of[0], read));
    case 'either':
      return evaluate(tree.of[evaluate(tree.of[1], read) > 0 ? 0 : 2], read);
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

/** A tree with another one in the place of a quantity. */
export const replaced = (tree: Expression, name: Ref, by: Expression): Expression => {
  if (tree.op === 'ref') return tree.ref === name ? by : tree;
  if (tree.op === 'number') return tree;
  return { ...tree, of: tree.of.map((part) => replaced(part, name, by)) } as Expression;
};

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
  const x = inputs.map(ref) as [Expression, Expression, Expression, ...Expression[]];
  switch (rule) {
    case 'net':
      return withBias(inputs);
    case 'logistic':
      return squashed(exp(negative(x[0])));
    case 'half square':
      return product(number(0.5), square(minus(x[0], x[1])));
    case 'sum':
      return sum(...x);
    case 'mean':
      return over(sum(...x), number(x.length));
    case 'count':
      return number(x.length);
    case 'product':
    case 'slope product':
      return product(...x);
    case 'sum of products':
    case 'sum of slopes':
      return sumOfProducts(inputs);
    case 'hidden delta':
      return product(sumOfProducts(inputs.slice(0, -1)), x[x.length - 1] as Expression);
    case 'tanh':
      return tanh(x[0]);
    case 'tanh slope':
      return minus(number(1), square(x[0]));
    case 'ReLU':
      return either(x[0], x[0], number(0));
    case 'ReLU slope':
      return either(number(1), x[0], number(0));
    case 'leaky ReLU':
      return either(x[0], x[0], product(number(LEAK), x[0]));
    case 'leaky ReLU slope':
      return either(number(1), x[0], number(LEAK));
    case 'softmax':
      return over(exp(x[0]), sum(...x.slice(1).map(exp)));
    case 'softmax cross slope':
      return negative(product(x[0], x[1]));
    case 'square':
      return square(minus(x[0], x[1]));
    case 'square slope':
      return product(number(2), minus(x[1], x[0]));
    case 'mean square':
      return over(square(minus(x[0], x[1])), x[2]);
    case 'mean square slope':
      return over(product(number(2), minus(x[1], x[0])), x[2]);
    case 'binary cross-entropy':
      return minus(ln(sum(number(1), exp(x[1]))), product(x[0], x[1]));
    case 'binary cross-entropy slope':
      return minus(over(minus(number(1), x[0]), minus(number(1), x[1])), over(x[0], x[1]));
    case 'binary cross-entropy delta':
      return minus(x[1], x[0]);
    case 'cross-entropy':
      return product(x[0], minus(ln(sum(...x.slice(2).map(exp))), x[1]));
    case 'cross-entropy slope':
      return negative(over(x[0], x[1]));
    case 'cross-entropy delta':
      return minus(product(x[1], sum(...x.slice(2))), x[0]);
    case 'velocity':
      return minus(product(x[0], x[1]), product(x[2], x[3] as Expression));
    case 'error slope':
      return negative(minus(x[0], x[1]));
    case 'logistic slope':
    case 'softmax slope':
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

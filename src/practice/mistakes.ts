import {
  type BiasPolicy,
  type Plan,
  parseRef,
  type Ref,
  type Rule,
  type Shape,
  signal,
  type Working,
} from '../engine';
import {
  type Expression,
  exp,
  minus,
  negative,
  number,
  over,
  power,
  product,
  ref,
  renamed,
  square,
  squashed,
  sum,
  sumOfProducts,
  truth,
} from './expression';
import { type Places, placesOf } from './places';

/** One way of making a mistake in one working. */
export type Way = {
  /** Which of several ways: the place of what is left out, for one. */
  way: string;
  expression: Expression;
  /** The quantities that its words speak of. */
  roles: Readonly<Record<string, Ref>>;
};

type Context = { shape: Shape; plan: Plan; places: Places };

export type Mistake = {
  id: MistakeId;
  /** The rules in which it can be made. */
  rules: readonly Rule[];
  /** What it makes of a working; none where it changes nothing. */
  ways: (working: Working, context: Context) => readonly Way[];
};

export type MistakeId = (typeof mistakes)[number]['id'];

const way = (
  expression: Expression,
  roles: Way['roles'] = {},
  name: string | number = '',
): Way => ({ way: String(name), expression, roles });

/** A row whose mistake always has one form. */
const row = <Id extends string>(
  id: Id,
  rules: readonly Rule[],
  wrong: (x: [Expression, Expression, Expression], working: Working) => Expression,
) => ({
  id,
  rules,
  ways: (working: Working) => [
    way(wrong(working.inputs.map(ref) as [Expression, Expression, Expression], working)),
  ],
});

/** A row that reads other quantities in the true rule. */
const reading = <Id extends string>(
  id: Id,
  rules: readonly Rule[],
  instead: (read: Ref, working: Working, context: Context) => Ref | undefined,
) => ({
  id,
  rules,
  ways: (working: Working, context: Context): Way[] => {
    const pairs = working.inputs
      .map((read): [Ref, Ref | undefined] => [read, instead(read, working, context)])
      .filter((pair): pair is [Ref, Ref] => pair[1] !== undefined && pair[1] !== pair[0]);
    const [first] = pairs;
    if (!first) return [];
    const other = new Map(pairs);
    const wrong = renamed(truth(working), (read) => other.get(read) ?? read);
    return [way(wrong, { right: first[0], read: first[1] })];
  },
});

/**
 * A row whose bias has been trained as another policy has it.
 * @param of the neurons whose deltas that policy takes for a neuron's bias; none leaves it as it was
 */
const trainedOtherwise = <Id extends string>(
  id: Id,
  policy: BiasPolicy,
  of: (neuron: string, places: Places) => readonly string[],
): {
  id: Id;
  rules: readonly Rule[];
  ways: (working: Working, context: Context) => Way[];
} => ({
  id,
  rules: ['net'],
  ways: ({ inputs, ref: result }, { shape, places }) => {
    if (!result.endsWith('+') || shape.biases === policy) return [];
    const bias = (inputs[inputs.length - 1] as Ref).replace('+', '');
    const deltas = of(result.slice(4, -1), places).map((name) => ref(`delta_${name}`));
    const trained =
      deltas.length > 0 ? minus(ref(bias), product(ref('eta'), sum(...deltas))) : ref(bias);
    return [way(sum(sumOfProducts(inputs.slice(0, -1)), trained), { bias })];
  },
});

const READING_OUT: readonly Rule[] = ['net', 'half square', 'error slope', 'same'];
const SUMS: readonly Rule[] = ['sum', 'sum of products'];

/** `w5` for `w5+` and the reverse. */
const otherAge = (name: Ref): Ref => (name.endsWith('+') ? name.slice(0, -1) : `${name}+`);
const isWeight = (name: Ref): boolean => parseRef(name).kind === 'weight';
const isOf = (name: Ref, of: string, by: string): boolean => {
  const quantity = parseRef(name);
  return quantity.kind === 'derivative' && quantity.of.kind === of && quantity.by.kind === by;
};

/** What is added in a sum, or in a sum of products, each with a quantity that stands for it. */
function partsOf({ rule, inputs }: Working): { part: Expression; named: Ref }[] {
  if (rule === 'sum') return inputs.map((name) => ({ part: ref(name), named: name }));
  return inputs
    .filter((_, index) => index % 2 === 0)
    .map((named, index) => ({
      part: sumOfProducts(inputs.slice(2 * index, 2 * index + 2)),
      named,
    }));
}

/**
 * What learners do instead of a rule, each a rule of its own over the names of quantities, so that
 * it holds for layers of any size.
 */
export const mistakes = [
  // The net input.
  {
    id: 'bias forgotten',
    rules: ['net'],
    ways: ({ inputs }) => [
      way(sumOfProducts(inputs.slice(0, -1)), { bias: inputs[inputs.length - 1] as Ref }),
    ],
  },
  reading('weights transposed', ['net', 'same'], (name, { ref: result }, { places }) =>
    isOf(result, 'net', 'weight') || !isWeight(name) ? undefined : places.transposed(name),
  ),
  reading('weights exchanged', ['net', 'same'], (name, { ref: result }, { places }) =>
    isOf(result, 'net', 'weight') || !isWeight(name) ? undefined : places.exchanged(name),
  ),
  reading('net for out', READING_OUT, (name) => {
    const quantity = parseRef(name);
    return quantity.kind === 'out' ? name.replace('out_', 'net_') : undefined;
  }),
  row('out given', ['net'], (_, working) => squashed(exp(negative(truth(working))))),
  reading('old weights', ['net'], (name, { ref: result }) =>
    result.endsWith('+') && isWeight(name) ? otherAge(name) : undefined,
  ),
  trainedOtherwise('bias kept', 'frozen', () => []),
  trainedOtherwise('bias trained per layer', 'per layer', (own, places) => places.layerOf(own)),
  trainedOtherwise('bias trained per neuron', 'per neuron', (own) => [own]),

  // The logistic function.
  row('exponent without minus', ['logistic'], ([net]) => squashed(exp(net))),
  row('10 for e', ['logistic'], ([net]) => squashed(power(number(10), negative(net)))),
  row('10 for e without minus', ['logistic'], ([net]) => squashed(power(number(10), net))),
  row('net given', ['logistic'], ([net]) => net),
  row('power alone', ['logistic'], ([net]) => exp(negative(net))),
  row('power alone, without minus', ['logistic'], ([net]) => exp(net)),

  // The error.
  row('half forgotten', ['half square'], ([target, out]) => square(minus(target, out))),
  row('half twice', ['half square'], ([target, out]) =>
    product(number(0.5), number(0.5), square(minus(target, out))),
  ),
  row('square forgotten', ['half square'], ([target, out]) =>
    product(number(0.5), minus(target, out)),
  ),
  row('square forgotten, out first', ['half square'], ([target, out]) =>
    product(number(0.5), minus(out, target)),
  ),
  {
    id: 'one part only',
    rules: SUMS,
    ways: (working) => {
      const parts = partsOf(working);
      if (parts.length < 2) return [];
      return parts.map(({ part, named }, index) => way(part, { only: named }, index));
    },
  },
  {
    id: 'parts subtracted',
    rules: SUMS,
    ways: (working) => {
      const [first, ...others] = partsOf(working);
      if (!first || others.length === 0) return [];
      const wrong = others.reduce((left, { part }) => minus(left, part), first.part);
      return [way(wrong, { first: first.named, second: others[0]?.named as Ref })];
    },
  },
  {
    id: 'mean for sum',
    rules: ['sum'],
    ways: (working) =>
      working.inputs.length < 2
        ? []
        : [
            way(over(truth(working), number(working.inputs.length)), {
              first: working.inputs[0] as Ref,
            }),
          ],
  },

  // The slopes.
  row('target minus out', ['error slope'], ([target, out]) => minus(target, out)),
  row('half as 1', ['error slope'], ([target, out]) => product(number(2), minus(out, target))),
  row('half kept', ['error slope'], ([target, out]) => product(number(0.5), minus(out, target))),
  row('one plus out', ['logistic slope'], ([out]) => product(out, sum(number(1), out))),
  row('factor out alone', ['logistic slope'], ([out]) => out),
  row('factor one minus out alone', ['logistic slope'], ([out]) => minus(number(1), out)),
  {
    id: 'slope with net',
    rules: ['logistic slope'],
    ways: ({ inputs: [out = ''] }) => {
      const net = out.replace('out_', 'net_');
      return [way(product(ref(net), minus(number(1), ref(net))), { net, out })];
    },
  },
  {
    id: 'slope at another neuron',
    rules: ['logistic slope'],
    ways: ({ inputs: [out = ''] }, { plan }) =>
      plan.layout.layers
        .flat()
        .map(({ name }) => signal(name))
        .filter((other) => other !== out)
        .map((other) =>
          way(
            product(ref(other), minus(number(1), ref(other))),
            { read: other, right: out },
            other,
          ),
        ),
  },
  reading('weight for signal', ['same'], (_, { ref: result }) =>
    isOf(result, 'net', 'weight') ? result.split('/d')[1] : undefined,
  ),
  reading('signal for weight', ['same'], (_, { ref: result }) =>
    isOf(result, 'net', 'out') ? result.split('/d')[1] : undefined,
  ),
  {
    id: 'another signal',
    rules: ['same'],
    ways: ({ ref: result, inputs: [right = ''] }, { places }) =>
      isOf(result, 'net', 'weight')
        ? places
            .signalsBeside(result.split('/d')[1] ?? '')
            .map((read) => way(ref(read), { right, read }, read))
        : [],
  },
  reading('updated weights', ['same'], (name, { ref: result }) =>
    isOf(result, 'net', 'out') && !name.endsWith('+') ? otherAge(name) : undefined,
  ),
  reading('original weights', ['same'], (name, { ref: result }) =>
    isOf(result, 'net', 'out') && name.endsWith('+') ? otherAge(name) : undefined,
  ),
  {
    id: 'delta without slope',
    rules: ['same', 'sum of products'],
    ways: (working) => {
      const [delta = ''] = working.inputs;
      if (!delta.startsWith('delta_')) return [];
      const wrong = renamed(truth(working), (name) => name.replace(/^delta_/, 'dE_total/dout_'));
      const neuron = delta.slice(6);
      return [way(wrong, { right: delta, left: `dout_${neuron}/dnet_${neuron}` })];
    },
  },
  row('zero for one', ['one'], () => number(0)),
  {
    id: 'bias for one',
    rules: ['one'],
    ways: ({ ref: result }) => {
      const bias = result.split('/d')[1] ?? '';
      return [way(ref(bias), { bias })];
    },
  },

  // The products.
  {
    id: 'factor left out',
    rules: ['product'],
    ways: ({ inputs }) =>
      inputs.map((left, index) => {
        const kept = inputs.filter((_, other) => other !== index).map(ref);
        return way(kept.length === 1 ? (kept[0] as Expression) : product(...kept), { left }, index);
      }),
  },
  row('factors added', ['product'], (x) => sum(...x)),
  {
    id: 'eta included',
    rules: ['product', 'sum of products'],
    ways: (working) =>
      /^dE_total\/d[wb]/.test(working.ref) ? [way(product(ref('eta'), truth(working)))] : [],
  },
  {
    id: 'update for gradient',
    rules: ['product', 'sum of products'],
    ways: (working) => {
      if (!/^dE_total\/d[wb]/.test(working.ref)) return [];
      const old = working.ref.slice('dE_total/d'.length);
      return [
        way(minus(ref(old), product(ref('eta'), truth(working))), { old, updated: `${old}+` }),
      ];
    },
  },

  // The update.
  {
    id: 'not updated',
    rules: ['descent'],
    ways: ({ inputs: [old = ''] }) => [way(ref(old), { old })],
  },
  row('eta forgotten', ['descent'], ([old, , gradient]) => minus(old, gradient)),
  row('step added', ['descent'], ([old, eta, gradient]) => sum(old, product(eta, gradient))),
  row('step added without eta', ['descent'], ([old, , gradient]) => sum(old, gradient)),
  {
    id: 'gradient for update',
    rules: ['descent'],
    ways: ({ inputs: [old = '', , gradient = ''] }) => [way(ref(gradient), { old, gradient })],
  },
  row('step alone', ['descent'], ([, eta, gradient]) => product(eta, gradient)),
] as const satisfies readonly {
  id: string;
  rules: readonly Rule[];
  ways: (working: Working, context: Context) => readonly Way[];
}[];

/** Every mistake that can be made in one working. */
export function mistakesIn(
  working: Working,
  plan: Plan,
  shape: Shape,
): (Way & { id: MistakeId })[] {
  const context = { shape, plan, places: placesOf(plan) };
  return (mistakes as readonly Mistake[])
    .filter(({ rules }) => rules.includes(working.rule))
    .flatMap(({ id, ways }) => ways(working, context).map((made) => ({ ...made, id })));
}

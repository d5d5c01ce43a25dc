import {
  type BiasPolicy,
  complete,
  type Plan,
  parseRef,
  type Ref,
  type Rule,
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
  replaced,
  square,
  squashed,
  sum,
  sumOfProducts,
  truth,
} from './expression';
import {
  type Context,
  isGradient,
  isOf,
  isOverPairs,
  isOwnPart,
  isStep,
  isWeight,
  type Mistake,
  markOf,
  otherAge,
  reading,
  row,
  type Way,
  way,
} from './mistake';
import { moreMistakes } from './moreMistakes';
import { type Places, placesOf } from './places';

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
  ways: ({ inputs, ref: result }, { shape, places, plan }) => {
    const bias = (inputs[inputs.length - 1] as Ref).replace('+', '');
    const others = shape.momentum || shape.held.includes(bias);
    if (!result.endsWith('+') || shape.biases === policy || others) return [];
    const neuron = result.slice(4, -1).replace(/@\d+$/, '');
    const deltas = turnsOf(plan).flatMap((mark) =>
      of(neuron, places).map((name) => ref(`delta_${name}${mark}`)),
    );
    const all = sum(...deltas);
    const slope = shape.passes === 'batch mean' ? over(all, number(shape.pairs)) : all;
    const trained = deltas.length > 0 ? minus(ref(bias), product(ref('eta'), slope)) : ref(bias);
    return [way(sum(sumOfProducts(inputs.slice(0, -1)), trained), { bias })];
  },
});

/** What ends the names of the training pairs that a round learns from. */
const turnsOf = ({ layout: { pairs, outputs }, byRef }: Plan): string[] =>
  pairs.filter((mark) => byRef.has(`delta_${outputs[0]}${mark}`));

/** Net inputs, with a bias and without, and slopes that are another quantity's own number. */
const READING_WEIGHTS: readonly Rule[] = ['net', 'sum of products', 'same'];
const READING_OUT: readonly Rule[] = [
  ...READING_WEIGHTS,
  ...(['half square', 'error slope', 'square', 'square slope'] as const),
  ...(['mean square', 'mean square slope'] as const),
];
const SUMS: readonly Rule[] = ['sum', 'sum of products', 'sum of slopes'];
const PRODUCTS: readonly Rule[] = ['product', 'slope product'];
/** Slopes of activations that a neuron's own out or net input tells. */
const OWN_SLOPES: readonly Rule[] = ['logistic slope', 'tanh slope', 'softmax slope'];

/** How a slope by a weight or a bias comes about, of one pair or over several. */
const GRADIENTS: readonly Rule[] = ['product', 'sum of products', 'sum', 'mean'];

const isNet = (name: Ref): boolean => parseRef(name).kind === 'net';

/** What is read in a weight's place, after the update its new value where it has one. */
function otherWeight(
  name: Ref,
  { ref: result }: Working,
  { plan }: Context,
  placed: (weight: Ref) => Ref | undefined,
): Ref | undefined {
  if (isOf(result, 'net', 'weight') || !isWeight(name)) return undefined;
  const isNew = name.endsWith('+') || (result.endsWith('+') && isNet(result));
  const other = placed(name.replace('+', ''));
  return other && isNew && plan.byRef.has(`${other}+`) ? `${other}+` : other;
}

/**
 * What is added in a sum, or in a sum of products, each with a quantity that stands for it. Net inputs
 * and steps have mistakes of their own.
 */
function partsOf(working: Working): { part: Expression; named: Ref }[] {
  const { rule, inputs } = working;
  if (isNet(working.ref) || isStep(working)) return [];
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
export const coreMistakes = [
  // The net input.
  {
    id: 'bias forgotten',
    rules: ['net'],
    ways: ({ inputs }) => [
      way(sumOfProducts(inputs.slice(0, -1)), { bias: inputs[inputs.length - 1] as Ref }),
    ],
  },
  reading('weights transposed', READING_WEIGHTS, (name, working, context) =>
    otherWeight(name, working, context, context.places.transposed),
  ),
  reading('weights exchanged', READING_WEIGHTS, (name, working, context) =>
    otherWeight(name, working, context, context.places.exchanged),
  ),
  reading('net for out', READING_OUT, (name) => {
    const quantity = parseRef(name);
    return quantity.kind === 'out' ? name.replace('out_', 'net_') : undefined;
  }),
  {
    id: 'out given',
    rules: ['net', 'sum of products'],
    ways: (working, { plan }) => {
      const out = plan.byRef.get(working.ref.replace('net_', 'out_'));
      if (!isNet(working.ref) || out?.rule !== 'logistic') return [];
      return [way(replaced(truth(out), working.ref, truth(working)))];
    },
  },
  reading('old weights', ['net', 'sum of products'], (name) =>
    isWeight(name) && name.endsWith('+') ? otherAge(name) : undefined,
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
      if (parts.length < 2 || isOverPairs(working)) return [];
      return parts.flatMap(({ part, named }, index) =>
        isOwnPart(working, named) ? [] : [way(part, { only: named }, index)],
      );
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
      partsOf(working).length < 2
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
  row('one plus out', ['logistic slope', 'softmax slope'], ([out]) =>
    product(out, sum(number(1), out)),
  ),
  row('factor out alone', ['logistic slope', 'softmax slope'], ([out]) => out),
  row('factor one minus out alone', ['logistic slope', 'softmax slope'], ([out]) =>
    minus(number(1), out),
  ),
  {
    id: 'slope with net',
    rules: ['logistic slope', 'softmax slope'],
    ways: ({ inputs: [out = ''] }) => {
      const net = out.replace('out_', 'net_');
      return [way(product(ref(net), minus(number(1), ref(net))), { net, out })];
    },
  },
  {
    id: 'slope at another neuron',
    rules: OWN_SLOPES,
    ways: (working, { plan }) => {
      const [out = ''] = working.inputs;
      return plan.layout.layers
        .flat()
        .map(({ name }) => signal(name))
        .filter((other) => other + markOf(out) !== out)
        .map((other) => {
          const read = other + markOf(out);
          return way(
            renamed(truth(working), () => read),
            { read, right: out },
            other,
          );
        });
    },
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
        ? places.signalsBeside(result.split('/d')[1] ?? '').map((other) => {
            const read = other + markOf(result);
            return way(ref(read), { right, read }, other);
          })
        : [],
  },
  reading('updated weights', ['same'], (name, { ref: result }, { plan }) =>
    isOf(result, 'net', 'out') && !name.endsWith('+') && plan.byRef.has(otherAge(name))
      ? otherAge(name)
      : undefined,
  ),
  reading('original weights', ['same'], (name, { ref: result }) =>
    isOf(result, 'net', 'out') && name.endsWith('+') ? otherAge(name) : undefined,
  ),
  {
    id: 'delta without slope',
    rules: ['same', 'sum of products', 'product'],
    ways: (working) => {
      const [delta = ''] = working.inputs;
      if (!delta.startsWith('delta_')) return [];
      const mark = markOf(delta);
      const wrong = renamed(truth(working), (name) =>
        name.replace(/^delta_/, `dE_total${mark}/dout_`),
      );
      const neuron = delta.slice(6);
      return [way(wrong, { right: delta, left: `dout_${neuron}/dnet_${neuron}` })];
    },
  },
  {
    id: 'zero for one',
    rules: ['one'],
    ways: ({ ref: result }) => (isOf(result, 'net', 'bias') ? [way(number(0))] : []),
  },
  {
    id: 'bias for one',
    rules: ['one'],
    ways: ({ ref: result }) => {
      const bias = result.split('/d')[1] ?? '';
      return isOf(result, 'net', 'bias') ? [way(ref(bias), { bias })] : [];
    },
  },

  // The products.
  {
    id: 'factor left out',
    rules: [...PRODUCTS, 'sum of slopes'],
    ways: ({ rule, inputs }) =>
      (rule === 'sum of slopes' && inputs.length > 2 ? [] : inputs).map((left, index) => {
        const kept = inputs.filter((_, other) => other !== index).map(ref);
        return way(kept.length === 1 ? (kept[0] as Expression) : product(...kept), { left }, index);
      }),
  },
  row('factors added', PRODUCTS, (x) => sum(...x)),
  {
    id: 'eta included',
    rules: GRADIENTS,
    ways: (working) => (isGradient(working.ref) ? [way(product(ref('eta'), truth(working)))] : []),
  },
  {
    id: 'update for gradient',
    rules: GRADIENTS,
    ways: (working, { plan }) => {
      const old = working.ref.split('/d')[1] ?? '';
      // Where the update is no descent from this slope, it gives another number.
      if (plan.byRef.get(`${old}+`)?.inputs[2] !== working.ref) return [];
      return [
        way(minus(ref(old), product(ref('eta'), truth(working))), { old, updated: `${old}+` }),
      ];
    },
  },

  // The update.
  {
    id: 'not updated',
    rules: ['descent', 'sum'],
    ways: (working) => {
      const [old = ''] = working.inputs;
      return working.rule === 'descent' || isStep(working) ? [way(ref(old), { old })] : [];
    },
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
] as const satisfies readonly Mistake<string>[];

export const mistakes = [...coreMistakes, ...moreMistakes];

export type MistakeId = (typeof mistakes)[number]['id'];

const contexts = new WeakMap<Plan, Context>();

function contextOf(plan: Plan): Context {
  const known = contexts.get(plan);
  if (known) return known;
  const made = { shape: complete(plan.shape), plan, places: placesOf(plan) };
  contexts.set(plan, made);
  return made;
}

/** Every mistake that can be made in one working. */
export function mistakesIn(working: Working, plan: Plan): (Way & { id: MistakeId })[] {
  const context = contextOf(plan);
  return (mistakes as readonly Mistake<MistakeId>[])
    .filter(({ rules }) => rules.includes(working.rule))
    .flatMap(({ id, ways }) => ways(working, context).map((made) => ({ ...made, id })));
}

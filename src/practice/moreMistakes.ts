import { LEAK, type Ref, type Rule, type Working } from '../engine';
import {
  type Expression,
  either,
  exp,
  ln,
  minus,
  negative,
  number,
  over,
  product,
  ref,
  renamed,
  replaced,
  square,
  squashed,
  sum,
  truth,
} from './expression';
import {
  type Context,
  isOverPairs,
  isOwnPart,
  isStep,
  type Mistake,
  markOf,
  row,
  treesOf,
  type Way,
  way,
} from './mistake';

const logistic = (net: Expression): Expression => squashed(exp(negative(net)));
const logisticSlope = (out: Expression): Expression => product(out, minus(number(1), out));
const half = number(0.5);

/** The names of a neuron's out and net input in the slope of one by the other. */
const namesIn = (slope: Ref): [out: Ref, net: Ref] => {
  const [out = '', net = ''] = slope.split('/d');
  return [out.slice(1), net];
};

const isIdentity = ({ ref: name, rule }: { ref: Ref; rule: Rule }): boolean =>
  (rule === 'same' && name.startsWith('out_')) || (rule === 'one' && /\/dnet_/.test(name));

const ACTIVATIONS: readonly Rule[] = ['tanh', 'ReLU', 'leaky ReLU'];
const CUT: readonly Rule[] = ['ReLU', 'leaky ReLU'];
const CUT_SLOPES: readonly Rule[] = ['ReLU slope', 'leaky ReLU slope'];
const SQUARES: readonly Rule[] = ['square', 'mean square'];
const SQUARE_SLOPES: readonly Rule[] = ['square slope', 'mean square slope'];
const CROSS: readonly Rule[] = ['binary cross-entropy', 'cross-entropy'];
const CROSS_SLOPES: readonly Rule[] = ['binary cross-entropy slope', 'cross-entropy slope'];
const CROSS_DELTAS: readonly Rule[] = ['binary cross-entropy delta', 'cross-entropy delta'];

/** The squared difference of a target and its out; by a net input's name, that of its out. */
const difference = (inputs: readonly Ref[]): Expression =>
  minus(ref(inputs[0] ?? ''), ref((inputs[1] ?? '').replace('net_', 'out_')));

/** Among more pairs than these, another one is taken for its neighbour. */
const FEW = 4;

/** A row that is made in some of its rules' workings alone. */
const where = <const Row extends Mistake<string>>(
  holds: (working: Working) => boolean,
  made: Row,
): Row => ({
  ...made,
  ways: (working: Working, context: Context) => (holds(working) ? made.ways(working, context) : []),
});

/** What learners do instead of the rules of other networks than the worked example's. */
export const moreMistakes = [
  // The activations.
  {
    id: 'activation given',
    rules: ['net', 'sum of products'],
    ways: (working, { plan: { byRef } }) => {
      const out = byRef.get(working.ref.replace(/^net_/, 'out_'));
      if (!out || out.ref === working.ref || !ACTIVATIONS.includes(out.rule)) return [];
      return [way(replaced(truth(out), working.ref, truth(working)))];
    },
  },
  where(
    (working) => working.rule !== 'same' || isIdentity(working),
    row('logistic instead', ['tanh', ...CUT, 'softmax', 'same'], ([net]) => logistic(net)),
  ),
  row('net passed on', ['tanh', ...CUT, 'softmax'], ([net]) => net),
  row('leak forgotten', ['leaky ReLU', 'leaky ReLU slope'], ([net], { rule }) =>
    either(rule === 'leaky ReLU' ? net : number(1), net, number(0)),
  ),
  row('other side', [...CUT, ...CUT_SLOPES], ([net], { rule }) => {
    const below = number(rule.startsWith('leaky') ? LEAK : 0);
    return rule.endsWith('slope')
      ? either(below, net, number(1))
      : either(product(below, net), net, net);
  }),
  row('power not shared', ['softmax'], ([net]) => exp(net)),
  row('shared among the others', ['softmax'], ([net, ...nets], { inputs }) => {
    const others = nets.filter((_, index) => inputs[index + 1] !== inputs[0]);
    return over(exp(net), sum(...others.map(exp)));
  }),
  row('shared without powers', ['softmax'], ([net, ...nets]) => over(net, sum(...nets))),

  // Their slopes.
  where(
    (working) => working.rule !== 'one' || isIdentity(working),
    row('value for slope', ['tanh slope', ...CUT_SLOPES, 'one'], (_, working) =>
      ref(namesIn(working.ref)[0]),
    ),
  ),
  where(
    (working) => working.rule !== 'one' || isIdentity(working),
    row('logistic slope instead', ['tanh slope', ...CUT_SLOPES, 'one'], (_, working) =>
      logisticSlope(ref(namesIn(working.ref)[0])),
    ),
  ),
  // A ReLU's out is its net input above 0: there the row before says it, and this one is right.
  row('net for slope', ['tanh slope', ...CUT_SLOPES], (_, { ref: slope, rule }) => {
    const net = ref(namesIn(slope)[1]);
    return rule === 'tanh slope' ? net : either(number(1), net, net);
  }),
  row('logistic slope of net', ['tanh slope', ...CUT_SLOPES], (_, working) =>
    logisticSlope(logistic(ref(namesIn(working.ref)[1]))),
  ),
  row('slope without square', ['tanh slope'], ([out]) => minus(number(1), out)),
  row('square added', ['tanh slope'], ([out]) => sum(number(1), square(out))),
  row('slope from net', ['tanh slope'], (_, working) =>
    minus(number(1), square(ref(namesIn(working.ref)[1]))),
  ),
  row('cross sign forgotten', ['softmax cross slope'], ([out, other]) => product(out, other)),
  row('cross as own', ['softmax cross slope'], ([out]) => logisticSlope(out)),
  row('cross with one minus', ['softmax cross slope'], ([out, other]) =>
    product(out, minus(number(1), other)),
  ),
  {
    id: 'coupling forgotten',
    rules: ['sum of products', 'sum of slopes', 'cross-entropy delta'],
    ways: (working) => {
      const { rule, inputs } = working;
      const [target, out] = treesOf(working);
      if (rule === 'cross-entropy delta') {
        const [, name = ''] = inputs;
        const own = product(target, minus(number(1), out));
        return [way(negative(own), { slope: `d${name}/d${name.replace('out_', 'net_')}` })];
      }
      return inputs.flatMap((part, index) => {
        const slope = inputs[index + 1];
        const isOnly = index % 2 > 0 || inputs.length < 4 || !slope || !isOwnPart(working, part);
        return isOnly ? [] : [way(product(ref(part), ref(slope)), { slope })];
      });
    },
  },

  // The losses.
  row('half put in', [...SQUARES, ...SQUARE_SLOPES], (_, working) => product(half, truth(working))),
  row('mean forgotten', ['mean square', 'mean square slope'], ([target, out], { rule }) =>
    rule === 'mean square' ? square(minus(target, out)) : product(number(2), minus(out, target)),
  ),
  row('difference alone', SQUARES, ([target, out, count], { rule }) => {
    const apart = minus(target, out);
    return rule === 'square' ? apart : over(apart, count);
  }),
  row('inner minus forgotten', SQUARE_SLOPES, (_, working) => negative(truth(working))),
  row('squared error instead', CROSS, (_, { inputs }) => product(half, square(difference(inputs)))),
  row('minus forgotten', [...CROSS, ...CROSS_SLOPES], (_, working) => negative(truth(working))),
  row('logarithm to base 10', CROSS, (_, working) => over(truth(working), ln(number(10)))),
  row('one side only', ['binary cross-entropy', 'binary cross-entropy slope'], (_, working) => {
    const { rule, inputs } = working;
    const [target = '', from = ''] = inputs;
    const out = ref(from.replace('net_', 'out_'));
    return rule === 'binary cross-entropy'
      ? negative(product(ref(target), ln(out)))
      : negative(over(ref(target), out));
  }),
  row('delta for slope', CROSS_SLOPES, (_, { inputs }) => negative(difference(inputs))),
  row('delta turned', CROSS_DELTAS, (_, working) => negative(truth(working))),
  row('slope not cancelled', CROSS_DELTAS, ([target, out]) =>
    product(minus(out, target), logisticSlope(out)),
  ),
  row('targets not summed', ['cross-entropy delta'], ([target, out]) => minus(out, target)),

  // Several pairs.
  {
    id: 'one pair only',
    rules: ['sum', 'mean'],
    ways: (working) => {
      if (!isOverPairs(working)) return [];
      const { rule, inputs } = working;
      return inputs.flatMap((only): Way[] => {
        const shared = over(ref(only), number(inputs.length));
        const mark = markOf(only);
        return [
          way(ref(only), { only }, mark),
          ...(rule === 'mean' ? [way(shared, { only }, `${mark} shared`)] : []),
        ];
      });
    },
  },
  row('sum for mean', ['mean'], (x) => sum(...x)),
  {
    id: 'wrong pair',
    rules: [
      ...(['net', 'sum of products', 'same', 'logistic slope', 'tanh slope'] as const),
      ...(['ReLU slope', 'leaky ReLU slope', 'half square', 'error slope'] as const),
      ...SQUARES,
      ...SQUARE_SLOPES,
      ...CROSS,
      ...CROSS_SLOPES,
      ...CROSS_DELTAS,
    ],
    ways: (working, { plan: { layout, byRef } }) => {
      const own = markOf(working.ref);
      const [right] = working.inputs.filter((name) => markOf(name) === own);
      if (!own || !right) return [];
      const all = layout.pairs;
      const near = (place: number) => all.length <= FEW || Math.abs(place - all.indexOf(own)) === 1;
      return all
        .filter((mark, place) => mark !== own && near(place))
        .flatMap((mark) => {
          const other = (name: Ref) => name.replaceAll(/@\d+/g, mark);
          const there = (name: Ref) => byRef.has(name) || layout.parameters.includes(name);
          if (!working.inputs.map(other).every(there)) return [];
          return [way(renamed(truth(working), other), { right, read: other(right) }, mark)];
        });
    },
  },

  // Momentum.
  row('momentum forgotten', ['velocity'], ([, , eta, slope]) =>
    negative(product(eta, slope as Expression)),
  ),
  row('velocity kept whole', ['velocity'], ([, velocity, eta, slope]) =>
    minus(velocity, product(eta, slope as Expression)),
  ),
  row('velocity without eta', ['velocity'], ([mu, velocity, , slope]) =>
    minus(product(mu, velocity), slope as Expression),
  ),
  row('velocity uphill', ['velocity'], ([mu, velocity, eta, slope]) =>
    sum(product(mu, velocity), product(eta, slope as Expression)),
  ),
  row('velocity as it was', ['velocity'], ([, velocity]) => velocity),
  where(
    isStep,
    row('velocity subtracted', ['sum'], ([old, velocity]) => minus(old, velocity)),
  ),
  where(
    isStep,
    row('velocity alone', ['sum'], ([, velocity]) => velocity),
  ),
  where(isStep, {
    id: 'old velocity',
    rules: ['sum'],
    ways: ({ inputs: [old = '', right = ''] }) => {
      const read = right.slice(0, -1);
      return [way(sum(ref(old), ref(read)), { right, read })];
    },
  }),

  // What is held.
  {
    id: 'held updated',
    rules: ['net', 'sum of products', 'same'],
    ways: (working, { shape, plan }) => {
      const isRead =
        working.rule === 'same' ? shape.order !== 'simultaneous' : working.ref.endsWith('+');
      const held = working.inputs.filter((name) => shape.held.includes(name));
      const [first] = held;
      if (!isRead || !first) return [];
      const moved = new Map(
        held.flatMap((name) => {
          const slope = [
            `dE_total/d${name}`,
            ...plan.layout.pairs.map((mark) => `dE_total${mark}/d${name}`),
          ].find((each) => plan.byRef.has(each));
          return slope ? [[name, slope] as const] : [];
        }),
      );
      if (moved.size === 0) return [];
      return [way(descended(truth(working), moved), { held: first })];
    },
  },
] as const satisfies readonly Mistake<string>[];

/** A tree that reads some weights as if they had taken their step. */
function descended(tree: Expression, slopes: ReadonlyMap<Ref, Ref>): Expression {
  if (tree.op === 'number') return tree;
  if (tree.op !== 'ref') {
    return { ...tree, of: tree.of.map((part) => descended(part, slopes)) } as Expression;
  }
  const slope = slopes.get(tree.ref);
  return slope ? minus(tree, product(ref('eta'), ref(slope))) : tree;
}

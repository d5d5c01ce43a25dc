import type { Network } from './network';
import { randomOf, seeded } from './random';
import { round } from './round';
import type { Activation, Loss, Passes, Shape } from './shape';

const SIZES = [
  [1, 1],
  [2, 2, 1],
  [3, 2],
  [2, 2, 2],
  [2, 3, 2, 3],
  [1, 1, 1, 1],
  [3, 4, 2, 2],
];
const HIDDEN: readonly Activation[] = ['logistic', 'tanh', 'ReLU', 'leaky ReLU', 'identity'];
const SQUARES: readonly Loss[] = ['half square', 'square', 'mean square'];
/** Every output activation with every loss that it goes with. */
const ENDS: readonly (readonly [Activation, Loss])[] = [
  ...HIDDEN.flatMap((activation) => SQUARES.map((loss) => [activation, loss] as const)),
  ...SQUARES.map((loss) => ['softmax', loss] as const),
  ['logistic', 'binary cross-entropy'],
  ['softmax', 'cross-entropy'],
];
const POLICIES = ['frozen', 'per layer', 'per neuron', 'none'] as const;
const ORDERS = ['simultaneous', 'output layer first'] as const;
const PASSES: readonly Passes[] = ['online', 'batch mean', 'batch sum'];

const of = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

/** The n-th of shapes that go through every activation, loss, policy, order and way through pairs. */
function shape(n: number, next: () => number): Shape {
  const pick = <T>(all: readonly T[]): T => of(all, Math.floor(next() * all.length));
  const [last, loss] = of(ENDS, n);
  const drawn = pick(SIZES);
  const sizes = last === 'softmax' && drawn.at(-1) === 1 ? [2, 2, 3] : drawn;
  const activations = sizes
    .slice(1)
    .map((_, at) => (at === sizes.length - 2 ? last : pick(HIDDEN)));
  const pairs = n % 3 === 0 ? 1 : 2 + (n % 2);
  const held = next() < 0.3 ? ['w1', ...(sizes.length > 2 ? ['w3'] : [])] : [];
  return {
    sizes,
    biases: pick(POLICIES),
    order: pick(ORDERS),
    activations,
    loss,
    held: sizes[0] === 1 ? [] : held,
    pairs,
    passes: pick(PASSES),
    turn: 1,
    momentum: next() < 0.4,
  };
}

/** So many random networks of all kinds, none of them near the kink of a ReLU, at the first pair. */
export function* networksOfAllKinds(count: number, span: number, seed: number): Generator<Network> {
  const next = seeded(seed);
  for (let n = 0; n < count; ) {
    const drawn = randomOf(shape(n, next), span, next);
    const network = n % 2 ? drawn : { ...drawn, parameters: oneHot(drawn.parameters) };
    const nets = [...round(network).values].filter(([ref]) => ref.startsWith('net_'));
    if (nets.some(([, net]) => Math.abs(net) < 1e-3)) continue;
    n++;
    yield network;
  }
}

/** Targets of 0, but of the first output of each pair 1. */
const oneHot = (parameters: Network['parameters']): Network['parameters'] =>
  Object.fromEntries(
    Object.entries(parameters).map(([ref, value]) => [
      ref,
      ref.startsWith('target_') ? Number(/^target_o1(@|$)/.test(ref)) : value,
    ]),
  );

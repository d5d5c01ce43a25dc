import { type Network, plan, randomOf, type Shape, seeded } from '../../engine';
import { networksOfAllKinds } from '../../engine/shapes.fixture';
import { isArticles } from '../isArticles';
import { type Lesson, lesson } from '../lesson';
import type { Pace } from '../others';

const plain = { biases: 'per neuron', order: 'simultaneous' } as const;

/** What random shapes may leave out. */
const SHAPES: readonly Shape[] = [
  { ...plain, sizes: [2, 1], activations: ['logistic'], loss: 'binary cross-entropy' },
  { ...plain, sizes: [1, 1, 1, 1, 1], biases: 'none' },
  { ...plain, sizes: [2, 2, 1], activations: ['tanh', 'tanh'], pairs: 4, passes: 'batch mean' },
  { ...plain, sizes: [2, 2, 3], activations: ['ReLU', 'softmax'], loss: 'cross-entropy' },
  { ...plain, sizes: [2, 3, 2, 2], order: 'output layer first', pairs: 2, passes: 'batch sum' },
  { ...plain, sizes: [1, 2, 2, 2, 2], order: 'output layer first', momentum: true },
  { ...plain, sizes: [2, 1], held: ['b_o1', 'w1', 'w2'] },
  { ...plain, sizes: [2, 3, 3, 2, 4], activations: ['ReLU', 'ReLU', 'tanh', 'softmax'] },
  { ...plain, sizes: [3, 2], biases: 'per layer', pairs: 12, turn: 11 },
];

function* drawn(): Generator<Network> {
  const next = seeded(13);
  for (const shape of SHAPES) {
    const network = randomOf(shape, 1.5, next);
    const oneHot = { target_o1: 1, target_o2: 0, target_o3: 0 };
    const isShared = shape.loss === 'cross-entropy';
    yield { ...network, parameters: { ...network.parameters, ...(isShared && oneHot) } };
  }
  yield* networksOfAllKinds(40, 1.5, 19);
}

/** Networks of all kinds with lessons that are not the article's. */
export const networks: readonly Network[] = [...drawn()].filter(
  (network) => !isArticles(plan(network).shape),
);

const PACES: readonly Pace[] = ['every factor', 'one step a weight'];

/** Their lessons at both paces; of a batch those that follow the first pair and the last. */
export const lessons: readonly { network: Network; made: Lesson; pace: Pace; walk: number }[] =
  networks.flatMap((network) =>
    PACES.flatMap((pace) =>
      [...new Set([1, network.pairs ?? 1])].map((walk) => ({
        ...{ network, pace, walk },
        made: lesson(network, pace, walk),
      })),
    ),
  );

/** The faults of all lessons in one list, with what each is of; the first of them say enough. */
export function faultsOf(
  find: (made: Lesson, network: Network, walk: number) => Iterable<string>,
): string[] {
  const all = lessons.flatMap(({ network, made, pace, walk }) =>
    [...find(made, network, walk)].map((fault) => {
      const { parameters, ...shape } = network;
      return `${fault} (${JSON.stringify(shape)}, ${pace}, pair ${walk})`;
    }),
  );
  return all.slice(0, 12);
}

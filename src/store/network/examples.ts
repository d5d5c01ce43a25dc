import { article, type Network, type Ref, type Shape } from '../../engine';

/** A network to begin from, and what it is for. */
export type Example = { id: string; name: string; purpose: string; network: Network };

/** Numbers by name: `numbered('w', [0.1, 0.2])` is w1 and w2. */
const numbered = (name: string, values: readonly number[]): Record<Ref, number> =>
  Object.fromEntries(values.map((value, index) => [`${name}${index + 1}`, value]));

/** The numbers of several training pairs, each with its inputs and its targets. */
const paired = (rows: readonly (readonly [inputs: number[], targets: number[]])[]) =>
  Object.fromEntries(
    rows.flatMap(([inputs, targets], pair) =>
      Object.entries({ ...numbered('i', inputs), ...numbered('target_o', targets) }).map(
        ([ref, value]) => [`${ref}@${pair + 1}`, value] as const,
      ),
    ),
  );

const shape = (sizes: readonly number[], more: Partial<Shape>): Shape => ({
  sizes,
  biases: 'per neuron',
  order: 'simultaneous',
  ...more,
});

const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** The four corners of the square with what is to be answered there. */
const corners = (targets: readonly number[], order: readonly number[][] = CORNERS) =>
  paired(order.map((inputs, index) => [inputs, [targets[index] as number]]));

export const examples: readonly Example[] = [
  {
    id: 'article',
    name: 'Worked example',
    purpose: 'Every step of it has its words here, and its figures can be looked up in print.',
    network: article,
  },
  {
    id: 'neuron',
    name: 'One neuron',
    purpose:
      'The delta rule by itself, and learning AND with it: each weight changes by the learning rate times what is missing times its input.',
    network: {
      ...shape([2, 1], { activations: ['identity'], pairs: 4 }),
      parameters: {
        // Its rule changes nothing where both inputs are 0, so that pair comes last.
        ...corners([1, 0, 0, 0], [...CORNERS].reverse()),
        ...numbered('w', [0.1, -0.2]),
        b_o1: 0.3,
        eta: 0.1,
      },
    },
  },
  {
    id: 'chain',
    name: 'Smallest chain',
    purpose: 'The chain rule with a single path: nothing has to be added up.',
    network: {
      ...shape([1, 1, 1], { biases: 'none' }),
      parameters: { i1: 0.8, target_o1: 0.9, ...numbered('w', [0.5, 0.4]), eta: 1 },
    },
  },
  {
    id: 'xor',
    name: 'XOR',
    purpose:
      'What no single neuron can do: to answer 1 where just one input is 1, learnt from all four pairs at once.',
    network: {
      ...shape([2, 2, 1], { activations: ['tanh', 'tanh'], pairs: 4, passes: 'batch sum' }),
      parameters: {
        ...corners([0, 1, 1, 0]),
        ...numbered('w', [-0.8, 0.57, 0.86, 0.21, -0.78, -0.28]),
        ...numbered('b_h', [-0.19, -0.9]),
        b_o1: -0.16,
        eta: 0.2,
      },
    },
  },
  {
    id: 'classes',
    name: 'Three classes',
    purpose:
      'To choose one of three: the outputs share out 1 among them, and cross-entropy makes each delta the output minus its target.',
    network: {
      ...shape([2, 3, 3], {
        activations: ['tanh', 'softmax'],
        loss: 'cross-entropy',
        pairs: 3,
        passes: 'batch mean',
      }),
      parameters: {
        ...paired([
          [
            [0.9, 0.1],
            [1, 0, 0],
          ],
          [
            [-0.4, 0.8],
            [0, 1, 0],
          ],
          [
            [-0.5, -0.7],
            [0, 0, 1],
          ],
        ]),
        ...numbered('w', [
          ...[0.4, -0.3, 0.2, 0.5, -0.4, 0.1],
          ...[0.3, -0.2, 0.1, -0.1, 0.4, 0.2, 0.2, 0.1, -0.3],
        ]),
        ...numbered('b_h', [0, 0, 0]),
        ...numbered('b_o', [0, 0, 0]),
        eta: 0.5,
      },
    },
  },
  {
    id: 'dead',
    name: 'Dead neuron',
    purpose:
      'Why a ReLU can be lost: h2 answers 0 to every pair, its slope is 0 with it, and no round moves its weights again.',
    network: {
      ...shape([2, 3, 1], { activations: ['ReLU', 'identity'], pairs: 3, passes: 'batch mean' }),
      parameters: {
        ...paired([
          [[1, 0.5], [1]],
          [[0.5, 1], [0.5]],
          [[0.2, 0.3], [0.1]],
        ]),
        ...numbered('w', [0.6, 0.4, -0.5, 0.3, 0.2, 0.7, 0.5, 0.8, -0.3]),
        b_h1: 0.1,
        b_h2: -0.4,
        b_h3: 0.1,
        b_o1: 0,
        eta: 0.1,
      },
    },
  },
  {
    id: 'vanishing',
    name: 'Deep chain',
    purpose:
      'How a slope vanishes: each logistic neuron on the way back leaves a quarter of it at the most where weights are 1, so w1 hardly learns.',
    network: {
      ...shape([1, 1, 1, 1, 1], { biases: 'none' }),
      parameters: { i1: 1, target_o1: 0, ...numbered('w', [1, 1, 1, 1]), eta: 0.5 },
    },
  },
];

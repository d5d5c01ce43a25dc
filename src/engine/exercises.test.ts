import { describe, expect, it } from 'vitest';
import { article } from './article';
import { withBiases } from './biases';
import type { Network } from './network';
import type { Ref } from './ref';
import { round } from './round';
import { rules } from './rules';
import type { Shape } from './shape';
import { stepped } from './stepped.fixture';
import { trainingRun } from './trainingRun';

/** Figures of a network as they are printed in public, in the digits in which they are printed. */
type Exercise = {
  name: string;
  address: string;
  network: Network;
  /** What is printed of each round, the first one first. */
  rounds: readonly Readonly<Record<Ref, string>>[];
  /** How far off the last printed digit may be, since the source rounds on the way; not at all. */
  units?: number;
};

const shape = (sizes: readonly number[], more: Partial<Shape> = {}): Shape => ({
  sizes,
  biases: 'none',
  order: 'simultaneous',
  ...more,
});

/** Numbers by name: `numbered('w', 0.1, 0.2)` is w1 and w2. */
const numbered = (name: string, ...values: readonly number[]): Record<Ref, number> =>
  Object.fromEntries(values.map((value, n) => [`${name}${n + 1}`, value]));

const identityOf5 = Array.from({ length: 25 }, (_, n) => Number(n % 6 === 0));
const ofPair = (pair: number, numbers: Record<Ref, number>): Record<Ref, number> =>
  Object.fromEntries(Object.entries(numbers).map(([ref, value]) => [`${ref}@${pair}`, value]));

/** A weight alone, with E = ½w² or w². */
const alone = (more: Partial<Shape>, parameters: Record<Ref, number>): Network => ({
  ...shape([1, 1], { activations: ['identity'], momentum: true, ...more }),
  parameters: { i1: 1, target_o1: 0, v_w1: 0, ...parameters },
});

const exercises: readonly Exercise[] = [
  {
    name: 'hidden logistic, output softmax: 2-2-2 without biases',
    address: 'an exercise that is handed on without one',
    network: {
      ...shape([2, 2, 2], { activations: ['logistic', 'softmax'], loss: 'cross-entropy' }),
      parameters: {
        ...numbered('i', 1, 2),
        ...numbered('target_o', 1, 0),
        ...numbered('w', 3, 1, 2, 4, 3, 2, 5, 1),
        eta: 1,
      },
    },
    rounds: [{ out_o1: '0.271572', out_o2: '0.728428' }],
  },
  {
    name: 'softmax with cross-entropy, two pairs, the sum of their slopes',
    address:
      'https://mindspore.cn/docs/en/r2.3.1/api_python/ops/mindspore.ops.SoftmaxCrossEntropyWithLogits.html',
    network: {
      ...shape([5, 5], {
        activations: ['softmax'],
        loss: 'cross-entropy',
        pairs: 2,
        passes: 'batch sum',
      }),
      parameters: {
        ...ofPair(1, { ...numbered('i', 2, 4, 1, 4, 5), ...numbered('target_o', 0, 0, 0, 0, 1) }),
        ...ofPair(2, { ...numbered('i', 2, 1, 2, 4, 3), ...numbered('target_o', 0, 0, 0, 1, 0) }),
        ...numbered('w', ...identityOf5),
        eta: 1,
      },
    },
    rounds: [
      {
        'E_total@1': '0.5899297',
        'E_total@2': '0.52374405',
        'delta_o1@1': '0.02760027',
        'delta_o2@1': '0.20393994',
        'delta_o3@1': '0.01015357',
        'delta_o5@1': '-0.44563377',
        'delta_o1@2': '0.08015892',
        'delta_o2@2': '0.02948882',
        'delta_o4@2': '-0.4077012',
        'delta_o5@2': '0.21789455',
      },
    ],
    // Printed by a float of 32 bits.
    units: 3,
  },
  {
    name: 'ReLU, then softmax: 2-3-2',
    address: 'https://github.com/Diaz-De-Vivar/deep-learning',
    network: {
      ...shape([2, 3, 2], {
        biases: 'per layer',
        activations: ['ReLU', 'softmax'],
        loss: 'cross-entropy',
      }),
      parameters: {
        ...numbered('i', 1, 0.5),
        ...numbered('target_o', 0, 1),
        ...numbered('w', 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2),
        ...numbered('b', 0.1, 0.2),
        eta: 1,
      },
    },
    rounds: [
      {
        ...{ out_h1: '0.3', out_h2: '0.6', out_h3: '0.9' },
        ...{ out_o1: '0.36818758', out_o2: '0.63181242', delta_o2: '-0.36818758' },
        ...{ 'dE_total/dw9': '0.33136882', delta_h1: '-0.11045627' },
        ...{ 'dE_total/dw1': '-0.11045627', 'dE_total/dw2': '-0.05522814' },
      },
    ],
  },
  {
    name: 'ReLU with one neuron that is dead, then identity: 2-3-1, numbers drawn with seed 0',
    address: 'https://github.com/Paul-Ajibola/Data-Science-Projects',
    network: {
      ...shape([2, 3, 1], { biases: 'per neuron', activations: ['ReLU', 'identity'] }),
      parameters: {
        ...numbered('i', 2, -1),
        target_o1: 1,
        ...numbered(
          'w',
          ...[1.764052345967664, 2.240893199201458, 0.4001572083672233, 1.8675579901499675],
          ...[0.9787379841057392, -0.977277879876411],
          ...[0.41059850193837233, 0.144043571160878, 1.454273506962975],
        ),
        ...numbered('b_h', 0.9500884175255894, -0.1513572082976979, -0.10321885179355784),
        b_o1: 0.7610377251469934,
        eta: 0.1,
      },
    },
    rounds: [
      {
        out_o1: '5.79749605',
        E_total: '11.50798415',
        'dE_total/dw7': '10.73343747',
        'dE_total/dw8': '0',
        'dE_total/dw9': '13.58427795',
        'dE_total/db_o1': '4.79749605',
        'dE_total/dw1': '3.93968938',
        'dE_total/dw2': '-1.96984469',
        'dE_total/dw3': '0',
        'dE_total/dw5': '13.9537428',
        'dE_total/dw6': '-6.9768714',
        'dE_total/db_h1': '1.96984469',
        'dE_total/db_h3': '6.9768714',
      },
    ],
  },
  {
    name: 'ReLU, then identity, by hand: 1-2-1',
    address: 'https://github.com/tailvar/theAIE',
    network: {
      ...shape([1, 2, 1], { biases: 'per neuron', activations: ['ReLU', 'identity'] }),
      parameters: {
        i1: 2,
        target_o1: 3,
        ...numbered('w', 1, -1, 2, -1),
        ...numbered('b_h', 0.5, -0.5),
        b_o1: 0.1,
        eta: 0.1,
      },
    },
    rounds: [
      { out_o1: '5.1', 'dE_total/dw3': '5.25', 'dE_total/dw4': '0', 'dE_total/db_o1': '2.1' },
    ],
  },
  {
    name: 'the slopes of one tanh neuron, as micrograd has them',
    address:
      'https://deeplearningnotes-site.pages.dev/from-theory-to-code/micrograd/manual-backprop-2',
    network: {
      ...shape([2, 1], { biases: 'per neuron', activations: ['tanh'] }),
      parameters: {
        ...numbered('i', 2, 0),
        // So that the slope by its out is 1, as where the neuron is the end of all.
        target_o1: Math.tanh(0.8813735870195432) - 1,
        ...numbered('w', -3, 1),
        b_o1: 6.881373587019543,
        eta: 0.1,
      },
    },
    rounds: [
      {
        net_o1: '0.8814',
        out_o1: '0.7071',
        delta_o1: '0.5000',
        'dE_total/dw1': '1.0000',
        'dE_total/dw2': '0.0000',
      },
    ],
  },
  {
    name: 'one logistic neuron with its bias: the delta rule',
    address: 'https://github.com/Sghosh1999/Machine-Learning-Deep-Learning-Fundamentals-Scratch',
    network: {
      ...shape([2, 1], { biases: 'per neuron' }),
      parameters: { ...numbered('i', 1, 2), target_o1: 1, w1: 0.5, w2: -0.4, b_o1: 0.1, eta: 0.1 },
    },
    rounds: [
      {
        out_o1: '0.4502',
        'dout_o1/dnet_o1': '0.2475',
        'w1+': '0.5136',
        'w2+': '-0.3728',
        'b_o1+': '0.1136',
      },
    ],
  },
  {
    name: 'logistic regression: binary cross-entropy of one pair',
    address: 'https://github.com/Saavkd7/DeepLearning-Specialization-Coursera',
    network: {
      ...shape([2, 1], { biases: 'per neuron', loss: 'binary cross-entropy' }),
      parameters: { ...numbered('i', 2, -1), target_o1: 1, w1: 0.5, w2: 0.1, b_o1: 0, eta: 0.1 },
    },
    rounds: [{ delta_o1: '-0.2891', 'dE_total/dw1': '-0.5781' }],
  },
  {
    name: 'the binary cross-entropy of four outputs',
    address: 'https://www.tensorflow.org/api_docs/python/tf/keras/ops/binary_crossentropy',
    network: {
      ...shape([1, 4], { loss: 'binary cross-entropy' }),
      parameters: {
        i1: 1,
        ...numbered('target_o', 0, 1, 1, 0),
        ...numbered('w', ...[0.1, 0.9, 0.8, 0.2].map((out) => Math.log(out / (1 - out)))),
        eta: 1,
      },
    },
    rounds: [{ E_o1: '0.1053605', E_o2: '0.1053605', E_o3: '0.2231436', E_o4: '0.2231436' }],
  },
  {
    name: 'leaky ReLU, slope 0.01',
    address:
      'https://searchfox.org/mozilla-central/source/testing/web-platform/tests/webnn/resources/test_data/leaky_relu.json',
    network: {
      ...shape([1, 4], { activations: ['leaky ReLU'] }),
      parameters: {
        i1: 1,
        ...numbered('target_o', 0, 0, 0, 0),
        ...numbered(
          'w',
          -19.053641157857015,
          50.77590443347373,
          -2.509489125727569,
          18.933284857582677,
        ),
        eta: 1,
      },
    },
    rounds: [
      { out_o1: '-0.1905364', out_o2: '50.775904', out_o3: '-0.0250949', out_o4: '18.933285' },
    ],
  },
  {
    name: 'without momentum, E = w² from 10',
    address: 'http://www.willamette.edu/~gorr/classes/cs449/Momentum/momentum.html',
    network: alone({ loss: 'square' }, { w1: 10, eta: 0.8, mu: 0 }),
    rounds: [{ 'w1+': '-6' }, { 'w1+': '3.6' }, { 'w1+': '-2.16' }],
  },
  {
    name: 'with a momentum of 0.1, E = w² from 10',
    address: 'http://www.willamette.edu/~gorr/classes/cs449/Momentum/momentum.html',
    network: alone({ loss: 'square' }, { w1: 10, eta: 0.8, mu: 0.1 }),
    rounds: [
      { 'v_w1+': '-16', 'w1+': '-6' },
      { 'v_w1+': '8', 'w1+': '2' },
      { 'v_w1+': '-2.4', 'w1+': '-0.4' },
    ],
  },
  {
    name: 'with a momentum of 0.9, E = ½w² from 1, as torch.optim.SGD has it',
    address: 'https://github.com/realyinan/Deep-Learing',
    network: alone({}, { w1: 1, eta: 0.01, mu: 0.9 }),
    rounds: [
      ...['0.9900', '0.9711', '0.9444', '0.9109', '0.8716'],
      ...['0.8276', '0.7797', '0.7288', '0.6756', '0.6211'],
    ].map((w) => ({ 'w1+': w })),
  },
];

/** The exercise of Han and Kamber’s book: 3-2-1, all logistic, a bias of its own for each neuron. */
const hanKamber = (pairs: Record<Ref, number>, more: Partial<Shape> = {}): Network => ({
  ...shape([3, 2, 1], { biases: 'per neuron', ...more }),
  parameters: {
    ...pairs,
    ...numbered('w', 0.2, 0.4, -0.5, -0.3, 0.1, 0.2, -0.3, -0.2),
    ...numbered('b_h', -0.4, 0.2),
    b_o1: 0.1,
    eta: 0.9,
  },
});

/** Figures that have been seen where they are printed. */
const more: readonly Exercise[] = [
  {
    name: 'two layers of ReLU, then softmax: 2-3-4-2',
    address: 'https://github.com/Diaz-De-Vivar/deep-learning',
    network: {
      ...shape([2, 3, 4, 2], {
        biases: 'per layer',
        activations: ['ReLU', 'ReLU', 'softmax'],
        loss: 'cross-entropy',
      }),
      parameters: {
        ...numbered('i', 1, 0.5),
        ...numbered('target_o', 0, 1),
        ...numbered(
          'w',
          ...[0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
          ...[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.2, 0.1, 0.3],
          ...[0.5, 0.6, 0.7, 0.8, 0.9, 0.8, 0.7, 0.6],
        ),
        ...numbered('b', 0.1, 0.1, 0.2),
        eta: 1,
      },
    },
    rounds: [
      {
        out_o1: '0.4199',
        out_o2: '0.5801',
        delta_o1: '0.4199',
        delta_o2: '-0.4199',
        'dE_total/dw19': '0.2183',
        'dE_total/dw20': '0.4451',
        'dE_total/dw22': '0.2058',
        'dE_total/dw23': '-0.2183',
        delta_h4: '-0.1680',
        delta_h5: '-0.0840',
        delta_h6: '0.0000',
        delta_h7: '0.0840',
      },
    ],
    // Worked by hand from exponentials of five digits.
    units: 4,
  },
  {
    name: 'ReLU with one neuron that is dead, then softmax with three classes: 2-2-3',
    address: 'https://github.com/g-eoj/cs231n',
    network: {
      ...shape([2, 2, 3], { activations: ['ReLU', 'softmax'], loss: 'cross-entropy' }),
      parameters: {
        ...numbered('i', 16, -6),
        ...numbered('target_o', 0, 0, 1),
        ...numbered('w', 0.18, 0.1, 0.04, 0.22, 0.19, -0.02, -0.1, -0.01, 0.1, 0.04),
        eta: 1,
      },
    },
    rounds: [
      {
        out_h1: '2.28',
        net_h2: '-0.68',
        out_h2: '0',
        net_o1: '0.4332',
        net_o2: '-0.228',
        net_o3: '0.228',
        E_total: '1.051375468504',
        delta_o1: '0.429052723714',
        delta_o2: '0.221490524653',
        delta_o3: '-0.650543248367',
        'dE_total/dw5': '0.978240210068',
        'dE_total/dw6': '0',
        'dE_total/dw7': '0.504998396209',
        'dE_total/dw9': '-1.483238606277',
      },
    ],
    // The products are those of rounded numbers.
    units: 3,
  },
  {
    name: 'ReLU, then logistic: 2-2-1',
    address: 'https://aiml-notes.pages.dev/tutorials/07---Backpropagation-Step-by-Step',
    network: {
      ...shape([2, 2, 1], { biases: 'per neuron', activations: ['ReLU', 'logistic'] }),
      parameters: {
        ...numbered('i', 0.5, 0.8),
        target_o1: 1,
        ...numbered('w', 0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
        ...numbered('b_h', 0.1, 0.1),
        b_o1: 0.1,
        eta: 0.1,
      },
    },
    rounds: [
      { out_h1: '0.31', out_h2: '0.57', net_o1: '0.597', out_o1: '0.6449', E_total: '0.0631' },
    ],
    units: 1,
  },
  {
    name: 'binary cross-entropy behind a chain of two logistic neurons: 2-1-1',
    address: 'https://github.com/retiredbatmanforsale/lexai-fellowship',
    network: {
      ...shape([2, 1, 1], { loss: 'binary cross-entropy' }),
      parameters: { ...numbered('i', 1, 0), target_o1: 1, ...numbered('w', 0.5, -0.5, 1), eta: 1 },
    },
    rounds: [
      {
        net_h1: '0.5',
        out_h1: '0.622',
        out_o1: '0.650',
        E_total: '0.431',
        delta_o1: '-0.35',
        'dE_total/dw3': '-0.218',
      },
    ],
    units: 2,
  },
  {
    name: 'softmax of four numbers',
    address:
      'https://1cademy.com/node/sample-calculation-of-softmax-output-layer/IgsH8bD3zaH4y2lGx9cs',
    network: {
      ...shape([4, 4], { activations: ['softmax'], loss: 'cross-entropy' }),
      parameters: {
        ...numbered('i', 2, -1, 3, 7),
        ...numbered('target_o', 0, 0, 0, 1),
        ...numbered('w', ...Array.from({ length: 16 }, (_, n) => Number(n % 5 === 0))),
        eta: 1,
      },
    },
    rounds: [{ out_o1: '0.007', out_o2: '0.0003', out_o3: '0.018', out_o4: '0.975' }],
  },
  {
    name: 'with a momentum of 0.9, E = (4 − w)² from 10, which overshoots',
    address: 'https://e-learning.univ-saida.dz/mod/page/view.php?id=148564&lang=ar',
    network: alone({ loss: 'square' }, { target_o1: 4, w1: 10, eta: 0.2, mu: 0.9 }),
    rounds: [
      { 'v_w1+': '-2.4', 'w1+': '7.6' },
      { 'v_w1+': '-3.6', 'w1+': '4.0' },
      { 'v_w1+': '-3.24', 'w1+': '0.76' },
      { 'v_w1+': '-1.62', 'w1+': '-0.86' },
    ],
  },
  {
    name: '3-2-1, logistic, one pair',
    address: 'https://github.com/ivan-vasilev/neuralnetworks',
    network: hanKamber({ ...numbered('i', 1, 0, 1), target_o1: 1 }),
    rounds: [
      {
        'w7+': '-0.261',
        'w8+': '-0.138',
        'b_o1+': '0.218',
        'w1+': '0.192',
        'w2+': '0.4',
        'w3+': '-0.508',
        'w4+': '-0.306',
        'w6+': '0.194',
        'b_h1+': '-0.408',
        'b_h2+': '0.194',
      },
    ],
    units: 1,
  },
  {
    name: '3-2-1, logistic, two pairs, one after the other',
    address: 'https://github.com/ivan-vasilev/neuralnetworks',
    network: hanKamber(
      {
        ...ofPair(1, { ...numbered('i', 1, 0, 1), target_o1: 1 }),
        ...ofPair(2, { ...numbered('i', 1, 1, 0), target_o1: 1 }),
      },
      { pairs: 2 },
    ),
    rounds: [
      { 'w7+': '-0.261', 'w8+': '-0.138' },
      {
        'w7+': '-0.1996',
        'w8+': '-0.0823',
        'b_o1+': '0.3302',
        'w1+': '0.1849',
        'w2+': '0.3927',
        'w3+': '-0.508',
        'w4+': '-0.3098',
        'w5+': '0.0961',
        'w6+': '0.194',
        'b_h1+': '-0.4151',
        'b_h2+': '0.1902',
      },
    ],
    units: 3,
  },
];

/** A number and its decimals as they are printed; what has no point has as many as it likes. */
function distance(printed: string, value: number): { off: number; unit: number } {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return { off: Math.abs(value - Number(printed)), unit: 10 ** -decimals };
}

describe('exercises with figures in public', () => {
  it.each([...exercises, ...more])('$name: $address', ({ network, rounds, units }) => {
    let walker = network;
    for (const figures of rounds) {
      const { values } = round(walker);
      for (const [ref, printed] of Object.entries(figures)) {
        const value = values.get(ref) ?? Number.NaN;
        const { off, unit } = distance(printed, value);
        // Rounded to the printed digits, or no further off than rounding on the way has led.
        const allowed = (units ? units : 0.5) * unit + 1e-12;
        expect(off <= allowed, `${ref}: ${value}, printed as ${printed}`).toBe(true);
      }
      walker = stepped(walker);
    }
  });

  it.each([
    [1, '0.280471447'],
    [100, '0.006083131'],
    [10_000, '0.000002448'],
  ])('the worked example, biases per neuron, after %d rounds: %s', (rounds, printed) => {
    const run = trainingRun(withBiases(article, 'per neuron'));
    run.train(rounds);
    const { values } = round({ ...run.network, parameters: run.at(rounds) });
    expect(values.get('E_total')?.toFixed(9)).toBe(printed);
  });

  it('two pairs in a batch, ReLU and binary cross-entropy, numbers drawn with seed 42, after 100 rounds: https://github.com/Kshitiz220BTCCSE033/Kshitiz-Sharma', () => {
    const run = trainingRun({
      ...shape([2, 2, 1], {
        biases: 'per neuron',
        activations: ['ReLU', 'logistic'],
        loss: 'binary cross-entropy',
        pairs: 2,
        passes: 'batch sum',
      }),
      parameters: {
        ...ofPair(1, { ...numbered('i', 0.5, 0.1), target_o1: 1 }),
        ...ofPair(2, { ...numbered('i', 0.9, 0.8), target_o1: 0 }),
        ...numbered(
          'w',
          ...[0.4967141530112327, 0.6476885381006925, -0.13826430117118466, 1.5230298564080254],
          ...[-0.23415337472333597, -0.23413695694918055],
        ),
        ...numbered('b_h', 0, 0),
        b_o1: 0,
        eta: 0.1,
      },
    });
    // Its loss is the mean, and its slopes are the sum.
    run.train(900);
    const losses = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900].map(
      (at) =>
        (round({ ...run.network, parameters: run.at(at) }).values.get('E_total') as number) / 2,
    );
    expect(losses.map((loss) => loss.toFixed(4))).toEqual([
      ...['0.6107', '0.1022', '0.0440', '0.0272', '0.0193'],
      ...['0.0149', '0.0121', '0.0102', '0.0088', '0.0077'],
    ]);
  });

  it('four pairs in a batch, one logistic neuron, numbers drawn with seed 1, in the last of 10,000 rounds: https://iamtrask.github.io/2015/07/12/basic-python-network/', () => {
    const inputs = [
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 1],
    ] as const;
    const run = trainingRun({
      ...shape([3, 1], { pairs: 4, passes: 'batch sum' }),
      parameters: {
        ...Object.assign(
          {},
          ...inputs.map((each, n) =>
            ofPair(n + 1, { ...numbered('i', ...each), target_o1: each[0] }),
          ),
        ),
        ...numbered('w', -0.165955990594852, 0.4406489868843162, -0.9997712503653102),
        eta: 1,
      },
    });
    run.train(9_999);
    const { values } = round({ ...run.network, parameters: run.at(9_999) });
    const outs = inputs.map((_, n) => values.get(`out_o1@${n + 1}`)?.toFixed(8));
    expect(outs).toEqual(['0.00966449', '0.00786506', '0.99358898', '0.99211957']);
  });
});

describe('Robert Gordon University, chapter 3: https://www4.rgu.ac.uk/files/chapter3%20-%20bp.pdf', () => {
  const network: Network = {
    ...shape([2, 2, 1], { order: 'output layer first' }),
    parameters: {
      ...numbered('i', 0.35, 0.9),
      target_o1: 0.5,
      ...numbered('w', 0.1, 0.8, 0.4, 0.6, 0.3, 0.9),
      eta: 1,
    },
  };
  const printed: Record<Ref, string> = {
    out_h1: '0.68',
    out_h2: '0.6637',
    delta_o1: '0.0406',
    'w5+': '0.272392',
    'w6+': '0.87305',
    'w1+': '0.09916',
    'w2+': '0.7978',
    'w3+': '0.3972',
    'w4+': '0.5928',
  };

  it('has its figures to their last digit with what it rounds on the way', () => {
    const { lines, values: exact } = round(network);
    // It rounds these three, and works on with them.
    const rounded = new Map(
      ['out_h1', 'out_h2', 'delta_o1'].map((ref) => [ref, Number(printed[ref])]),
    );
    const values = new Map<Ref, number>([...exact, ...rounded]);
    for (const { ref, rule, inputs } of lines) {
      const of = (input: Ref): number => values.get(input) as number;
      // A slope by a weight is δ times the signal, as it has it.
      const by = /^dE_total\/dw/.test(ref) ? /^dnet_(\w+)\//.exec(inputs[2] ?? '')?.[1] : undefined;
      const read = by ? [`delta_${by}`, inputs[2] ?? ''] : inputs;
      if (!rounded.has(ref)) values.set(ref, rules[rule](read.map(of)));
    }
    for (const [ref, figure] of Object.entries(printed)) {
      const { off, unit } = distance(figure, values.get(ref) as number);
      // Some of its figures are cut off, not rounded.
      expect(off, ref).toBeLessThan(unit);
    }
  });

  it('has them nearly without, and its error after the round', () => {
    const { values } = round(network);
    for (const [ref, figure] of Object.entries(printed)) {
      expect(Math.abs((values.get(ref) as number) - Number(figure)), ref).toBeLessThan(3e-4);
    }
    expect(Math.abs((values.get('out_o1+') as number) - 0.5 - 0.18205)).toBeLessThan(4e-5);
  });
});

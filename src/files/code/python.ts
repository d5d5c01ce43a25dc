import type { Given } from '../given';
import { type Kind, layerClasses } from './kinds';
import { indented, text } from './lines';
import { type Program, programOf } from './program';
import { pythonKind } from './pythonKind';
import { activationsIn, helpersIn, lossesIn } from './pythonRules';
import { pythonScript } from './pythonScript';
import { codeWords as words } from './words';

/** A few seconds of plain Python. */
const MOST_ROUNDS = 100_000;

/**
 * A program in plain Python, with nothing but its standard library, that trains the network up to
 * the present round, computes the round, and asserts that each number is the page's.
 */
export function pythonCode(given: Given): string {
  const program = programOf(given, { title: 'python', most: MOST_ROUNDS, shares: true });
  const loss = lossesIn(program);
  const { imports, texts } = helpersIn(program);
  const perNeuron = program.shape.biases === 'per neuron';
  return pythonScript(program, {
    imports: `from math import ${imports.join(', ')}`,
    vector: (list) => list,
    layer: [...texts, ...layers(program)].join('\n\n\n'),
    errors: loss.errors,
    total: 'sum(errors())',
    slopes: loss.slopes,
    attributes: {
      bias: perNeuron ? 'biases' : 'bias',
      'bias velocity': perNeuron ? 'bias_velocities' : 'bias_velocity',
      ...allSlopes(program, 'dE_dw', 'dE_db'),
    },
    numbers: 'values',
  });
}

/** What a layer has over all training pairs. */
export const allSlopes = ({ over }: Program, w: string, b: string) => ({
  'all dE_dw': `${over}_${w}`,
  'all dE_db': `${over}_${b}`,
});

const layers = (program: Program): string[] =>
  layerClasses(
    program.kinds,
    (kind) => layer(program, kind),
    (kind) => pythonKind(kind, program, activationsIn(program, kind)),
  );

/** @param kind the kind of all layers; none where there are several */
function layer(program: Program, kind: Kind | null): string {
  const { shape, has, several, over } = program;
  const { biases, momentum } = shape;
  const [at, self, pair] = several ? ['[pair]', 'self, pair', 'pair'] : ['', 'self', ''];
  const own = biases === 'per neuron';
  const bias = own ? 'biases' : 'bias';
  const velocity = own ? 'bias_velocities' : 'bias_velocity';
  const free = own ? 'free_biases' : 'free_bias';
  const given = [
    'weights',
    has.biases && bias,
    momentum && 'velocities',
    momentum && has.trainedBiases && velocity,
    has.held && 'free',
    has.held && has.trainedBiases && free,
  ].filter((name) => name !== false);
  const net = own
    ? 'dot(row, signals) + bias for row, bias in zip(self.weights, self.biases)'
    : `dot(row, signals)${has.biases ? ' + self.bias' : ''} for row in self.weights`;
  const rules = kind && activationsIn(program, kind);
  return text(
    'class Layer:',
    indented(4, [
      `"""${words.layer[biases]}"""`,
      '',
      `def __init__(self, ${given.join(', ')}):`,
      indented(4, [
        given.map((name) => `self.${name} = ${name}`),
        several && [
          `# ${words.ofPairs}`,
          'self.signals, self.net, self.out = {}, {}, {}',
          'self.dE_dout, self.dout_dnet, self.delta, self.shares = {}, {}, {}, {}',
          program.kinds.some(({ short }) => short) && 'self.dE_dnet = {}',
          `self.dE_dw${has.trainedBiases ? ', self.dE_db = {}, {}' : ' = {}'}`,
        ],
      ]),
      '',
      `def forward(${self}, signals):`,
      indented(4, [
        `"""${words.layerForward(has.biases, kind ? words.out[kind.activation] : words.anyOut)}"""`,
        `self.signals${at} = signals`,
        `self.net${at} = [${net}]`,
        rules ? rules.out : `self.activate(${pair})`,
        `return self.out${at}`,
      ]),
      '',
      `def backward(${self}, dE_dout):`,
      indented(4, [
        `"""${kind ? words.layerBackward : words.anyBackward}"""`,
        `self.dE_dout${at} = dE_dout`,
        rules ? rules.delta : `self.slopes(${pair})`,
        `self.dE_dw${at} = [[delta * x for x in self.signals${at}] for delta in self.delta${at}]`,
        has.trainedBiases &&
          (own
            ? `self.dE_db${at} = self.delta${at}  # ${words.ownBias}`
            : `self.dE_db${at} = sum(self.delta${at})  # ${words.sharedBias}`),
      ]),
      '',
      `def back(${self}):`,
      indented(4, [
        `"""${words.layerBack}"""`,
        `self.shares${at} = [[delta * w for w in row] for delta, row in zip(self.delta${at}, self.weights)]`,
        `return [sum(shares) for shares in zip(*self.shares${at})]`,
      ]),
      '',
      `def update(${over ? 'self' : self}):`,
      indented(4, update(program)),
    ]),
  );
}

/** How a layer takes its step. */
function update({ shape, has, several, over }: Program): string[] {
  const own = shape.biases === 'per neuron';
  const all = over ? `self.${over}_` : 'self.';
  const at = several && !over ? '[pair]' : '';
  const [w, b] = [`${all}dE_dw${at}`, `${all}dE_db${at}`];
  const gather = [
    `# ${words.gathered[over ?? 'sum']}`,
    `${w} = [[${over}(slopes) for slopes in zip(*rows)] for rows in zip(*self.dE_dw.values())]`,
    ...(has.trainedBiases
      ? [
          own
            ? `${b} = [${over}(slopes) for slopes in zip(*self.dE_db.values())]`
            : `${b} = ${over}(self.dE_db.values())`,
        ]
      : []),
  ];
  const names = ['row', 'slopes', ...(has.held ? ['free'] : [])].join(', ');
  const rows = (of: string) =>
    `for ${names} in zip(self.${of}, ${w}${has.held ? ', self.free' : ''})`;
  const freeBiases = has.held ? ', self.free_biases' : '';
  const freeBias = has.held ? ' * self.free_bias' : '';
  return [
    `"""${words.layerUpdate('w', has.trainedBiases, shape.momentum)}"""`,
    ...(over ? gather : []),
    ...(shape.momentum
      ? [
          `self.velocities = [accelerate(${names}) ${rows('velocities')}]`,
          'self.weights = [move(row, steps) for row, steps in zip(self.weights, self.velocities)]',
        ]
      : [`self.weights = [descend(${names}) ${rows('weights')}]`]),
    ...(has.trainedBiases ? bias() : []),
  ];
  function bias(): string[] {
    const step = `mu * self.bias_velocity - eta * ${b}`;
    if (!shape.momentum) {
      return own
        ? [`self.biases = descend(self.biases, ${b}${freeBiases})`]
        : [`self.bias -= eta * ${b}${freeBias}`];
    }
    return own
      ? [
          `self.bias_velocities = accelerate(self.bias_velocities, ${b}${freeBiases})`,
          'self.biases = move(self.biases, self.bias_velocities)',
        ]
      : [
          `self.bias_velocity = ${has.held ? `(${step})${freeBias}` : step}`,
          'self.bias += self.bias_velocity',
        ];
  }
}

import { type Kind, layerClasses } from './kinds';
import { indented, text } from './lines';
import { activationsOf, helpersOf, type Library } from './matrixRules';
import type { Program } from './program';
import { pythonKind } from './pythonKind';
import { codeWords as words } from './words';

/** The class of a layer with vectors and matrices, what it calls, and its kinds where there are several. */
export function matrixLayers(program: Program, from: Library): string {
  const classes = layerClasses(
    program.kinds,
    (kind) => layer(program, from, kind),
    (kind) => pythonKind(kind, program, activationsOf(program, kind, from)),
  );
  return [...helpersOf(program, from), ...classes].join('\n\n\n');
}

/** @param kind the kind of all layers; none where there are several */
function layer(program: Program, from: Library, kind: Kind | null): string {
  const { shape, has, several, over } = program;
  const { biases, momentum } = shape;
  const [at, self, pair] = several ? ['[pair]', 'self, pair', 'pair'] : ['', 'self', ''];
  const isTorch = from === 'torch';
  const array = isTorch ? 'torch.tensor' : 'np.array';
  /** What is given, and whether autograd is to follow it. */
  const given: [name: string, followed: boolean][] = [
    ['W', true],
    ...(has.biases ? [['b', has.trainedBiases] as [string, boolean]] : []),
    ...[
      momentum && 'V',
      momentum && has.trainedBiases && 'v',
      has.held && 'free',
      has.held && has.trainedBiases && 'free_b',
    ].flatMap((name): [string, boolean][] => (name ? [[name, false]] : [])),
  ];
  const apart = isTorch && shape.order === 'output layer first';
  const x = isTorch ? `self.x${at}` : 'x';
  const rules = kind && activationsOf(program, kind, from);
  const byHand = isTorch && '@torch.no_grad()';
  return text(
    'class Layer:',
    indented(4, [
      `"""${words.matrixLayer[biases]}"""`,
      '',
      `def __init__(self, ${given.map(([name]) => name).join(', ')}):`,
      indented(4, [
        given.map(
          ([name, followed]) =>
            `self.${name} = ${array}(${name}${isTorch && followed ? ', requires_grad=True' : ''})`,
        ),
        several && [
          `# ${words.ofPairs}`,
          'self.x, self.net, self.out = {}, {}, {}',
          'self.dE_dout, self.dout_dnet, self.delta = {}, {}, {}',
          program.kinds.some(({ short }) => short) && 'self.dE_dnet = {}',
          `self.dE_dW${has.trainedBiases ? ', self.dE_db = {}, {}' : ' = {}'}`,
        ],
      ]),
      '',
      `def forward(${self}, x):`,
      indented(4, [
        `"""${words.matrixForward(has.biases, kind ? words.matrixOut[kind.activation] : words.anyOut)}"""`,
        `self.x${at} = x${apart ? `.detach()  # ${words.detached}` : ''}`,
        `self.net${at} = self.W @ ${x}${has.biases ? ' + self.b' : ''}`,
        rules ? rules.out : `self.activate(${pair})`,
        `return self.out${at}`,
      ]),
      '',
      byHand,
      `def backward(${self}, dE_dout):`,
      indented(4, [
        `"""${kind ? words.matrixBackward : words.anyMatrixBackward}"""`,
        `self.dE_dout${at} = dE_dout`,
        rules ? rules.delta : `self.slopes(${pair})`,
        `self.dE_dW${at} = ${from}.outer(self.delta${at}, self.x${at})`,
        has.trainedBiases &&
          (biases === 'per neuron'
            ? `self.dE_db${at} = self.delta${at}  # ${words.ownBias}`
            : `self.dE_db${at} = self.delta${at}.sum()  # ${words.sharedBias}`),
      ]),
      '',
      byHand,
      `def back(${self}):`,
      indented(4, [`"""${words.matrixBack}"""`, `return self.W.T @ self.delta${at}`]),
      '',
      byHand,
      `def update(${over ? 'self' : self}):`,
      indented(4, [
        `"""${words.layerUpdate('W', has.trainedBiases, momentum)}"""`,
        ...update(program, from),
      ]),
    ]),
  );
}

/** How a layer takes its step. */
function* update({ shape, has, several, over }: Program, from: Library): Generator<string> {
  const all = over ? `self.${over}_` : 'self.';
  const at = several && !over ? '[pair]' : '';
  const parts = [
    { of: 'W', slope: `dE_dW${at}`, velocity: 'V', free: 'free' },
    ...(has.trainedBiases ? [{ of: 'b', slope: `dE_db${at}`, velocity: 'v', free: 'free_b' }] : []),
  ];
  if (over) {
    yield `# ${words.gathered[over]}`;
    for (const { slope } of parts) {
      yield `${all}${slope} = sum(self.${slope}.values())${over === 'mean' ? ' / len(pairs)' : ''}`;
    }
  }
  for (const { of, slope, velocity, free } of parts) {
    const kept = has.held ? `self.${free} * ` : '';
    const step = `eta * ${kept}${all}${slope}`;
    const changed = (sign: '+' | '-', by: string) =>
      from === 'torch' ? `self.${of} ${sign}= ${by}` : `self.${of} = self.${of} ${sign} ${by}`;
    if (!shape.momentum) yield changed('-', step);
    else {
      yield `self.${velocity} = mu * self.${velocity} - ${step}`;
      yield changed('+', `self.${velocity}`);
    }
  }
}

/** The attributes of a layer where they are called otherwise than in plain Python. */
export const matrixNames = ({ over }: Program) => ({
  weights: 'W',
  bias: 'b',
  velocities: 'V',
  'bias velocity': 'v',
  dE_dw: 'dE_dW',
  'all dE_dw': `${over}_dE_dW`,
  'all dE_db': `${over}_dE_db`,
});

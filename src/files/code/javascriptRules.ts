import { type Activation, LEAK, type Loss } from '../../engine';
import type { Kind } from './kinds';
import { text } from './lines';
import type { Program } from './program';
import { codeWords as words } from './words';

/** How a layer of a kind comes to its outs and its deltas, in lines of JavaScript. */
export function activationsIn({ several }: Program, { activation, short }: Kind) {
  const at = several ? '[pair]' : '';
  const [net, out, back, slopes] = ['net', 'out', 'dE_dout', 'dout_dnet'].map(
    (name) => `this.${name}${at}`,
  ) as [string, string, string, string];
  /** What delta is in short, and dE/dnet the long way. */
  const shortly = (delta: string, long: readonly string[]) => [
    ...(several ? ['const { targets } = pairs[pair];'] : []),
    `// ${words.short[activation === 'softmax' ? 'softmax' : 'logistic']}`,
    `this.delta${at} = ${out}.map((out, index) => ${delta});`,
    `// ${words.long}`,
    ...long,
  ];
  const sums = `${net}.map((_, k) => dot(${back}, ${slopes}.map((row) => row[k])))`;
  const simple = (each: string, slope: string, of: 'net' | 'out') => ({
    out: [`this.out${at} = ${net}.map(${each});`],
    delta: [
      `this.dout_dnet${at} = this.${of}${at}.map((${of}) => ${slope});`,
      ...(short
        ? shortly('out - targets[index]', [
            `this.dE_dnet${at} = ${back}.map((slope, index) =>`,
            `  Number.isFinite(slope) ? slope * ${slopes}[index] : this.delta${at}[index],`,
            ');',
          ])
        : [`this.delta${at} = ${back}.map((slope, index) => slope * ${slopes}[index]);`]),
    ],
  });
  const all: Record<Activation, () => { out: string[]; delta: string[] }> = {
    logistic: () => simple('logistic', 'out * (1 - out)', 'out'),
    tanh: () => simple('Math.tanh', '1 - out * out', 'out'),
    ReLU: () => simple('(net) => Math.max(net, 0)', '(net > 0 ? 1 : 0)', 'net'),
    'leaky ReLU': () =>
      simple(`(net) => (net > 0 ? net : ${LEAK} * net)`, `(net > 0 ? 1 : ${LEAK})`, 'net'),
    identity: () => ({
      out: [`this.out${at} = ${net};`],
      delta: [`this.delta${at} = ${back};`],
    }),
    softmax: () => ({
      out: [
        `const powers = ${net}.map((net) => Math.exp(net - Math.max(...${net}))); // ${words.largest}`,
        `this.out${at} = powers.map((power) => power / sum(powers));`,
      ],
      delta: [
        `this.dout_dnet${at} = ${out}.map((a, j) =>`,
        `  ${out}.map((b, k) => (j === k ? a * (1 - a) : -a * b)),`,
        ');',
        ...(short
          ? shortly('out * sum(targets) - targets[index]', [
              `this.dE_dnet${at} = ${back}.every(Number.isFinite)`,
              `  ? ${sums}`,
              `  : this.delta${at};`,
            ])
          : [`this.delta${at} = ${sums};`]),
      ],
    }),
  };
  return all[activation]();
}

/** The errors of the outputs, and their slopes by out. */
export function lossesIn({ shape: { loss }, several }: Program) {
  const at = several ? '[pair]' : '';
  const [out, net] = [`output.out${at}`, `output.net${at}`];
  const squared = `(target - ${out}[index]) ** 2`;
  const all: Record<Loss, [error: string, slope: string]> = {
    'half square': [`${squared} / 2`, 'out - targets[index]'],
    square: [squared, '2 * (out - targets[index])'],
    'mean square': [`${squared} / n`, '(2 * (out - targets[index])) / n'],
    'binary cross-entropy': [
      `softplus(${net}[index]) - target * ${net}[index]`,
      'share(1 - targets[index], 1 - out) - share(targets[index], out)',
    ],
    'cross-entropy': [
      `target * (logSumExp(${net}) - ${net}[index])`,
      '-share(targets[index], out)',
    ],
  };
  const [error, slope] = all[loss];
  return {
    errors: `targets.map((target, index) => ${error})`,
    slopes: `${out}.map((out, index) => ${slope})`,
  };
}

/** Functions that the network's rules are made of, in paragraphs. */
export function helpersIn({ shape, has, over, kinds }: Program): string[] {
  const { loss, momentum } = shape;
  const short = kinds.some((kind) => kind.short);
  const free = has.held ? ', free' : '';
  const trained = has.held ? ' * free[index]' : '';
  const step = 'eta * slopes[index]';
  const first: [needed: boolean, text: string][] = [
    [
      kinds.some(({ activation }) => activation === 'logistic'),
      `// ${words.logistic}\nconst logistic = (net) => 1 / (1 + Math.exp(-net));`,
    ],
    [
      loss === 'binary cross-entropy',
      text(
        `// ${words.softplus}`,
        'const softplus = (net) => Math.max(net, 0) + Math.log1p(Math.exp(-Math.abs(net)));',
      ),
    ],
    [
      loss === 'cross-entropy',
      text(
        `// ${words.logSumExp}`,
        'const logSumExp = (nets) => {',
        '  const most = Math.max(...nets);',
        '  return most + Math.log(sum(nets.map((net) => Math.exp(net - most))));',
        '};',
      ),
    ],
    [short, `// ${words.share}\nconst share = (target, out) => (target === 0 ? 0 : target / out);`],
  ];
  const changed = (each: string, result: string) =>
    `(${each}, slopes${free}) => ${each}.map(${result})`;
  return [
    ...first.flatMap(([needed, made]) => (needed ? [made] : [])),
    text(
      'const sum = (terms) => terms.reduce((a, b) => a + b);',
      'const dot = (some, others) => sum(some.map((a, index) => a * others[index]));',
      over === 'mean' && 'const mean = (slopes) => sum(slopes) / slopes.length;',
      momentum
        ? [
            `const accelerate = ${changed('velocities', has.held ? `(v, index) => (mu * v - ${step})${trained}` : `(v, index) => mu * v - ${step}`)};`,
            'const move = (numbers, steps) => numbers.map((number, index) => number + steps[index]);',
          ]
        : `const descend = ${changed('numbers', `(number, index) => number - ${step}${trained}`)};`,
    ),
  ];
}

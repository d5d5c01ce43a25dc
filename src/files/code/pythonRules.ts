import { type Activation, LEAK, type Loss } from '../../engine';
import type { Kind } from './kinds';
import { text } from './lines';
import type { Program } from './program';
import { codeWords as words } from './words';

/** How a layer of a kind comes to its outs and its deltas, in lines of plain Python. */
export function activationsIn({ several }: Program, { activation, short }: Kind) {
  const at = several ? '[pair]' : '';
  const list = (attribute: string, each: string, of: string) =>
    `self.${attribute}${at} = [${each} for ${of} in self.${of}${at}]`;
  const sums = `[dot(self.dE_dout${at}, column) for column in zip(*self.dout_dnet${at})]`;
  const products = `self.delta${at} = [a * b for a, b in zip(self.dE_dout${at}, self.dout_dnet${at})]`;
  const targets = several ? ['_, targets = pairs[pair]'] : [];
  /** What delta is in short, and dE/dnet the long way. */
  const shortly = (delta: string, long: readonly string[]) => [
    ...targets,
    `# ${words.short[activation === 'softmax' ? 'softmax' : 'logistic']}`,
    `self.delta${at} = [${delta} for target, out in zip(targets, self.out${at})]`,
    `# ${words.long}`,
    ...long,
  ];
  const simple = (out: string, slope: string, of: 'net' | 'out') => ({
    out: [list('out', out, 'net')],
    delta: [
      list('dout_dnet', slope, of),
      ...(short
        ? shortly('out - target', [
            `self.dE_dnet${at} = [`,
            '    a * b if isfinite(a) else delta',
            `    for a, b, delta in zip(self.dE_dout${at}, self.dout_dnet${at}, self.delta${at})`,
            ']',
          ])
        : [products]),
    ],
  });
  const all: Record<Activation, () => { out: string[]; delta: string[] }> = {
    logistic: () => simple('logistic(net)', 'out * (1 - out)', 'out'),
    tanh: () => simple('tanh(net)', '1 - out * out', 'out'),
    ReLU: () => simple('max(net, 0.0)', '1.0 if net > 0 else 0.0', 'net'),
    'leaky ReLU': () =>
      simple(`net if net > 0 else ${LEAK} * net`, `1.0 if net > 0 else ${LEAK}`, 'net'),
    identity: () => ({
      out: [`self.out${at} = self.net${at}`],
      delta: [`self.delta${at} = self.dE_dout${at}`],
    }),
    softmax: () => ({
      out: [
        `powers = [exp(net - max(self.net${at})) for net in self.net${at}]  # ${words.largest}`,
        `self.out${at} = [power / sum(powers) for power in powers]`,
      ],
      delta: [
        `self.dout_dnet${at} = [`,
        `    [a * (1 - a) if j == k else -a * b for k, b in enumerate(self.out${at})]`,
        `    for j, a in enumerate(self.out${at})`,
        ']',
        ...(short
          ? shortly('out * sum(targets) - target', [
              `self.dE_dnet${at} = self.delta${at}`,
              `if all(map(isfinite, self.dE_dout${at})):`,
              `    self.dE_dnet${at} = ${sums}`,
            ])
          : [`self.delta${at} = ${sums}`]),
      ],
    }),
  };
  return all[activation]();
}

/** The errors of the outputs, and their slopes by out. */
export function lossesIn({ shape: { loss }, several, overflows }: Program) {
  const at = several ? '[pair]' : '';
  const squared = overflows ? '(target - out) * (target - out)' : '(target - out) ** 2';
  const all: Record<Loss, [error: string, slope: string, of: 'out' | 'net']> = {
    'half square': [`${squared} / 2`, 'out - target', 'out'],
    square: [squared, '2 * (out - target)', 'out'],
    'mean square': [`${squared} / n`, '2 * (out - target) / n', 'out'],
    'binary cross-entropy': [
      'softplus(net) - target * net',
      'share(1 - target, 1 - out) - share(target, out)',
      'net',
    ],
    'cross-entropy': [
      `target * (log_sum_exp(output.net${at}) - net)`,
      '-share(target, out)',
      'net',
    ],
  };
  const [error, slope, of] = all[loss];
  const each = (what: string, from: string) =>
    `[${what} for target, ${from} in zip(targets, output.${from}${at})]`;
  return { errors: each(error, of), slopes: each(slope, 'out') };
}

/** What the network's rules are made of: imports by their names, and functions. */
export function helpersIn({ shape, has, over, kinds }: Program): {
  imports: string[];
  texts: string[];
} {
  const { loss, momentum } = shape;
  const uses = (activation: Activation) => kinds.some((kind) => kind.activation === activation);
  const short = kinds.some((kind) => kind.short);
  const [free, timesFree] = has.held ? [', free', ' * trained'] : ['', ''];
  const zipped = (numbers: string) =>
    has.held
      ? `number, slope, trained in zip(${numbers}, slopes, free)`
      : `number, slope in zip(${numbers}, slopes)`;
  const all: [needed: boolean, imports: readonly string[], text: string][] = [
    [true, ['isclose'], ''],
    [
      uses('logistic'),
      ['exp'],
      text(
        'def logistic(net):',
        `    """${words.logistic}"""`,
        // Infinite slopes need an out that is 0, not nearly so.
        short
          ? `    return 1 / (1 + exp(-net)) if net > -709.78 else 0.0  # ${words.overflow}`
          : `    return 1 / (1 + exp(-max(net, -700)))  # ${words.overflow}`,
      ),
    ],
    [uses('tanh'), ['tanh'], ''],
    [uses('softmax'), ['exp'], ''],
    [
      loss === 'cross-entropy',
      ['exp', 'log'],
      text(
        'def log_sum_exp(nets):',
        `    """${words.logSumExp}"""`,
        '    most = max(nets)',
        '    return most + log(sum(exp(net - most) for net in nets))',
      ),
    ],
    [
      loss === 'binary cross-entropy',
      ['exp', 'log1p'],
      text(
        'def softplus(net):',
        `    """${words.softplus}"""`,
        '    return max(net, 0.0) + log1p(exp(-abs(net)))',
      ),
    ],
    [
      short,
      ['inf', 'isfinite'],
      text(
        'def share(target, out):',
        `    """${words.share}"""`,
        '    if out == 0:',
        '        return target * inf if target else 0.0',
        '    return target / out',
      ),
    ],
    [
      true,
      [],
      text('def dot(some, others):', '    return sum(a * b for a, b in zip(some, others))'),
    ],
    [
      over === 'mean',
      [],
      text(
        'def mean(slopes):',
        `    """${words.total.mean}"""`,
        '    return sum(slopes) / len(pairs)',
      ),
    ],
    [
      !momentum,
      [],
      text(
        `def descend(numbers, slopes${free}):`,
        `    return [number - eta * slope${timesFree} for ${zipped('numbers')}]`,
      ),
    ],
    [
      momentum,
      [],
      text(
        `def accelerate(velocities, slopes${free}):`,
        `    return [${has.held ? '(mu * v - eta * slope) * trained' : 'mu * v - eta * slope'} for ${zipped('velocities').replace('number', 'v')}]`,
      ),
    ],
    [
      momentum,
      [],
      text(
        'def move(numbers, steps):',
        '    return [number + step for number, step in zip(numbers, steps)]',
      ),
    ],
  ];
  const needed = all.filter(([isNeeded]) => isNeeded);
  return {
    imports: [...new Set(needed.flatMap(([, names]) => names))].sort(),
    texts: needed.map(([, , made]) => made).filter((made) => made !== ''),
  };
}

import { type Activation, LEAK, type Loss } from '../../engine';
import type { Kind } from './kinds';
import { text } from './lines';
import type { Program } from './program';
import { codeWords as words } from './words';

/** Where vectors and matrices are from. */
export type Library = 'np' | 'torch';

/** How a layer of a kind comes to its outs and its deltas, in lines of NumPy or PyTorch. */
export function activationsOf({ several }: Program, { activation, short }: Kind, from: Library) {
  const [at, targets] = several ? ['[pair]', 'pairs[pair][1]'] : ['', 'targets'];
  const [net, out, back, slope] = ['net', 'out', 'dE_dout', 'dout_dnet'].map(
    (name) => `self.${name}${at}`,
  ) as [string, string, string, string];
  const ifAbove = (some: string, other: string) => `${from}.where(${net} > 0, ${some}, ${other})`;
  const of = (numpy: string, torch: string) => (from === 'np' ? numpy : torch);
  const delta = `self.delta${at}`;
  /** What delta is in short, and dE/dnet the long way. */
  const shortly = (short: string, long: string) => [
    `# ${words.short[activation === 'softmax' ? 'softmax' : 'logistic']}`,
    `${delta} = ${short}`,
    `# ${words.long}`,
    `self.dE_dnet${at} = ${long}`,
  ];
  const all: Record<Activation, { outs?: string[]; value: string; slope?: string }> = {
    logistic: {
      value: of(`1 / (1 + np.exp(-${net}))`, `torch.sigmoid(${net})`),
      slope: `${out} * (1 - ${out})`,
    },
    tanh: { value: `${from}.tanh(${net})`, slope: `1 - ${out} * ${out}` },
    ReLU: {
      value: of(`np.maximum(${net}, 0.0)`, `torch.relu(${net})`),
      slope: ifAbove('1.0', '0.0'),
    },
    'leaky ReLU': {
      value: of(
        ifAbove(net, `${LEAK} * ${net}`),
        `torch.nn.functional.leaky_relu(${net}, ${LEAK})`,
      ),
      slope: ifAbove('1.0', `${LEAK}`),
    },
    identity: { value: net },
    softmax: {
      ...(from === 'np' && {
        outs: [`powers = np.exp(${net} - ${net}.max())  # ${words.largest}`],
      }),
      value: of('powers / powers.sum()', `torch.softmax(${net}, 0)`),
      slope: `${from}.diag(${out}) - ${from}.outer(${out}, ${out})`,
    },
  };
  const rule = all[activation];
  const coupled = activation === 'softmax';
  const plain = coupled ? `${back} @ ${slope}` : rule.slope ? `${back} * ${slope}` : back;
  return {
    out: [...(rule.outs ?? []), `self.out${at} = ${rule.value}`],
    delta: [
      ...(rule.slope ? [`self.dout_dnet${at} = ${rule.slope}`] : []),
      ...(short
        ? coupled
          ? shortly(
              `${out} * ${targets}.sum() - ${targets}`,
              `${plain} if ${from}.isfinite(${back}).all() else ${delta}`,
            )
          : shortly(
              `${out} - ${targets}`,
              `${from}.where(${from}.isfinite(${back}), ${plain}, ${delta})`,
            )
        : [`${delta} = ${plain}`]),
    ],
  };
}

/** The errors of the outputs, and their slopes by out. */
export function lossesOf({ shape: { loss }, several }: Program, from: Library) {
  const at = several ? '[pair]' : '';
  const [net, out] = [`output.net${at}`, `output.out${at}`];
  const of = (numpy: string, torch: string) => (from === 'np' ? numpy : torch);
  const all: Record<Loss, [errors: string, slopes: string]> = {
    'half square': [`(targets - ${out}) ** 2 / 2`, `${out} - targets`],
    square: [`(targets - ${out}) ** 2`, `2 * (${out} - targets)`],
    'mean square': [`(targets - ${out}) ** 2 / n`, `2 * (${out} - targets) / n`],
    'binary cross-entropy': [
      `${of(`np.logaddexp(0.0, ${net})`, `torch.logaddexp(${net}, torch.zeros_like(${net}))`)} - targets * ${net}`,
      `share(1 - targets, 1 - ${out}) - share(targets, ${out})`,
    ],
    'cross-entropy': [
      `targets * (${of(`log_sum_exp(${net})`, `torch.logsumexp(${net}, 0)`)} - ${net})`,
      `-share(targets, ${out})`,
    ],
  };
  const [errors, slopes] = all[loss];
  return { errors, slopes };
}

/** Functions that the network's rules need besides. */
export function helpersOf({ shape: { loss }, kinds }: Program, from: Library): string[] {
  const short = kinds.some((kind) => kind.short);
  return [
    ...(loss === 'cross-entropy' && from === 'np'
      ? [
          text(
            'def log_sum_exp(net):',
            `    """${words.logSumExp}"""`,
            '    return net.max() + np.log(np.exp(net - net.max()).sum())',
          ),
        ]
      : []),
    ...(short
      ? [
          text(
            'def share(target, out):',
            `    """${words.share}"""`,
            from === 'np'
              ? '    return np.divide(target, out, out=np.zeros_like(out), where=target != 0)'
              : '    return torch.where(target == 0, 0.0, target / out)',
          ),
        ]
      : []),
  ];
}

import { LEAK, type Plan, parseRef, type Ref, type Working } from '../engine';
import { isArticles, type Topic } from '../lesson';
import type { Notation } from './notation';
import type { Derive } from './others';
import { times } from './writers';

/** What softmax divides by. */
const all = (pair: string): string => `\\sum_{k} e^{\\textit{net}_{k}${pair}}`;

const powers = (nets: readonly string[]): string => nets.map((net) => `e^{${net}}`).join(' + ');

const netOf = (out: Ref): Ref => out.replace('out', 'net');

const by = (of: string): string => `\\frac{\\partial}{\\partial ${of}}`;

/** The slope of a square with a factor before it; the factor of the exponent comes down. */
const ofSquare =
  (before: (x: (ref: Ref) => string, count: Ref) => string): Derive =>
  (x, { inputs: [target = '', out = '', count = ''] }, notation) => {
    const factor = before(x, count);
    const dot = times(notation);
    const miss = `(${x(target)} - ${x(out)})`;
    return [
      `${by(x(out))}\\,${factor}${miss}^{2}`,
      `{} = 2${dot}${factor}${miss}^{2-1}${dot}(-1)`,
      `{} = -2${dot}${factor}${miss} = 2${dot}${factor}(${x(out)} - ${x(target)})`,
    ];
  };

/** The slope of a straight line to either side of 0. */
const ofHalves =
  (below: string): Derive =>
  (x, { inputs: [net = ''] }) => [
    `${x(net)} > 0:\\quad ${by(x(net))}\\,${x(net)} = 1`,
    `${x(net)} < 0:\\quad ${by(x(net))}\\,${below && `${below}\\,${x(net)}`}${below ? ` = ${below}` : '0 = 0'}`,
  ];

/** What δ has before the slope that it is. */
const turned = ({ delta }: Notation): string => (delta === 'slope' ? '' : '-');

/** A net input moves outs, and each of them an error. */
const overOuts: Derive = (x, { ref, inputs }) => {
  const outs = inputs.filter((_, place) => place % 2 === 0);
  const net = x(`net_${/(?:net|delta)_(\w+)$/.exec(ref)?.[1]}`);
  const changes = outs.map((slope) => {
    const out = slope.slice(slope.indexOf('/d') + 2);
    return `${x(slope)}\\,\\Delta ${x(out)}`;
  });
  const moves = outs.map((slope, at) => {
    const out = slope.slice(slope.indexOf('/d') + 2);
    return `\\Delta ${x(out)} \\approx ${x(inputs[2 * at + 1] ?? '')}\\,\\Delta ${net}`;
  });
  return [`\\Delta ${x('E_total')} \\approx ${changes.join(' + ')}`, ...moves];
};

/** The calculus behind what only other networks than the article's have. */
const derivations: Partial<Record<Topic, Derive>> = {
  tanh: (x, { ref, inputs: [net = ''] }) => [
    `${x(net)} \\to +\\infty:\\quad e^{-${x(net)}} \\to 0,\\quad ${x(ref)} \\to 1`,
    `${x(net)} \\to -\\infty:\\quad e^{${x(net)}} \\to 0,\\quad ${x(ref)} \\to -1`,
  ],
  'tanh slope': (x, { inputs: [out = ''] }) => {
    const net = x(netOf(out));
    const [up, down] = [`(e^{${net}} - e^{-${net}})`, `(e^{${net}} + e^{-${net}})`];
    return [
      `${by(net)}\\,\\frac{e^{${net}} - e^{-${net}}}{e^{${net}} + e^{-${net}}} = \\frac{${down}^{2} - ${up}^{2}}{${down}^{2}}`,
      `{} = 1 - \\frac{${up}^{2}}{${down}^{2}} = 1 - (${x(out)})^{2}`,
    ];
  },
  'ReLU slope': ofHalves(''),
  'leaky ReLU slope': ofHalves(`${LEAK}`),
  'identity slope': (x, { ref }) => {
    const net = x(ref.slice(ref.indexOf('/d') + 2));
    return [`${by(net)}\\,${net} = 1`];
  },
  softmax: (x, { inputs: [, ...nets] }) => {
    const all = powers(nets.map(x));
    const outs = nets.map((net) => x(net.replace('net', 'out')));
    return [`${outs.join(' + ')} = \\frac{${all}}{${all}} = 1`];
  },
  'softmax slope': (x, { inputs: [out = ''] }, _, pair) => {
    const power = `e^{${x(netOf(out))}}`;
    return [
      `${by(x(netOf(out)))}\\,\\frac{${power}}{${all(pair)}} = \\frac{${power}}{${all(pair)}} - \\frac{(${power})^{2}}{(${all(pair)})^{2}}`,
      `{} = \\frac{${power}}{${all(pair)}}\\Bigl(1 - \\frac{${power}}{${all(pair)}}\\Bigr) = ${x(out)}\\,(1 - ${x(out)})`,
    ];
  },
  'softmax cross slope': (x, { inputs: [out = '', other = ''] }, notation, pair) => {
    const [own, its] = [`e^{${x(netOf(out))}}`, `e^{${x(netOf(other))}}`];
    const dot = times(notation);
    return [
      `${by(x(netOf(other)))}\\,\\frac{${own}}{${all(pair)}} = -\\frac{${own}${dot}${its}}{(${all(pair)})^{2}}`,
      `{} = -\\frac{${own}}{${all(pair)}}${dot}\\frac{${its}}{${all(pair)}} = -${x(out)}${dot}${x(other)}`,
    ];
  },
  'square slope': ofSquare(() => ''),
  'mean square slope': ofSquare((x, count) => `\\frac{1}{${x(count)}}\\,`),
  'binary cross-entropy': (x, { inputs: [target = '', net = ''] }, notation) => {
    const dot = times(notation);
    const out = x(net.replace('net', 'out'));
    return [
      `-${x(target)}${dot}\\ln(${out}) - (1 - ${x(target)})${dot}\\ln(1 - ${out})`,
      `\\ln(${out}) = ${x(net)} - \\ln(1 + e^{${x(net)}})`,
      `\\ln(1 - ${out}) = -\\ln(1 + e^{${x(net)}})`,
    ];
  },
  'binary cross-entropy slope': (x, { inputs: [target = '', out = ''] }, notation) => {
    const dot = times(notation);
    return [
      `${by(x(out))}\\bigl(-${x(target)}${dot}\\ln(${x(out)}) - (1 - ${x(target)})${dot}\\ln(1 - ${x(out)})\\bigr)`,
      `{} = -\\frac{${x(target)}}{${x(out)}} + \\frac{1 - ${x(target)}}{1 - ${x(out)}}`,
    ];
  },
  'binary cross-entropy delta': (x, { ref, inputs: [target = '', out = ''] }, notation) => {
    const sign = turned(notation);
    const [t, o] = [x(target), x(out)];
    const both = `\\Bigl(\\frac{1 - ${t}}{1 - ${o}} - \\frac{${t}}{${o}}\\Bigr)${times(notation)}${o}\\,(1 - ${o})`;
    return [
      `${sign}${x(ref)} = ${both}`,
      `{} = (1 - ${t})${times(notation)}${o} - ${t}${times(notation)}(1 - ${o}) = ${o} - ${t}`,
    ];
  },
  'cross-entropy': (x, { inputs: [target = '', net = '', ...nets] }, notation) => {
    const out = x(net.replace('net', 'out'));
    return [
      `-${x(target)}${times(notation)}\\ln(${out}),\\quad \\ln(${out}) = ${x(net)} - \\ln(${powers(nets.map(x))})`,
    ];
  },
  'cross-entropy slope': (x, { inputs: [target = '', out = ''] }, notation) => [
    `${by(x(out))}\\bigl(-${x(target)}${times(notation)}\\ln(${x(out)})\\bigr) = -\\frac{${x(target)}}{${x(out)}}`,
  ],
  'cross-entropy delta': (x, { ref, inputs: [target = '', out = '', ...targets] }, notation) => {
    const dot = times(notation);
    const [t, o] = [x(target), x(out)];
    const others = targets.filter((each) => each !== target);
    const part = (of: Ref) => {
      const its = x(of.replace('target', 'out'));
      return `\\Bigl(-\\frac{${x(of)}}{${its}}\\Bigr)${dot}(-${its}${dot}${o}) = ${x(of)}${dot}${o}`;
    };
    const all = targets.map(x).join(' + ');
    return [
      `\\Bigl(-\\frac{${t}}{${o}}\\Bigr)${dot}${o}\\,(1 - ${o}) = -${t} + ${t}${dot}${o}`,
      ...others.map(part),
      `${turned(notation)}${x(ref)} = (${all})${dot}${o} - ${t}`,
    ];
  },
  'sum of slopes': overOuts,
  'coupled delta': overOuts,
  'over the pairs': (x, { rule, inputs }) => {
    const share = rule === 'mean' ? `\\frac{1}{${inputs.length}}` : '';
    return [`${x('E_total')} = ${share}\\sum_{k} E_{\\textit{total}}^{(k)}`];
  },
  velocity: (x, { inputs: [mu = '', velocity = '', eta = '', gradient = ''] }, notation) => {
    const moved = `\\Delta ${x(velocity.replace('v_', ''))}`;
    const dot = times(notation);
    return [
      `${x(velocity)} = ${moved} \\text{ in the round before}`,
      `${moved} = ${x(mu)}${dot}${x(velocity)} - ${x(eta)}${dot}${x(gradient)}`,
    ];
  },
};

/**
 * The derivation of a line, where that is not the article's.
 * @param plan the round that the line is of
 */
export function deriving(
  topic: Topic,
  { ref, inputs }: Working,
  plan: Plan | undefined,
): Derive | undefined {
  if (topic === 'hidden sum' && inputs.length === 2 && inputs[0]?.startsWith('delta'))
    return onePath;
  if (topic === 'hidden delta' && inputs.length === 3) return alongOnePath;
  const isOnlyOne = plan && !isArticles(plan.shape) && inputs.length === 2;
  if (topic === 'bias gradient' && isOnlyOne && parseRef(ref).kind === 'derivative') return oneFed;
  if (topic !== 'gradient by delta') return derivations[topic];
  const [delta = ''] = inputs;
  return plan && !isProduct(plan, delta) ? byDelta : undefined;
}

/** What comes back along the only path there is. */
const onePath: Derive = (x, { ref, inputs: [delta = '', slope = ''] }) => {
  const [net, out] = [delta.replace('delta', 'net'), ref.slice(ref.indexOf('/d') + 2)];
  return [
    `\\Delta ${x('E_total')} \\approx ${x(`dE_total/d${net}`)}\\,\\Delta ${x(net)}, \\quad \\Delta ${x(net)} = ${x(slope)}\\,\\Delta ${x(out)}`,
  ];
};

const alongOnePath: Derive = (x, { ref, inputs: [delta = '', weight = ''] }, notation) => {
  const out = ref.replace('delta', 'out');
  const back = `${x(delta)}${times(notation)}${x(weight)}`;
  return [`${x(`dE_total/d${out}`)} = ${turned(notation)}${back}`];
};

/** A bias that is in one net input alone. */
const oneFed: Derive = (x, { ref, inputs: [delta = ''] }) => {
  const [net, bias] = [delta.replace('delta', 'net'), ref.slice(ref.indexOf('/d') + 2)];
  return [
    `\\Delta ${x('E_total')} \\approx ${x(`dE_total/d${net}`)}\\,\\Delta ${x(net)}, \\quad \\Delta ${x(net)} = \\Delta ${x(bias)}`,
  ];
};

/** Whether δ is a product of the neuron's own two slopes. */
const isProduct = ({ byRef }: Plan, delta: Ref): boolean =>
  /product$/.test(byRef.get(delta)?.rule ?? 'product') || parseRef(delta).kind !== 'delta';

/** What δ stands for, without what that is made of. */
const byDelta: Derive = (x, { ref, inputs: [delta = '', slope = ''] }, notation) => [
  `${x(ref)} = \\underbrace{${x(delta.replace('delta_', 'dE_total/dnet_'))}}_{${turned(notation)}${x(delta)}}${times(notation)}${x(slope)}`,
];

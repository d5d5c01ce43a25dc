import { type Plan, parseDerivative, type Ref, type Working } from '../engine';
import { type Topic, topic } from '../lesson';
import { named } from './equation';
import type { Notation } from './notation';
import { type Derive, others } from './others';
import { times } from './writers';

/** What a small change becomes, stage by stage: each slope passes it on. */
const changesAlong: Derive = (x, { inputs }) =>
  [...inputs].reverse().map((slope) => {
    return `\\Delta ${x(of(slope))} \\approx ${x(slope)}\\;\\Delta ${x(by(slope))}`;
  });

/** The line or two of calculus behind each formula; definitions have none. */
const derivations: Partial<Record<Topic, Derive>> = {
  logistic: (x, { inputs, ref }) => [
    `${x(first(inputs))} \\to +\\infty:\\quad e^{-${x(first(inputs))}} \\to 0,\\quad ${x(ref)} \\to 1`,
    `${x(first(inputs))} \\to -\\infty:\\quad e^{-${x(first(inputs))}} \\to \\infty,\\quad ${x(ref)} \\to 0`,
  ],
  'error slope': (x, { inputs: [target = '', out = ''] }, notation) => [
    `\\frac{\\partial}{\\partial ${x(out)}}\\,\\tfrac{1}{2}\\,(${x(target)} - ${x(out)})^{2}`,
    `{} = 2 ${times(notation)} \\tfrac{1}{2}\\,(${x(target)} - ${x(out)})^{2-1} ${times(notation)} (-1)`,
    `{} = -(${x(target)} - ${x(out)}) = ${x(out)} - ${x(target)}`,
  ],
  'logistic slope': (x, { inputs: [out = ''] }) => {
    const net = x(out.replace('out', 'net'));
    return [
      `\\frac{\\partial}{\\partial ${net}}\\,\\frac{1}{1 + e^{-${net}}} = \\frac{e^{-${net}}}{(1 + e^{-${net}})^{2}}`,
      `{} = \\frac{1}{1 + e^{-${net}}}\\Bigl(1 - \\frac{1}{1 + e^{-${net}}}\\Bigr) = ${x(out)}\\,(1 - ${x(out)})`,
    ];
  },
  'dnet/dw': (x, { ref, inputs: [signal = ''] }, notation) => [
    `\\frac{\\partial}{\\partial ${x(by(ref))}}\\bigl(${x(by(ref))}${times(notation)}${x(signal)} + \\ldots\\,\\bigr) = ${x(signal)} + 0`,
  ],
  'dnet/dout': (x, { ref, inputs: [weight = ''] }, notation) => [
    `\\frac{\\partial}{\\partial ${x(by(ref))}}\\bigl(${x(weight)}${times(notation)}${x(by(ref))} + \\ldots\\,\\bigr) = ${x(weight)} + 0`,
  ],
  one: (x, { ref }) => [
    `\\frac{\\partial}{\\partial ${x(by(ref))}}\\bigl(\\ldots + ${x(by(ref))}\\bigr) = 0 + 1`,
  ],
  'own error': (x, { ref }, notation) => {
    const neuron = by(ref).slice('net_'.length);
    const slopes = [`dE_${neuron}/dout_${neuron}`, `dout_${neuron}/dnet_${neuron}`];
    return [`${x(ref)} = ${slopes.map(x).join(times(notation))}`];
  },
  chain: changesAlong,
  share: changesAlong,
  'hidden sum': (x, { ref, rule, inputs }, _, pair) =>
    rule === 'sum'
      ? [`${x('E_total')} = ${inputs.map((share) => x(of(share))).join(' + ')}`]
      : [
          `\\Delta ${x('E_total')} \\approx \\sum_{k} ${byNet(pair)}\\,\\Delta \\textit{net}_{k}${pair}, \\quad ${x(by(ref))} \\text{ changes every } \\textit{net}_{k}${pair}`,
        ],
  delta: (x, { ref, inputs }, notation) => {
    const net = ref.replace('delta', 'net');
    const sign = notation.delta === 'slope' ? '' : '-';
    return [
      `${x(ref)} = ${sign}${x(`dE_total/d${net}`)} = ${sign}${inputs.map(x).join(times(notation))}`,
    ];
  },
  'hidden delta': (x, { ref }, notation, pair) => {
    const out = ref.replace('delta', 'out');
    const sign = notation.delta === 'slope' ? '' : '-';
    return [
      `${x(`dE_total/d${out}`)} = \\sum_{k} ${byNet(pair)}${times(notation)}\\frac{\\partial \\textit{net}_{k}${pair}}{\\partial ${x(out)}} = ${sign}\\sum_{k} \\delta_{k}${pair}\\,w_{${ref.slice('delta_'.length)} \\to k}`,
    ];
  },
  'gradient by delta': (x, { ref, inputs: [delta = '', slope = ''] }, notation) => {
    const neuron = delta.slice('delta_'.length);
    const both = [`dE_total/dout_${neuron}`, `dout_${neuron}/dnet_${neuron}`]
      .map(x)
      .join(times(notation));
    const sign = notation.delta === 'slope' ? '' : '-';
    return [`${x(ref)} = \\underbrace{${both}}_{${sign}${x(delta)}}${times(notation)}${x(slope)}`];
  },
  descent: (x, { inputs: [weight = '', eta = '', gradient = ''] }) => [
    `\\Delta ${x('E_total')} \\approx ${x(gradient)}\\;\\Delta ${x(weight)}`,
    `\\Delta ${x(weight)} = -${x(eta)}\\,${x(gradient)} \\;\\Rightarrow\\; \\Delta ${x('E_total')} \\approx -${x(eta)}\\Bigl(${x(gradient)}\\Bigr)^{2} \\le 0`,
  ],
  'bias gradient': (x, { ref, inputs }) => [
    `\\Delta ${x('E_total')} \\approx ${inputs
      .filter((input) => input.startsWith('delta'))
      .map((delta) => x(delta.replace('delta_', 'dE_total/dnet_')))
      .map(
        (slope, index) =>
          `${slope}\\,\\Delta ${x(inputs[2 * index]?.replace('delta', 'net') ?? '')}`,
      )
      .join(' + ')}, \\quad \\text{each by } \\Delta ${x(by(ref))}`,
  ],
};

const byNet = (pair: string): string =>
  `\\frac{\\partial E_{\\textit{total}}${pair}}{\\partial \\textit{net}_{k}${pair}}`;

/**
 * Where an equation's formula comes from, in TeX; null where it is a definition.
 * @param plan the round that the equation is of
 */
export function derivation(working: Working, notation: Notation, plan?: Plan): string | null {
  const { mark, bare } = unpaired(working);
  const name = topic(bare);
  const derive = others.deriving?.(name, bare, plan) ?? derivations[name];
  if (!derive) return null;
  const x = (ref: Ref) => named(notation)(ref.replace(PAIRED, `$1${mark}`), false);
  const lines = derive(x, bare, notation, mark.replace(/@(\d+)/, '^{($1)}'));
  return `\\begin{aligned}&${lines.join(' \\\\[0.4em] &')}\\end{aligned}`;
}

/** What of a name belongs to a training pair. */
const PAIRED = /((?:i\d+|(?:target|net|out|E|delta)_\w+))(?=\+?$|\+?\/)/g;

/** A line without the training pair that it is about, where that is one alone. */
function unpaired({ ref, rule, inputs }: Working): { mark: string; bare: Working } {
  const marks = new Set([ref, ...inputs].flatMap((each) => each.match(/@\d+/g) ?? []));
  const [mark = ''] = marks.size === 1 ? marks : [];
  const bare = (of: Ref) => (mark ? of.replaceAll(mark, '') : of);
  return { mark, bare: { ref: bare(ref), rule, inputs: inputs.map(bare) } };
}

const first = (refs: readonly Ref[]): Ref => refs[0] ?? '';
const of = (ref: Ref): Ref => parseDerivative(ref).of.ref;
const by = (ref: Ref): Ref => parseDerivative(ref).by.ref;

import { type Derivative, type Layout, parseRef, type Quantity, type Ref } from '../engine';
import type { Notation } from './notation';
import { stemOf } from './symbol';

/** A quantity's name as it is read aloud: "weight w5, from h1 to o1". */
export function spoken(ref: Ref, notation: Notation, layout: Layout): string {
  const quantity = parseRef(ref);
  if (quantity.kind === 'derivative') return slope(quantity, notation);
  if (quantity.after) return `new ${spoken(ref.slice(0, -1), notation, layout)}`;
  const name = short(ref, notation);
  const neurons = layout.layers.flat();
  const { pair } = quantity;
  const { kind } = quantity;
  if (kind === 'weight') {
    const edge = neurons.flatMap(({ edges }) => edges).find(({ weight }) => weight === ref);
    return `weight ${name}, from ${edge?.from} to ${edge?.to}`;
  }
  if (kind === 'bias') {
    const fed = neurons.filter(({ bias }) => bias === ref).map((neuron) => neuron.name);
    return `bias ${name}, of ${fed.join(' and ')}`;
  }
  if (kind === 'total') return pair ? `error of pair ${pair}` : 'total error';
  const of = pair ? `, pair ${pair}` : '';
  return 'index' in quantity && kind !== 'input'
    ? `${WORDS[kind] ?? stemOf(ref, notation).stem} of ${owner(quantity, notation)}${of}`
    : `${WORDS[kind]} ${name}`;
}

/** What a quantity belongs to: a neuron, and a velocity to a weight or bias. */
const owner = ({ kind, index }: { kind: string; index: string }, notation: Notation): string =>
  kind === 'velocity' ? short(index, notation) : index;

export const WORDS: Partial<Record<Quantity['kind'], string>> = {
  input: 'input',
  eta: 'learning rate',
  net: 'net input',
  error: 'error',
  delta: 'node delta',
};

/** A quantity's symbol as it is read aloud: "net h1", "the new w5", "the slope of E total by w5". */
export function spokenSymbol(ref: Ref, notation: Notation): string {
  const quantity = parseRef(ref);
  if (quantity.kind === 'derivative') return `the ${slope(quantity, notation)}`;
  return `${quantity.after ? 'the new ' : ''}${short(ref, notation)}`;
}

/** A written number as it is read aloud: "minus 0.35", "4.39 times 10 to the minus 13". */
export function spokenNumber(text: string): string {
  return text
    .replace(/×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, minus: string, power: string) => {
      return ` times 10 to the ${minus && 'minus '}${power.normalize('NFKC')}`;
    })
    .replace('−', 'minus ')
    .replace('\u221e', 'infinity')
    .replace('NaN', 'not a number');
}

/** The lesson's words as they are read aloud, with the symbols that they speak of. */
export const inWords = (text: string, notation: Notation): string =>
  text.replace(/\{(.*?)\}/g, (_, ref: Ref) => spokenSymbol(ref, notation));

const slope = ({ of, by }: Derivative, notation: Notation): string =>
  `slope of ${short(of.ref, notation)} by ${short(by.ref, notation)}`;

export const NAMES: Record<string, string> = {
  η: 'eta',
  α: 'alpha',
  ε: 'epsilon',
  δ: 'delta',
};

function short(ref: Ref, notation: Notation): string {
  const { stem, sub, pair } = stemOf(ref, notation);
  const letter = NAMES[stem] ?? stem;
  // A voice makes one word of "Eo1".
  const apart = sub !== '' && (letter.length > 1 || !/^\d/.test(sub));
  return `${letter}${apart ? ' ' : ''}${sub.replace(',', ' ')}${pair ? ` of pair ${pair}` : ''}`;
}

import { parseDerivative, parseRef, type Ref, type Working } from '../engine';
import { topic } from '../lesson';
import { formKey, type Notation } from './notation';
import type { Relation } from './relation';
import { broken, isWide, type Medium, stacked } from './stacked';
import { factorOf, symbol } from './symbol';
import { isOther, type Operand, times, writers } from './writers';

/** A place for a number in an equation. */
export type Slot = {
  ref: Ref;
  /** The number stands in parentheses when it is negative. */
  guarded: boolean;
};

/**
 * An equation whose numbers are still to be filled in: it changes with its structure alone. The one
 * sign in it that depends on them, between the numbers and the result, is made as ≈.
 */
export type Equation = { ref: Ref; working: Working; tex: string; slots: readonly Slot[] };

/**
 * Three lines (symbols, numbers, result), or two (symbols; numbers and result), or one where the
 * result is the number itself; or numbers and result alone, in one line or in two; or nothing but
 * the result; or symbols alone, with the numbers too, where no result is there yet.
 */
export type Form = 'ladder' | 'compact' | 'line' | 'numbers' | 'result' | 'symbols' | 'open';

/** Forms that leave the symbols of the right-hand side out. */
const WITHOUT_SYMBOLS: ReadonlySet<Form> = new Set(['line', 'numbers', 'result']);

/** The sign before a result, in TeX, until it is known whether it is to be =. */
const ABOUT = '\\approx';

const IN_TEX: Readonly<Record<Relation, string>> = { '=': '=', '≈': ABOUT, '→': '\\to' };

/** The number that stands in slot k until the real one is written in its place. */
export const placeholder = (slot: number): string => String(7_000_000 + slot);

const made = new WeakMap<Working, Map<string, Equation>>();

/**
 * Writes a line of working with symbols, then with a slot for each number. The same line in the
 * same notation gives the same equation; how far its numbers are written makes no difference.
 */
export function equation(
  working: Working,
  notation: Notation,
  form: Form,
  medium: Medium = 'screen',
): Equation {
  const key = [form, medium, formKey(notation)].join();
  const forms = made.get(working) ?? new Map<string, Equation>();
  const known = forms.get(key) ?? compose(working, notation, form, medium);
  made.set(working, forms.set(key, known));
  return known;
}

function compose(working: Working, notation: Notation, form: Form, medium: Medium): Equation {
  const slots: Slot[] = [];
  const number = (ref: Ref, guarded: boolean): string => {
    const index = slots.push({ ref, guarded }) - 1;
    return tagged(ref, placeholder(index), `,slot=${index}`);
  };
  const write = writers[working.rule];
  const left = named(notation)(working.ref, false);
  const equal = (row: string): string => `= ${broken(row, medium, `${left} = `)}`;
  const lines = [write(working, notation, named(notation)), ...otherForms(working, notation)];
  const repeats = isOther(working) && !write(working, notation, named(notation)).startsWith('-');
  const numbers =
    repeats || working.rule === 'one' || form === 'result' || form === 'symbols'
      ? []
      : [write(working, notation, number)];
  const sign = numbers.length > 0 ? ABOUT : '=';
  const unfinished = form === 'symbols' || form === 'open';
  const result =
    unfinished || (working.rule === 'one' && form !== 'result')
      ? []
      : [`${sign} ${number(working.ref, false)}`];
  const filledIn = numbers.map(equal);
  // Below numbers that take two rows, or a row of their own in a lecture, the result has its own:
  // so it has where both are too wide for one.
  const apart =
    form === 'ladder' ||
    form === 'numbers' ||
    filledIn.some((row, index) => row !== `= ${numbers[index]}`) ||
    isWide([left, ...filledIn, ...result].join(' '), medium) ||
    (medium === 'lecture' && working.rule === 'product' && working.inputs.length > 2);
  const below = apart ? [...filledIn, ...result] : [[...filledIn, ...result].join(' ')];
  const above = WITHOUT_SYMBOLS.has(form) ? [] : lines.map(equal);
  const all = [...above, ...below].filter((row) => row !== '');
  const rows = form === 'compact' && repeats ? [all.join(' ')] : all;
  return { ref: working.ref, working, tex: stacked(left, rows, medium), slots };
}

/** Operands as symbols. */
export const named =
  (notation: Notation): Operand =>
  (ref) =>
    tagged(ref, symbol(ref, notation));

/** Marks a part of an equation with the quantity that it stands for, and with its factor's colour. */
function tagged(ref: Ref, tex: string, more = ''): string {
  const factor = factorOf(ref);
  const data = `\\htmlData{ref=${ref}${more}}{${tex}}`;
  return factor ? `\\htmlClass{factor-${factor}}{${data}}` : data;
}

/** Further ways in which books write the same right-hand side. */
function otherForms(working: Working, notation: Notation): string[] {
  const x = named(notation);
  const dot = times(notation);
  const { ref, inputs } = working;
  const quantity = parseRef(ref);
  // The short forms speak of one pair, and of what its slopes usually are.
  if (ref.includes('@') || working.rule === 'slope product' || working.asIs) return [];
  switch (topic(working)) {
    case 'delta': {
      if (quantity.kind !== 'delta' || quantity.index.startsWith('h')) return [];
      const neuron = quantity.index;
      const slope: Working = {
        ref: '',
        rule: 'error slope',
        inputs: [`target_${neuron}`, `out_${neuron}`],
      };
      const error = writers['error slope'](slope, notation, x);
      const turned = notation.delta === 'minus slope';
      // Target first, the difference begins with the minus that δ may have taken out.
      const bare = turned ? error.slice(1) : error;
      const outputFirst = `${turned ? '-' : ''}(${error})`;
      const signed = notation.difference === 'target first' ? bare : outputFirst;
      return [`${signed}${dot}${slopeOf(neuron, notation)}`];
    }
    case 'hidden delta': {
      if (quantity.kind !== 'delta') return [];
      const downstream = parseRef(inputs[0] ?? '');
      const index = 'index' in downstream && downstream.index.startsWith('o') ? 'o' : 'k';
      const weight = `w_{${quantity.index} \\to ${index}}`;
      const sum = `\\Bigl(\\sum_{${index}} \\delta_{${index}}\\,${weight}\\Bigr)`;
      return [`${sum}${dot}${slopeOf(quantity.index, notation)}`];
    }
    case 'hidden sum': {
      // Along one path there is nothing to add.
      if (inputs.length < (working.rule === 'sum' ? 2 : 3)) return [];
      const out = symbol(parseDerivative(ref).by.ref, notation);
      const sign = notation.delta === 'slope' ? '' : '-';
      return working.rule === 'sum'
        ? [`\\sum_{o} \\frac{\\partial E_{o}}{\\partial ${out}}`]
        : [`${sign}\\sum_{k} \\delta_{k}\\,\\frac{\\partial \\textit{net}_{k}}{\\partial ${out}}`];
    }
    default:
      return [];
  }
}

function slopeOf(neuron: string, notation: Notation): string {
  const working: Working = { ref: '', rule: 'logistic slope', inputs: [`out_${neuron}`] };
  return writers['logistic slope'](working, notation, named(notation));
}

/** The equation's TeX with every number, and the sign that depends on them, written in. */
export function filled(
  { tex, slots }: Equation,
  text: (slot: Slot) => string,
  sign: Relation,
): string {
  const signed = tex.replace(ABOUT, IN_TEX[sign]);
  return slots.reduce((done, slot, index) => done.replace(placeholder(index), text(slot)), signed);
}

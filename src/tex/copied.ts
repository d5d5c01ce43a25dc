import type { Ref, Working } from '../engine';
import { type Equation, filled, type Slot } from './equation';
import type { Notation } from './notation';
import { asData, PENDING, quantityText } from './number';
import { relation } from './relation';
import { symbolPieces } from './symbol';
import { isOther, type Operand, timesSign, writers } from './writers';

/** A quantity's number, null where it is not known yet. */
type Known = (ref: Ref) => number | null;

/** A quantity's symbol in plain text: ∂E_total/∂w5, out_o1, w5+. */
export const copiedSymbol = (ref: Ref, notation: Notation): string =>
  symbolPieces(ref, notation)
    .map(({ text, level }) => (level === 'sub' && !/^\d/.test(text) ? `_${text}` : text))
    .join('');

/**
 * A line of working as one line of plain text: symbol, numbers, result. Where a number is not known
 * yet, symbols stand for all of them. Numbers are such as a spreadsheet takes.
 */
export function copiedLine(working: Working, notation: Notation, known: Known): string {
  const { ref, rule, inputs } = working;
  const write = (x: Operand) => inLine(writers[rule](working, notation, x), notation);
  const symbols = write((each) => copiedSymbol(each, notation));
  const isKnown = inputs.every((each) => known(each) !== null);
  // A quantity that is another one's own has no numbers before its result.
  const repeats = rule === 'one' || (isOther(working) && !symbols.startsWith('-'));
  const right = isKnown && !repeats ? write(numbersOf(notation, known)) : symbols;
  const line = `${copiedSymbol(ref, notation)} = ${right}`;
  if (rule === 'one' || !isKnown) return line;
  const result = known(ref);
  const text = result === null ? PENDING : asData(quantityText(ref, result, notation));
  return `${line} ${relation(working, notation, known)} ${text}`;
}

const numbersOf =
  (notation: Notation, known: Known): Operand =>
  (ref, guarded) => {
    const number = asData(quantityText(ref, known(ref) ?? Number.NaN, notation));
    return guarded && number.startsWith('-') ? `(${number})` : number;
  };

/** A right-hand side as `writers` write it, on a line: fractions and powers in parentheses. */
function inLine(tex: string, notation: Notation): string {
  return tex
    .replace(/\\tfrac\{1\}\{2\}/g, '1/2')
    .replace(/\^\{2\}/g, '²')
    .replace(/e\^\{([^{}]*)\}/g, 'e^($1)')
    .replace(/\\(?:text\{([^{}]*)\}|(?=ln))/g, '$1')
    .replace(/\\frac\{([^{}]* [^{}]*)\}/g, '\\frac{($1)}')
    .replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/($2)')
    .replace(/ ?\\(cdot|times|,) ?/g, ` ${timesSign(notation)} `);
}

/** TeX without the marks that tie its parts to the page. */
export function unmarked(tex: string): string {
  const mark = /\\html(?:Data|Class)\{[^{}]*\}\{/.exec(tex);
  if (!mark) return tex;
  const inside = mark.index + mark[0].length;
  let end = inside;
  for (let depth = 1; depth > 0; end++) {
    depth += Number(tex[end] === '{') - Number(tex[end] === '}');
  }
  return unmarked(tex.slice(0, mark.index) + tex.slice(inside, end - 1) + tex.slice(end));
}

/** An equation with its numbers, as a LaTeX document with amsmath takes it. */
export const copiedTex = (equation: Equation, notation: Notation, known: Known): string =>
  `\\[\n${plainTex(equation, notation, known)}\n\\]`;

/** An equation with its numbers in TeX, without the marks that tie its parts to the page. */
export function plainTex(equation: Equation, notation: Notation, known: Known): string {
  const text = ({ ref, guarded }: Slot) => {
    const value = known(ref);
    // In braces it is a number's place, not the end of a sentence.
    const number = value === null ? `{${PENDING}}` : inTex(quantityText(ref, value, notation));
    return guarded && number.startsWith('-') ? `(${number})` : number;
  };
  const tex = filled(equation, text, relation(equation.working, notation, known));
  return unmarked(tex);
}

/** A written number in TeX. */
export const inTex = (text: string): string =>
  asData(text)
    .replace(/e(-?\d+)$/, (_, power: string) => ` \\times 10^{${power}}`)
    .replace('\u221e', '\\infty')
    .replace('NaN', '\\text{NaN}');

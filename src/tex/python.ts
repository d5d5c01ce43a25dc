import type { Ref, Working } from '../engine';
import { copiedSymbol } from './copied';
import type { Notation } from './notation';
import { writers } from './writers';

const LETTERS: Readonly<Record<string, string>> = {
  η: 'eta',
  α: 'alpha',
  ε: 'epsilon',
  δ: 'delta',
  '∂': 'd',
  '/': '_',
  '+': '_new',
};

/** A quantity's symbol as a name in a program: dE_total_dw5, out_o1, w5_new. */
export const pythonName = (ref: Ref, notation: Notation): string =>
  copiedSymbol(ref, notation).replace(/[^\w]/g, (sign) => LETTERS[sign] ?? '_');

/** A right-hand side as `writers` write it, for Python, with `exp` from its library. */
export const pythonExpression = (working: Working, notation: Notation): string =>
  writers[working.rule](working, notation, (ref) => pythonName(ref, notation))
    .replace(/\\tfrac\{1\}\{2\}/g, '1 / 2')
    .replace(/\^\{2\}/g, ' ** 2')
    .replace(/\\frac\{1\}\{1 \+ e\^\{-(.*?)\}\}/g, '1 / (1 + exp(-$1))')
    .replace(/ ?\\(cdot|times|,) ?/g, ' * ');

import { copiedSymbol } from './copied';
import type { Notation } from './notation';
import { timesSign } from './writers';

/**
 * What TeX has names for, as a sign; the space behind a name is its end. Signs that the page shows
 * nowhere are written by their numbers: the page's typeface has all that stand in its sources.
 */
const SIGNS: Readonly<Record<string, string>> = {
  partial: '∂',
  ln: 'ln',
  Delta: '\u0394',
  delta: 'δ',
  sum: 'Σ',
  infty: '\u221e',
  to: '→ ',
  approx: '≈ ',
  le: '\u2264 ',
  quad: ' ',
};

/**
 * TeX of the page in lines of plain text: powers and what stands below a bar in parentheses, numbers as
 * a spreadsheet takes them.
 */
export function copiedMaths(tex: string, notation: Notation): string {
  const times = ` ${timesSign(notation)} `;
  const bare = named(tex, notation)
    .replace(/\\(?:begin|end)\{aligned\}/g, '')
    .replace(/(?<=\d) ?\\times 10\^\{(-?\d+)\}/g, 'e$1')
    .replace(/\\ldots(?:\\,)?/g, '…')
    .replace(/ ?\\;\\Rightarrow\\; ?/g, ' \u21d2 ')
    // What follows a bracket is multiplied by it, and so is what follows a little space.
    .replace(/ ?\\(?:(?:cdot|times|[bB]igl)(?![a-z])|[,;]) ?/g, times)
    .replace(/\\[bB]igr/g, '')
    .replace(/\\([a-zA-Z]+) ?/g, (name, word: string) => SIGNS[word] ?? name);
  return unfolded(bare)
    .replace(/(∂\/∂[\w+]+) [·×]/g, '$1')
    .split(/ *\\\\(?:\[[^\]]*\])? */)
    .map((line) => line.replace(/[{}&]/g, '').replace(/ {2,}/g, ' ').trim())
    .join('\n');
}

/** Every part that stands for a quantity, as its symbol in plain text. */
function named(tex: string, notation: Notation): string {
  const mark = /\\htmlData\{ref=([^{},]*)[^{}]*\}\{/.exec(tex);
  if (!mark) return tex;
  let end = mark.index + mark[0].length;
  for (let depth = 1; depth > 0; end++) {
    depth += Number(tex[end] === '{') - Number(tex[end] === '}');
  }
  const symbol = copiedSymbol(mark[1] ?? '', notation);
  return named(tex.slice(0, mark.index) + symbol + tex.slice(end), notation);
}

/** Without the braces of TeX, from the innermost outwards. */
function unfolded(tex: string): string {
  const next = tex
    .replace(/\\htmlClass\{[^{}]*\}\{([^{}]*)\}/g, '$1')
    .replace(/\\text(?:it)?\{([^{}]*)\}/g, '$1')
    .replace(/_\{(\d+)\}/g, '$1')
    .replace(/_\{([^{}]*)\}/g, (_, below: string) => `_${below.replaceAll(' ', '')}`)
    .replace(/\^\{2\}/g, '²')
    .replace(/\^\{\+\}/g, '+')
    .replace(/\^\{([^{}]+)\}/g, '^($1)')
    .replace(
      /\\t?frac\{([^{}]*)\}\{([^{}]*)\}/g,
      (_, above, below) => `${whole(above)}/${whole(below)}`,
    )
    .replace(/\\underbrace\{([^{}]*)\}_(\S+)/g, '($1 = $2)');
  return next === tex ? tex : unfolded(next);
}

/** A fraction's part, in parentheses unless it is one thing, or has them already. */
const whole = (text: string): string =>
  !text.includes(' ') || /^\((?:[^()]|\([^()]*\))*\)²?$/.test(text) ? text : `(${text})`;

/** Works out a row of numbers as it is printed: `0.40 − 0.50 ⋅ 0.082167041`. */

const OPERATORS = new Set(['+', '−', '⋅', '×', '/', '^', '(', ')']);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether a row, split into its signs and numbers, holds numbers alone. */
export const isNumeric = (row: readonly string[]): boolean =>
  row.length > 0 && row.every((token) => OPERATORS.has(token) || token === 'e' || isNumber(token));

const isNumber = (token: string): boolean => /^−?\d+(\.\d+)?(×10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$/.test(token);

export function numberOf(number: string): number {
  const [mantissa = '', power = ''] = number.replace('−', '-').split('×10');
  const digits = [...power.replace('⁻', '')].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  return Number(`${mantissa}e${power.startsWith('⁻') ? '-' : ''}${digits || '0'}`);
}

/**
 * How far a printed number may be from the one that it stands for: half of its last digit where it
 * has all its decimals, nothing where it has fewer and so is written out in full.
 */
function margin(number: string, decimals: number): number {
  const [mantissa = ''] = number.split('×10');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  return number === mantissa && digits < decimals ? 0 : halfPlace(number);
}

/** Half of the last place of a printed number. */
export function halfPlace(number: string): number {
  const [mantissa = '', power = ''] = number.split('×10');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  return 0.5 * (power ? numberOf(`1×10${power}`) : 1) * 10 ** -digits;
}

/** What a row comes to, and how far off its printed numbers may have led. */
export function workedOut(
  row: readonly string[],
  decimals: number,
): { value: number; off: number } {
  const numbers = row.map((token) => (isNumber(token) ? numberOf(token) : 0));
  const value = evaluate(row, numbers);
  let off = 1e-15 * Math.max(1, Math.abs(value));
  for (const [place, token] of row.entries()) {
    if (!isNumber(token)) continue;
    const moved = [-1, 1].map((side) => {
      const near = [...numbers];
      near[place] = (numbers[place] ?? 0) + side * margin(token, decimals);
      return Math.abs(evaluate(row, near) - value);
    });
    off += Math.max(...moved);
  }
  return { value, off };
}

function evaluate(row: readonly string[], numbers: readonly number[]): number {
  let place = 0;
  const at = () => row[place];
  const take = (token: string): boolean => {
    if (at() !== token) return false;
    place++;
    return true;
  };

  function sum(): number {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('−')) value -= product();
      else return value;
    }
  }

  function product(): number {
    let value = signed();
    for (;;) {
      if (take('⋅') || take('×')) value *= signed();
      else if (take('/')) value /= signed();
      else if (at() === '(') value *= signed();
      else return value;
    }
  }

  function signed(): number {
    return take('−') ? -signed() : power();
  }

  function power(): number {
    const base = atom();
    return take('^') ? base ** signed() : base;
  }

  function atom(): number {
    if (take('(')) {
      const value = sum();
      if (!take(')')) throw new SyntaxError(`no closing parenthesis in ${row.join(' ')}`);
      return value;
    }
    if (take('e')) return Math.E;
    const token = at();
    if (token === undefined || OPERATORS.has(token)) {
      throw new SyntaxError(`no number at place ${place} of ${row.join(' ')}`);
    }
    return numbers[place++] ?? Number.NaN;
  }

  const value = sum();
  if (place < row.length) throw new SyntaxError(`${row.join(' ')} goes on after place ${place}`);
  return value;
}

/** What printed numbers come to, and how far the rounding of these numbers can have moved it. */
export type Amount = { value: number; slack: number };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK = /\\html(?:Data|Class)\{[^{}]*\}\{([^{}]*)\}/g;
const TOKEN = /−?\d+(?:\.\d+)?(?:×10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|\\[a-z]+|\\,|\S/g;

/**
 * Works out a right-hand side from its TeX alone: it shares nothing with the code that printed it,
 * so that the two can be held against each other.
 * @param decimals digits after the point; a number with fewer of them is written out in full
 * @throws SyntaxError for what is no arithmetic, such as a minus sign right after another sign
 */
export function evaluate(tex: string, decimals: number): Amount {
  // A mark holds a number, or a mark that does.
  const tokens = tex.replace(MARK, '$1').replace(MARK, '$1').match(TOKEN) ?? [];
  let place = 0;
  const take = (...any: string[]): string | undefined =>
    any.includes(tokens[place] ?? '') ? tokens[place++] : undefined;
  const skip = (token: string): void => {
    if (!take(token)) throw new SyntaxError(`no ${token} at token ${place} of ${tex}`);
  };

  function sum(): Amount {
    const turned = take('-');
    let { value, slack } = product(!turned);
    if (turned) value = -value;
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) {
      const term = product(false);
      value += sign === '-' ? -term.value : term.value;
      slack += term.slack;
    }
    return { value, slack };
  }

  function product(first: boolean): Amount {
    let left = power(first);
    while (take('\\cdot', '\\times', '\\,')) {
      const right = power(false);
      left = {
        value: left.value * right.value,
        slack:
          Math.abs(left.value) * right.slack +
          Math.abs(right.value) * left.slack +
          left.slack * right.slack,
      };
    }
    return left;
  }

  function power(first: boolean): Amount {
    const { value, slack } = atom(first);
    if (!take('^')) return { value, slack };
    if (group().value !== 2) throw new SyntaxError(`a power other than 2 in ${tex}`);
    return { value: value ** 2, slack: (2 * Math.abs(value) + slack) * slack };
  }

  function atom(first: boolean): Amount {
    if (take('(')) {
      const inner = sum();
      skip(')');
      return inner;
    }
    if (take('\\frac', '\\tfrac')) {
      const over = group();
      const under = group();
      const value = over.value / under.value;
      const least = Math.abs(under.value) - under.slack;
      return { value, slack: (over.slack + Math.abs(value) * under.slack) / least };
    }
    if (take('e')) {
      skip('^');
      const { value, slack } = group();
      return { value: Math.exp(value), slack: Math.exp(value) * Math.expm1(slack) };
    }
    const token = tokens[place++] ?? 'nothing';
    if (!/^−?\d/.test(token) || (token.startsWith('−') && !first)) {
      throw new SyntaxError(`${token} where a number should be in ${tex}`);
    }
    return printedNumber(token, decimals);
  }

  function group(): Amount {
    skip('{');
    const inner = sum();
    skip('}');
    return inner;
  }

  const result = sum();
  if (place < tokens.length) throw new SyntaxError(`${tokens[place]} is left over in ${tex}`);
  return result;
}

/** A number stands for all that are rounded to it, unless it has digits to spare. */
function printedNumber(token: string, decimals: number): Amount {
  const [mantissa = '', power] = token.replace('−', '-').split('×10');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  const half = 0.5 * 10 ** -digits;
  if (power === undefined) return { value: Number(mantissa), slack: digits < decimals ? 0 : half };
  const exponent = [...power.replace('⁻', '')].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  const unit = Number(`1e${power.startsWith('⁻') ? '-' : ''}${exponent}`);
  return { value: Number(mantissa) * unit, slack: half * unit };
}

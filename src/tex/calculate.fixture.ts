/** What a printed right-hand side is calculated with; a token is a number as it is printed. */
export type Calculator<N> = {
  number(token: string): N;
  plus(a: N, b: N): N;
  minus(a: N, b: N): N;
  times(a: N, b: N): N;
  over(a: N, b: N): N;
  /** e to the power of x. */
  exp(x: N): N;
  /** The natural logarithm. */
  ln(x: N): N;
  isAbove0(x: N): boolean;
};

const MARK = /\\html(?:Data|Class)\{[^{}]*\}\{([^{}]*)\}/g;
const IF = /\\text\{ if \}/g;
const ELSE = /\\text\{, else \}/g;
const TOKEN = /−?\d+(?:\.\d+)?(?:×10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|\\[a-z]+|\\,|\S/g;

/**
 * Works out a right-hand side from its TeX alone: it shares nothing with the code that printed it,
 * so that the two can be held against each other.
 * @throws SyntaxError for what is no arithmetic, such as a minus sign right after another sign
 */
export function calculate<N>(tex: string, on: Calculator<N>): N {
  // A mark holds a number, or a mark that does.
  const plain = tex.replace(MARK, '$1').replace(MARK, '$1').replace(IF, '§').replace(ELSE, '¤');
  const tokens = plain.match(TOKEN) ?? [];
  let place = 0;
  const take = (...any: string[]): string | undefined =>
    any.includes(tokens[place] ?? '') ? tokens[place++] : undefined;
  const skip = (token: string): void => {
    if (!take(token)) throw new SyntaxError(`no ${token} at token ${place} of ${tex}`);
  };

  function sum(): N {
    const turned = take('-');
    const first = product(!turned);
    let value = turned ? on.minus(on.number('0'), first) : first;
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) {
      const term = product(false);
      value = sign === '-' ? on.minus(value, term) : on.plus(value, term);
    }
    return value;
  }

  function product(first: boolean): N {
    let left = power(first);
    while (take('\\cdot', '\\times', '\\,')) left = on.times(left, power(false));
    return left;
  }

  function power(first: boolean): N {
    const base = atom(first);
    if (!take('^')) return base;
    const isSquare = take('{') && take('2') && take('}');
    if (!isSquare) throw new SyntaxError(`a power other than 2 in ${tex}`);
    return on.times(base, base);
  }

  function atom(first: boolean): N {
    if (take('(')) {
      const inner = sum();
      skip(')');
      return inner;
    }
    if (take('\\frac', '\\tfrac')) {
      const over = group();
      return on.over(over, group());
    }
    if (take('\\ln')) {
      skip('(');
      const inner = sum();
      skip(')');
      return on.ln(inner);
    }
    if (take('\\tanh')) {
      skip('(');
      const inner = sum();
      skip(')');
      const [up, down] = [on.exp(inner), on.exp(on.minus(on.number('0'), inner))];
      return on.over(on.minus(up, down), on.plus(up, down));
    }
    if (take('e')) {
      skip('^');
      return on.exp(group());
    }
    const token = tokens[place++] ?? 'nothing';
    if (!/^−?\d/.test(token) || (token.startsWith('−') && !first)) {
      throw new SyntaxError(`${token} where a number should be in ${tex}`);
    }
    return on.number(token);
  }

  function group(): N {
    skip('{');
    const inner = sum();
    skip('}');
    return inner;
  }

  function either(): N {
    const one = sum();
    if (!take('§')) return one;
    const isAbove = on.isAbove0(sum());
    skip('>');
    skip('0');
    skip('¤');
    const other = sum();
    return isAbove ? one : other;
  }

  const result = either();
  if (place < tokens.length) throw new SyntaxError(`${tokens[place]} is left over in ${tex}`);
  return result;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The parts of a printed number: the digits after its point count, and so does its power of ten. */
export function partsOf(token: string): { mantissa: string; decimals: number; power: number } {
  const [mantissa = '', power = ''] = token.replace('−', '-').split('×10');
  const digits = [...power.replace('⁻', '')].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  return {
    mantissa,
    decimals: mantissa.split('.')[1]?.length ?? 0,
    power: (power.startsWith('⁻') ? -1 : 1) * Number(digits),
  };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NUMBER = /(\d+(?:\.\d+)?)(?: times 10 to the (minus )?(\d+))?/g;

/**
 * Writes down a right-hand side as somebody would who hears it, in TeX: what is taken together
 * follows from the words alone. A minus after another sign is the number's own.
 */
export function heard(words: string): string {
  const either = /^(.*) if (.*) is above 0, otherwise (.*)$/.exec(words);
  if (either) {
    const [one = '', net = '', other = ''] = either.slice(1).map(heard);
    return `${one} \\text{ if } ${net} > 0\\text{, else } ${other}`;
  }
  const mean = /^the mean of (.*)$/.exec(words);
  if (mean) return `\\frac{${added(mean[1] ?? '')}}{${(mean[1] ?? '').split(' and ').length}}`;
  const all = /^(.*), all times (.*)$/.exec(words);
  if (all) return `(${heard(all[1] ?? '')}) \\cdot ${heard(all[2] ?? '')}`;
  const logarithm = /^the logarithm of the sum of (.*), minus (.*)$/.exec(words);
  if (logarithm) return `\\ln(${added(logarithm[1] ?? '')}) - ${heard(logarithm[2] ?? '')}`;
  const quotients = /^(.*?)the quotient of (.*?) and (.*?)(?:, minus (the quotient .*))?$/.exec(
    words,
  );
  if (quotients) {
    const [, before = '', above = '', below = '', after] = quotients;
    const first = `${heard(before)}\\frac{${heard(above)}}{${heard(below)}}`;
    return after ? `${first} - ${heard(after)}` : first;
  }
  const tangent = /^the hyperbolic tangent of (.*)$/.exec(words);
  if (tangent) return `\\tanh(${heard(tangent[1] ?? '')})`;
  const share = /^(.*) times the sum of (.*), minus (.*)$/.exec(words);
  if (share)
    return `${heard(share[1] ?? '')} \\cdot (${added(share[2] ?? '')}) - ${heard(share[3] ?? '')}`;
  const less = /^(.*), minus (.*) times the sum of (.*)$/.exec(words);
  if (less)
    return `${heard(less[1] ?? '')} - ${heard(less[2] ?? '')} \\cdot (${added(less[3] ?? '')})`;
  const over = /^(.*?) over (.*)$/.exec(words);
  if (over) return `\\frac{${heard(over[1] ?? '')}}{${heard(over[2] ?? '')}}`;
  const sum = /^the sum of (.*)$/.exec(words);
  if (sum) return added(sum[1] ?? '');
  const bare = /^(1 minus )?the square of (.*)$/.exec(words);
  if (bare) return `${bare[1] ? '1 - ' : ''}(${heard(bare[2] ?? '')})^{2}`;
  const square = /^(.*) times the square of (.*)$/.exec(words);
  if (square) return `${heard(square[1] ?? '')} \\cdot (${heard(square[2] ?? '')})^{2}`;
  const difference = /^(.*?)the difference of (.*) and (.*)$/.exec(words);
  if (difference) {
    const [, before = '', from = '', off = ''] = difference;
    return `${heard(before)} (${heard(`${from} minus ${off}`)})`;
  }
  const power = /^(.*)e to the (.*)$/.exec(words);
  if (power) return `${heard(power[1] ?? '')} e^{${heard(power[2] ?? '')}}`;
  return words
    .replace(/one half/g, '\\tfrac{1}{2}')
    .replace(NUMBER, (_, digits: string, minus?: string, power?: string) => {
      const raised = power?.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');
      return raised ? `${digits}×10${minus ? '⁻' : ''}${raised}` : digits;
    })
    .replace(/(^|times |plus |minus )minus (?=\d)/g, '$1(−#')
    .replace(/\(−#(\S+?)(?=,? |,?$)/g, '(−$1)')
    .replaceAll(',', '')
    .replaceAll('times', '\\cdot')
    .replaceAll('plus', '+')
    .replaceAll('minus', '-');
}

/** What is named one after another, with "and" between, added up. */
const added = (words: string): string => words.split(' and ').map(term).join(' + ');

/** A term after a plus: a number that is negative stands in parentheses. */
const term = (words: string): string => heard(words).replace(/^−\S+$/, '($&)');

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NUMBER = /(\d+(?:\.\d+)?)(?: times 10 to the (minus )?(\d+))?/g;

/**
 * Writes down a right-hand side as somebody would who hears it, in TeX: what is taken together
 * follows from the words alone. A minus after another sign is the number's own.
 */
export function heard(words: string): string {
  const all = /^(.*), all times (.*)$/.exec(words);
  if (all) return `(${heard(all[1] ?? '')}) \\cdot ${heard(all[2] ?? '')}`;
  const over = /^(.*?) over (.*)$/.exec(words);
  if (over) return `\\frac{${heard(over[1] ?? '')}}{${heard(over[2] ?? '')}}`;
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

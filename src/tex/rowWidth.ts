import { isShort } from './number';

/** Widths in em as KaTeX sets them: a letter, and operators with the space around them. */
const LETTER = 0.47;
const OPERATORS: Readonly<Record<string, number>> = {
  '+': 1.22,
  '-': 1.22,
  '=': 1.33,
  '\\approx': 1.33,
  '\\cdot': 0.72,
  '\\times': 1.22,
};

/** A given number, one with nine decimals, and one with the four digits of a lecture. */
const GIVEN = 1.78;
const NUMBER = 5.28;
const FEW = 3;

/** A part of the minus and its parentheses that a number may have; of several pairs some have them. */
const MINUS = 0.4;
const MINUS_OF_PAIR = 1.7;

/** What never has them in the article's kind of network. */
const POSITIVE = /^(E|out|dout)_[^@]*$/;

/** What stands above or below the line is smaller. */
const SMALL = 0.7;

/**
 * About how wide a row of an equation is printed, in em: numbers with as many digits as is usual
 * in its place, fractions as wide as the wider of their two parts.
 * @param few whether numbers have four digits, as in a lecture
 */
export function rowWidth(tex: string, few: boolean): number {
  const minus = (ref: string) =>
    ref.includes('@') ? MINUS_OF_PAIR : POSITIVE.test(ref) ? 0 : MINUS;
  const number = (ref: string) => (isShort(ref) ? GIVEN : few ? FEW : NUMBER) + minus(ref);
  let at = 0;
  /** The width of the next group in braces, or of the next sign. */
  const group = (): number => {
    if (tex[at] !== '{') return sign();
    at++;
    let width = 0;
    while (at < tex.length && tex[at] !== '}') width += sign();
    at++;
    return width;
  };
  const raw = (): string => {
    const end = tex.indexOf('}', at);
    const text = tex.slice(at + 1, end);
    at = end + 1;
    return text;
  };
  function sign(): number {
    const [command = ''] = /^\\([a-zA-Z]+ ?|.)|^./s.exec(tex.slice(at)) ?? [];
    at += command.length;
    switch (command.trim()) {
      case '\\htmlData': {
        const [, ref = ''] = /^ref=([^,]*),slot/.exec(raw()) ?? [];
        const width = group();
        return ref ? number(ref) : width;
      }
      case '\\htmlClass':
        raw();
        return group();
      case '\\frac':
        return Math.max(group(), group()) + 0.24;
      case '\\tfrac':
        return SMALL * Math.max(group(), group());
      case '_':
      case '^':
        return SMALL * group();
      case '{':
        at--;
        return group();
      case '\\sum':
      case '\\ln':
        return 1;
      case '\\quad':
        return 1;
      case '':
      case '\\,':
      case '\\Bigl':
      case '\\Bigr':
      case '\\textit':
      case '\\text':
      case '\\textstyle':
        return 0;
      default:
        return OPERATORS[command.trim()] ?? LETTER;
    }
  }
  let width = 0;
  while (at < tex.length) width += sign();
  return width;
}

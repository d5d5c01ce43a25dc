import { acceptable, parseRef, type Ref } from '../engine';
import { type Digits, decimals } from './digits';
import type { Notation } from './notation';

/** What stands where a number has not been worked out yet. */
export const PENDING = '?';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** From here on numbers are written with a power of ten. */
const HUGE = 1e9;

/** A number as it is shown: the one place that rounds. The minus is U+2212, as wide as a plus. */
export function written(value: number, digits: Digits): string {
  const { places, power } = formOf(value, digits);
  return power ? scientific(value, places) : signed(value.toFixed(places));
}

/** With significant digits, a number with more zeros than this after its point has a power of ten. */
const ZEROS = 3;

/** How many digits stand after a number's point, and whether a power of ten follows. */
function formOf(value: number, digits: Digits): { places: number; power: boolean } {
  const places = placesOf(value, digits);
  const isHuge = Math.abs(value) >= HUGE;
  if (digits.of === 'decimals') {
    return vanishes(value, places) ? { places: 2, power: true } : { places, power: isHuge };
  }
  const most = digits.count - 1;
  return isHuge || places < 0 || places > most + ZEROS + 1
    ? { places: most, power: true }
    : { places, power: false };
}

/** How many digits after the point that is, without a power of ten: fewer than none for large numbers. */
function placesOf(value: number, { of, count }: Digits): number {
  if (of === 'decimals') return count;
  return count - 1 - Number(value.toExponential(count - 1).split('e')[1] ?? 0);
}

/** Whether rounding would make a zero of what is none. */
const vanishes = (value: number, decimals: number): boolean =>
  value !== 0 && Number(value.toFixed(decimals)) === 0;

/**
 * By how much a number has changed, with its sign.
 * @param room the decimals that fit in
 */
export function changeText(by: number, { digits }: Notation, room = Number.POSITIVE_INFINITY) {
  const fitting = placesOf(by, digits) > room ? decimals(room) : digits;
  return (by > 0 ? '+' : '') + written(by, fitting);
}

/** Like `written`, but with no more digits than the number has, from two decimals on: 0.40, 0.3775. */
export function trimmed(value: number, digits: Digits): string {
  const { places, power } = formOf(value, digits);
  const rounded = (to: number) => (power ? value.toExponential(to) : value.toFixed(to));
  let enough = Math.min(2, places);
  while (enough < places && Number(rounded(enough)) !== value) enough++;
  return power ? scientific(value, enough) : signed(rounded(enough));
}

/** What is beyond a computer's numbers, or what has no number there, as 0 · infinity: NaN. */
const beyond = (value: number): string => signed(String(value)).replace('Infinity', INFINITY);

const INFINITY = '\u221e';

function scientific(value: number, digits: number): string {
  if (!Number.isFinite(value)) return beyond(value);
  const [mantissa = '', exponent = '0'] = value.toExponential(digits).split('e');
  const power = exponent.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');
  return `${signed(mantissa)}×10${power.replace('-', '⁻').replace('+', '')}`;
}

const signed = (text: string) => text.replace('-', '−');

/** A number with all the digits that a computer keeps of it, 16. */
export function precise(value: number): string {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-3 && size < HUGE)
    ? signed(value.toPrecision(16))
    : scientific(value, 15);
}

/** A count, its thousands grouped: 10,000. */
export const counted = (count: number): string => COUNTS.format(count);

const COUNTS = new Intl.NumberFormat('en-US');

/** A mark on an axis: short, with a power of ten where the number is very small or large. */
export function marked(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-3 || size >= 1e6)) {
    return scientific(value, 0).replace(/^1×/, '').replace(/^−1×/, '−');
  }
  if (size >= 1000) return signed(counted(Number(value.toPrecision(6))));
  return signed(String(Number(value.toPrecision(6))));
}

/** Every dash that a keyboard, a text or a spreadsheet may have put for a minus. */
const DASHES = /[‐‑‒–—―−﹣－⁻]/g;

/** A power of ten as a page or a person writes it: ×10⁻⁵, ·10^-5, x10^(-5); its number is kept. */
const POWER = / ?[×·⋅x*] ?10 ?(?:\^ ?[({]?([+-]?\d+)[)}]?|([+-]\d+))$/i;

/** A number as a computer writes it, 1.23e-10, of one that somebody wrote. */
function plainly(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^${power.normalize('NFKC')}`)
    .replace(DASHES, '-')
    .replace(/^([+-]?)(?=10 ?\^)/, '$11×')
    .replace(POWER, (_, power?: string, signed?: string) => `e${power ?? signed}`)
    .replace(/^([+-]) (?=[\d.,])/, '$1');
}

/**
 * The same text with its numbers as a spreadsheet takes them: −1.23×10⁻¹⁰ as -1.23e-10. A minus
 * that stands apart stays.
 */
export const asData = (text: string): string =>
  text
    .replace(
      /(?<=\d)×10(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g,
      (_, power: string) => `e${power.normalize('NFKC').replace('−', '-')}`,
    )
    .replace(/−(?=[\d.\u221e])/g, '-');

/** Reads a count that was typed, its thousands grouped or not, or as 1e6; null where it is none. */
export function typedCount(text: string): number | null {
  const plain = plainly(text)
    .replace(/^\+/, '')
    .replace(/(?<=\d)[ ,.'’\u00a0\u202f](?=\d{3}(\D|$))/g, '');
  return /^\d+(e\d)?$/i.test(plain) ? Number(plain) : null;
}

/** The number that a written one shows: `written` read backward. */
export function shown(text: string): number {
  const plain = text
    .replace(/×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, minus: string, power: string) => {
      const digits = [...power].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
      return `e${minus ? '-' : ''}${digits}`;
    })
    .replace('−', '-')
    .replace(INFINITY, 'Infinity');
  return Number(plain);
}

/** What is given, and counts. */
const SHORT: ReadonlySet<string> = new Set([
  ...['input', 'target', 'weight', 'bias', 'velocity', 'eta', 'mu', 'count'],
]);

/** Whether a quantity is shown with the digits that it has, rather than filled up with zeros. */
export function isShort(ref: Ref): boolean {
  const quantity = parseRef(ref);
  if (quantity.kind === 'derivative') return quantity.of.kind === 'net';
  return !quantity.after && SHORT.has(quantity.kind);
}

/** The value in the notation's sign: only δ may be written with its minus taken out. */
export function inNotation(ref: Ref, value: number, { delta }: Notation): number {
  return delta === 'minus slope' && parseRef(ref).kind === 'delta' ? -value : value;
}

/** A quantity's number, as equations and tables show it. */
export function quantityText(ref: Ref, value: number, notation: Notation): string {
  const write = isShort(ref) ? trimmed : written;
  return write(inNotation(ref, value, notation), notation.digits);
}

/**
 * A quantity's number in the graph, where there is room for seven characters.
 * @param room the decimals that fit in, where they are fewer
 */
export function briefText(
  ref: Ref,
  value: number,
  notation: Notation,
  room = Number.POSITIVE_INFINITY,
): string {
  const kept = inNotation(ref, value, notation);
  const size = Math.abs(kept);
  // A small number that is positive has the room of its minus for one more.
  const places = Math.min(placesOf(kept, notation.digits), room + Number(kept > 0 && kept < 0.1));
  if (size >= 1e5 || places < 0) return scientific(kept, size < 1e100 ? 1 : 0);
  const isError = ['error', 'total'].includes(parseRef(ref).kind);
  // A trained weight has all its digits, and its symbol and sign beside them.
  if (isShort(ref) && size >= 1 && size < 10) return trimmed(kept, decimals(Math.min(places, 3)));
  const most =
    BRIEF.find(({ from }) => size >= from)?.decimals ?? (isShort(ref) || size === 0 ? 4 : 6);
  const fitting = Math.min(places, isError && size < 10 ? 6 : most);
  if (vanishes(kept, fitting)) return scientific(kept, 0);
  return (isShort(ref) ? trimmed : written)(kept, decimals(fitting));
}

/** How many decimals numbers from a size on have in the graph. */
const BRIEF = [
  { from: 1000, decimals: 0 },
  { from: 100, decimals: 1 },
  { from: 10, decimals: 2 },
  { from: 0.01, decimals: 4 },
];

/** What is wrong with a typed number, as a key of the words that say so. */
export type Refusal = 'empty' | 'not a number' | 'too large';

/**
 * Reads a typed number, with a point or a comma, any dash for its minus, and powers of ten as the
 * page writes them.
 * @param accepts which numbers are not too large: those up to LIMIT in magnitude, if it is not said
 */
export function typed(
  text: string,
  accepts: (value: number) => boolean = acceptable,
): { value: number } | { refusal: Refusal } {
  const plain = plainly(text).replace(',', '.');
  if (plain === '') return { refusal: 'empty' };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return { refusal: 'not a number' };
  const value = Number(plain);
  return accepts(value) ? { value: value === 0 ? 0 : value } : { refusal: 'too large' };
}

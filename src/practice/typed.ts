/** A number as somebody wrote it down. */
export type Typed = {
  value: number;
  /** Half a unit of the last digit given; 0 for a fraction, which is exact. */
  half: number;
  /** How many significant digits were given, zeros at the end among them; a fraction has them all. */
  digits: number;
};

export type Fault = { kind: keyof typeof sentences; sentence: string };

const sentences = {
  empty: 'There is no number yet.',
  marks: 'A number has one decimal point or comma, and no separators in front of it.',
  numerals: 'There is more than one number here.',
  zero: 'A fraction cannot have 0 below its line.',
  exponent: 'The exponent has to be a whole number, as in 1.868e-1.',
  large: 'This number is too large to be calculated with.',
  text: 'This is not a number. Type one like 0.1868, 1.868e-1 or 1/4.',
} as const;

const fault = (kind: Fault['kind']): { fault: Fault } => ({
  fault: { kind, sentence: sentences[kind] },
});

/** Hyphens, dashes and minus signs of all kinds. */
const MINUS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** Spaces that do not end a number: they group its digits. */
const THIN = /[\u00a0\u2007-\u200b\u202f\u205f\ufeff]/g;
const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/;

/** Reads a number as a learner types it. */
export function readTyped(text: string): Typed | { fault: Fault } {
  const plain = flattened(text);
  if (plain === '') return fault('empty');
  if (/\d\s+[.,]?\d/.test(plain)) return fault('numerals');
  const tight = plain.replace(/\s/g, '').toLowerCase().replace(/,/g, '.');
  const [top = '', bottom, ...more] = tight.split('/');
  if (bottom === undefined) return decimal(tight);
  const above = decimal(top);
  const below = decimal(bottom);
  if (more.length > 0) return fault('text');
  if ('fault' in above) return above;
  if ('fault' in below) return below;
  if (below.value === 0) return fault('zero');
  return { value: above.value / below.value, half: 0, digits: Number.POSITIVE_INFINITY };
}

/** The text with plain signs: one minus, one space, and every power of ten as e. */
const flattened = (text: string): string =>
  text
    .replace(THIN, '')
    .replace(MINUS, '-')
    .replace(
      /\s*[x*\u00d7\u00b7\u22c5]\s*10\s*\^?\s*[({]?\s*(?=[-+\d\u207b\u2070-\u2079\u00b2\u00b3\u00b9])/gi,
      'e',
    )
    .replace(/\u207b/g, '-')
    .replace(/[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]/g, (sign) => `${RAISED.indexOf(sign)}`)
    .replace(/(e[-+]?\s*\d+)\s*[)}]/i, '$1')
    .trim();

function decimal(text: string): Typed | { fault: Fault } {
  const [, sign, whole = '', part = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (sign === undefined || whole + part === '') {
    if (/^[+-]?[\d.]*\d[\d.]*e/.test(text)) return fault('exponent');
    return fault(/^[+-]?[\d.]*$/.test(text) && /\d/.test(text) ? 'marks' : 'text');
  }
  const value = Number(`${sign}${whole || '0'}.${part || '0'}e${exponent}`);
  if (!Number.isFinite(value)) return fault('large');
  const digits = (whole + part).replace(/^0+/, '').length;
  return { value, half: Number(`5e${Number(exponent) - part.length - 1}`), digits };
}

/** Floating point's own noise, relative: it is nobody's mistake. */
const NOISE = 1e-12;

/** Whether a value is the typed number in all of its digits, be they rounded or cut off. */
export function agrees({ value: typed, half }: Typed, value: number): boolean {
  const noise = Math.abs(value) * NOISE;
  if (Math.abs(value - typed) <= half + noise) return true;
  const cut = Math.abs(value) - Math.abs(typed);
  return value * typed > 0 && cut >= 0 && cut < 2 * half;
}

/** To how many significant digits two numbers agree when both are rounded to them. */
export function agreeing(some: number, other: number): number {
  if (some === other) return Number.POSITIVE_INFINITY;
  if (some === 0 || other === 0 || some * other < 0) return 0;
  const size = Math.floor(Math.log10(Math.abs(other)));
  const apart = Math.abs(some - other) / 10 ** size;
  return Math.max(0, Math.floor(-Math.log10(2 * apart)) + 1);
}

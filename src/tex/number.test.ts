import { describe, expect, it, test } from 'vitest';
import { LIMIT, seeded } from '../engine';
import { decimals, significant } from './digits';
import { articleNotation, type Notation } from './notation';
import {
  asData,
  briefText,
  changeText,
  counted,
  inNotation,
  isShort,
  marked,
  PENDING,
  quantityText,
  shown,
  trimmed,
  typed,
  typedCount,
  written,
} from './number';

const DECIMALS = Array.from({ length: 10 }, (_, n) => decimals(n + 3));
const SIGNIFICANT = DECIMALS.map(({ count }) => significant(count));

/** 2000 numbers of both signs and all sizes from 1e-15 to 1e11, evenly over the powers of ten. */
function* numbers(): Generator<number> {
  const next = seeded(1986);
  for (let n = 0; n < 2000; n++) {
    const size = 10 ** (26 * next() - 15);
    yield next() < 0.5 ? -size : size;
  }
}

test.each([
  [-0.007343334999, '−0.007343'],
  [0.25, '+0.250000'],
  [0, '0.000000'],
  [-7.62e-10, '−7.62×10⁻¹⁰'],
])('a change by %d has its sign', (by, text) => {
  expect(changeText(by, { ...articleNotation, digits: decimals(6) })).toBe(text);
});

describe('a written number', () => {
  it.each([
    [0.298371108760003, 9, '0.298371109'],
    [0.4, 9, '0.400000000'],
    [0.3775, 9, '0.377500000'],
    [-0.019049118258, 9, '−0.019049118'],
    [-3, 3, '−3.000'],
    [0, 9, '0.000000000'],
    [-0, 9, '0.000000000'],
    [-0, 3, '0.000'],
    [-0.0006, 3, '−0.001'],
    [0.0005001, 3, '0.001'],
    [0.0004999, 3, '5.00×10⁻⁴'],
    [-0.0004999, 3, '−5.00×10⁻⁴'],
    [0.000035085, 9, '0.000035085'],
    [0.000035085, 3, '3.51×10⁻⁵'],
    [4.39e-13, 9, '4.39×10⁻¹³'],
    [-4.39e-13, 12, '−4.39×10⁻¹³'],
    [6e-13, 12, '0.000000000001'],
    [9.999e-13, 9, '1.00×10⁻¹²'],
    [5e-324, 12, '4.94×10⁻³²⁴'],
    [1_000_000, 9, '1000000.000000000'],
    [999_999_999.5, 3, '999999999.500'],
    [1e9, 9, '1.000000000×10⁹'],
    [-1.25e12, 3, '−1.250×10¹²'],
    [1e21, 3, '1.000×10²¹'],
    [1.7e308, 3, '1.700×10³⁰⁸'],
  ])('%d with %d decimals is %s', (value, count, text) => {
    expect(written(value, decimals(count))).toBe(text);
  });

  it('has from 3 to 12 decimals', () => {
    expect(DECIMALS.map((digits) => written(0.298371108760003, digits))).toEqual([
      '0.298',
      '0.2984',
      '0.29837',
      '0.298371',
      '0.2983711',
      '0.29837111',
      '0.298371109',
      '0.2983711088',
      '0.29837110876',
      '0.298371108760',
    ]);
  });

  it('is read back as the nearest number with these digits', () => {
    const faults: string[] = [];
    for (const value of numbers()) {
      for (const digits of DECIMALS) {
        const text = written(value, digits);
        const { count } = digits;
        const back = shown(text);
        const half = text.includes('×')
          ? 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(back))) - (Math.abs(value) < 1 ? 2 : count))
          : 0.5 * 10 ** -count;
        // Beyond a thousand, a double's own last digits are as coarse as the twelfth decimal.
        const near = Math.abs(back - value) <= half * (1 + 1e-6) + 2 ** -52 * Math.abs(value);
        if (!near || written(back, digits) !== text) faults.push(`${value}: ${text}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('never shows zero for what is not, nor a minus before a zero', () => {
    const faults: string[] = [];
    const edges = DECIMALS.flatMap(({ count: d }) =>
      [0.5 * 10 ** -d, Number(`5e-${d + 1}`), 0.4999999 * 10 ** -d, 0.5000001 * 10 ** -d].flatMap(
        (size) => [size, -size],
      ),
    );
    for (const value of [...edges, ...numbers()]) {
      for (const digits of [...DECIMALS, ...SIGNIFICANT]) {
        for (const text of [written(value, digits), trimmed(value, digits)]) {
          if (!/[1-9]/.test(text.split('×')[0] ?? '')) faults.push(`${value}: ${text}`);
          if (text.startsWith('−') !== value < 0 || text.includes('-')) faults.push(text);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('a number of significant digits', () => {
  it.each([
    [0.298371108760003, 4, '0.2984'],
    [0.000438567, 4, '0.0004386'],
    [-0.019049118258, 4, '−0.01905'],
    [0.25, 4, '0.2500'],
    [0, 4, '0.000'],
    [-0, 3, '0.00'],
    [0.999949, 4, '0.9999'],
    [0.99995, 4, '1.000'],
    [1.0569, 4, '1.057'],
    [123.456, 4, '123.5'],
    [1234.56, 4, '1235'],
    [9999.5, 4, '1.000×10⁴'],
    [-12_345.6, 4, '−1.235×10⁴'],
    [-12_345.6, 12, '−12345.6000000'],
    [0.0001, 3, '0.000100'],
    [0.00009999, 4, '9.999×10⁻⁵'],
    [0.000099996, 4, '0.0001000'],
    [-4.39e-13, 12, '−4.39000000000×10⁻¹³'],
    [5e-324, 3, '4.94×10⁻³²⁴'],
    [999_999_999, 12, '999999999.000'],
    [1e9, 12, '1.00000000000×10⁹'],
  ])('%d with %d of them is %s', (value, count, text) => {
    expect(written(value, significant(count))).toBe(text);
  });

  it.each([
    [0.4, 4, '0.40'],
    [0.05, 4, '0.05'],
    [0.3775, 4, '0.3775'],
    [0.37754, 4, '0.3775'],
    [-1.5, 12, '−1.50'],
    [0, 4, '0.00'],
    [0, 12, '0.00'],
    [1, 3, '1.00'],
    [25, 3, '25.0'],
    [250, 3, '250'],
    [12_000, 4, '1.20×10⁴'],
    [2e-5, 4, '2.00×10⁻⁵'],
    [1e9, 12, '1.00×10⁹'],
    [1 / 3, 3, '0.333'],
  ])('%d, trimmed, with %d of them is %s', (value, count, text) => {
    expect(trimmed(value, significant(count))).toBe(text);
  });

  it('has as many as are asked for, and is read back as the nearest number with them', () => {
    const faults: string[] = [];
    for (const value of numbers()) {
      for (const digits of SIGNIFICANT) {
        const text = written(value, digits);
        const [mantissa = ''] = text.split('×');
        const shownDigits = mantissa.replace(/[−.]/g, '').replace(/^0+/, '');
        if (shownDigits.length !== digits.count) faults.push(`${value}: ${text}`);
        if (shown(text) !== Number(value.toPrecision(digits.count)))
          faults.push(`${value}: ${text}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('a trimmed number', () => {
  it.each([
    [0.4, 9, '0.40'],
    [0.5, 9, '0.50'],
    [0.3775, 9, '0.3775'],
    [0.3775, 3, '0.378'],
    [0.05, 9, '0.05'],
    [0.005, 9, '0.005'],
    [-0.45, 5, '−0.45'],
    [0, 9, '0.00'],
    [-0, 9, '0.00'],
    [1, 12, '1.00'],
    [100, 3, '100.00'],
    [-1_000_000, 9, '−1000000.00'],
    [0.35891648, 9, '0.35891648'],
    [0.358916479717885, 9, '0.358916480'],
    [1 / 3, 3, '0.333'],
    [2e-10, 9, '2.00×10⁻¹⁰'],
    [66_646.68, 12, '66646.68'],
    [12_345_678_912, 9, '1.234567891×10¹⁰'],
  ])('%d with %d decimals is %s', (value, count, text) => {
    expect(trimmed(value, decimals(count))).toBe(text);
  });

  it('shows the same number as the written one', () => {
    const faults: string[] = [];
    for (const value of numbers()) {
      for (const digits of [...DECIMALS, ...SIGNIFICANT]) {
        const rounded = Number(value.toFixed(2));
        for (const each of [value, rounded]) {
          if (shown(trimmed(each, digits)) !== shown(written(each, digits))) {
            faults.push(`${each}: ${trimmed(each, digits)}`);
          }
        }
        if (digits.of === 'significant' || Math.abs(rounded) >= 1e9) continue;
        if (trimmed(rounded, digits) !== written(rounded, decimals(2))) {
          faults.push(`${rounded}: ${trimmed(rounded, digits)}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('a shown text read backward', () => {
  it.each([
    ['0.40', 0.4],
    ['−0.019049118', -0.019049118],
    ['4.39×10⁻¹³', 4.39e-13],
    ['−1.250×10¹²', -1.25e12],
    ['1.00×10⁰', 1],
    [PENDING, Number.NaN],
  ])('%s', (text, value) => {
    expect(shown(text)).toBe(value);
  });
});

describe('a quantity’s number', () => {
  const turned: Notation = { ...articleNotation, delta: 'minus slope' };

  it.each([
    ['w5', 0.4, '0.40'],
    ['b1', 0.35, '0.35'],
    ['eta', 0.5, '0.50'],
    ['i2', 0.1, '0.10'],
    ['target_o2', 0.99, '0.99'],
    ['dnet_o1/dout_h1', 0.4, '0.40'],
    ['dnet_h1/db1', 1, '1.00'],
    ['w5+', 0.35891648, '0.358916480'],
    ['out_h1', 0.5, '0.500000000'],
    ['E_total', 0.25, '0.250000000'],
    ['dE_total/dw5', 0.25, '0.250000000'],
    ['delta_o1', 0.138498561629, '0.138498562'],
  ])('of %s, %d, is %s', (ref, value, text) => {
    expect(quantityText(ref, value, articleNotation)).toBe(text);
    expect(quantityText(ref, value, { ...articleNotation, digits: decimals(3) })).toBe(
      isShort(ref) ? text : written(value, decimals(3)),
    );
  });

  it('has its sign turned for delta alone', () => {
    const refs = ['delta_o1', 'delta_h2', 'dE_total/dw5', 'dE_o1/dnet_o1', 'w5', 'E_total'];
    expect(refs.map((ref) => quantityText(ref, 0.25, turned))).toEqual([
      '−0.250000000',
      '−0.250000000',
      '0.250000000',
      '0.250000000',
      '0.25',
      '0.250000000',
    ]);
    expect(inNotation('delta_o1', -0.25, turned)).toBe(0.25);
    expect(inNotation('delta_o1', -0.25, articleNotation)).toBe(-0.25);
    expect(quantityText('delta_o1', 0, turned)).toBe('0.000000000');
  });
});

describe('a number in the graph', () => {
  it.each([
    ['w5', 0.4, '0.40'],
    ['w5', -0.45, '−0.45'],
    ['w5', 0.123456, '0.1235'],
    ['w5', 0.00123, '0.0012'],
    ['w5', 0.00001, '1×10⁻⁵'],
    ['w5', -12.3456, '−12.35'],
    ['w5', 123.456, '123.5'],
    ['w5', -1234.56, '−1235'],
    ['w5', 99_999, '99999'],
    ['w5', 100_000, '1.0×10⁵'],
    ['w5', -1_000_000, '−1.0×10⁶'],
    ['w5', 0, '0.00'],
    ['net_h1', 0.3775, '0.3775'],
    ['net_h1', 0, '0.0000'],
    ['out_h1', 0.593269992107, '0.5933'],
    ['out_h1', 0.00045, '0.000450'],
    ['E_total', 0.298371108760003, '0.298371'],
    ['E_o2', 0.0235600257, '0.023560'],
    ['E_total', 0.000035085, '0.000035'],
    ['E_total', 0.0000004, '4×10⁻⁷'],
    ['E_total', 45.678, '45.68'],
  ])('of %s, %d, is %s', (ref, value, text) => {
    expect(briefText(ref, value, articleNotation)).toBe(text);
  });

  it('has no more decimals than the equations', () => {
    const brief = (ref: string, value: number) =>
      briefText(ref, value, { ...articleNotation, digits: decimals(3) });
    expect([brief('net_h1', 0.3775), brief('E_total', 0.298371), brief('w5', 0.4)]).toEqual([
      '0.378',
      '0.298',
      '0.40',
    ]);
  });

  it.each([
    ['out_h1', 0.593269992107, '0.5933'],
    ['net_o1', 1.105905967, '1.106'],
    ['E_total', 0.298371108760003, '0.2984'],
    ['E_o2', 0.0235600257, '0.02356'],
    ['E_total', 0.000035085, '0.000035'],
    ['dE_total/dw1', 0.000438567, '0.000439'],
    ['w5', 0.4, '0.40'],
    ['w5', -12.3456, '−12.35'],
    ['w5', 1234.56, '1235'],
    ['w5', 12_345.6, '1.2×10⁴'],
    ['net_h1', 0, '0.000'],
  ])('of %s, %d, has no more than four significant digits: %s', (ref, value, text) => {
    expect(briefText(ref, value, { ...articleNotation, digits: significant(4) })).toBe(text);
  });

  it('has no more decimals than there is room for', () => {
    const brief = (value: number) => briefText('E_o2', value, articleNotation, 4);
    expect(brief(0.298371108760003)).toBe('0.2984');
    // A small one has the room of its minus for one more.
    expect([brief(0.0235600257), brief(-0.0235600257)]).toEqual(['0.02356', '−0.0236']);
  });

  it('has at most seven characters in a parameter and eight elsewhere, beside its sign', () => {
    const faults: string[] = [];
    for (const value of numbers()) {
      for (const [ref, most] of [
        ['w5', 7],
        ['net_h1', 8],
        ['out_h1', 8],
        ['E_total', 8],
      ] as const) {
        if (ref === 'w5' && Math.abs(value) > LIMIT) continue;
        for (const digits of [articleNotation.digits, significant(4), significant(12)]) {
          const text = briefText(ref, value, { ...articleNotation, digits });
          if (text.replace('−', '').length > most) faults.push(`${ref} ${value}: ${text}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('a typed number', () => {
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    [' .5 ', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['−3', -3],
    ['-3', -3],
    ['+2', 2],
    ['1e3', 1000],
    ['1E3', 1000],
    ['1e-3', 0.001],
    ['1e−3', 0.001],
    ['−1e−3', -0.001],
    ['1e+3', 1000],
    ['007', 7],
    ['1e6', LIMIT],
    ['−1000000', -LIMIT],
    ['0', 0],
    ['-0', 0],
    ['−0.0', 0],
    ['1e-400', 0],
    ['\t0.25\n', 0.25],
    ['\u00a00.25\u202f', 0.25],
    ['- 3', -3],
    ['−\u00a03', -3],
    ['+\u20090.5', 0.5],
    ['–3', -3],
    ['—3', -3],
    ['‐3', -3],
    ['‑3', -3],
    ['1e–3', 0.001],
    ['1.23×10⁻⁵', 1.23e-5],
    ['−1.23×10⁻⁵', -1.23e-5],
    ['1,23 × 10⁻⁵', 1.23e-5],
    ['2×10³', 2000],
    ['2·10^3', 2000],
    ['1.5·10^-5', 1.5e-5],
    ['1.5 ⋅ 10^–5', 1.5e-5],
    ['1.5x10^-5', 1.5e-5],
    ['1.5*10^(-5)', 1.5e-5],
    ['1.5X10-5', 1.5e-5],
    ['10⁻⁵', 1e-5],
    ['−10⁻⁵', -1e-5],
    ['10^-5', 1e-5],
  ])('%j is %d', (text, value) => {
    expect(typed(text)).toEqual({ value });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'not a number'],
    ['1,000,000', 'not a number'],
    ['1.000,5', 'not a number'],
    ['1.2.3', 'not a number'],
    ['1 000', 'not a number'],
    ['1_000', 'not a number'],
    ['.', 'not a number'],
    ['−', 'not a number'],
    ['--3', 'not a number'],
    ['e5', 'not a number'],
    ['1e', 'not a number'],
    ['1e0.5', 'not a number'],
    ['0x10', 'not a number'],
    ['0b1', 'not a number'],
    ['NaN', 'not a number'],
    ['Infinity', 'not a number'],
    ['-Infinity', 'not a number'],
    ['1/2', 'not a number'],
    ['½', 'not a number'],
    ['１', 'not a number'],
    ['1n', 'not a number'],
    ['null', 'not a number'],
    ['1.5×105', 'not a number'],
    ['×10⁻⁵', 'not a number'],
    ['2³', 'not a number'],
    ['−–3', 'not a number'],
    ['3 −', 'not a number'],
    ['1e7', 'too large'],
    ['-1000000.1', 'too large'],
    ['1e999', 'too large'],
    ['9'.repeat(40), 'too large'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(typed(text)).toEqual({ refusal });
  });

  it('may be any that the page itself writes, copied from it', () => {
    const faults = [...numbers()].filter((value) => {
      const text = written(value, decimals(9));
      const read = typed(text, Number.isFinite);
      return (
        !('value' in read) || read.value !== shown(text) || Number(asData(text)) !== read.value
      );
    });
    expect(faults).toEqual([]);
  });

  it('may be any parameter as a link writes it', () => {
    const faults = [...numbers()]
      .map((value) => Math.max(-LIMIT, Math.min(LIMIT, value)))
      .filter((value) => JSON.stringify(typed(String(value))) !== JSON.stringify({ value }));
    expect(faults).toEqual([]);
  });
});

describe('counts', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [10_000, '10,000'],
    [10_000_000, '10,000,000'],
  ])('%d is written %s, and read back', (count, text) => {
    expect(counted(count)).toBe(text);
    expect(typedCount(text)).toBe(count);
  });

  it.each([
    [' 7342 ', 7342],
    ['10 000', 10_000],
    ['10.000', 10_000],
    ['1’000’000', 1_000_000],
    ['1e6', 1_000_000],
    ['10⁴', 10_000],
    ['+500', 500],
    ['2\u202f000', 2000],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['1,00', null],
    ['ten', null],
    ['Infinity', null],
  ])('%j is read as %s', (text, count) => {
    expect(typedCount(text)).toBe(count);
  });
});

describe('a mark on an axis', () => {
  it.each([
    [0, '0'],
    [0.1, '0.1'],
    [0.001, '0.001'],
    [1e-4, '10⁻⁴'],
    [-1e-12, '−10⁻¹²'],
    [2e-5, '2×10⁻⁵'],
    [-2.5, '−2.5'],
    [1e7, '10⁷'],
  ])('at %d reads %s', (value, text) => {
    expect(marked(value)).toBe(text);
  });
});

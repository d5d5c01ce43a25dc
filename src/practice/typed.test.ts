import { describe, expect, it } from 'vitest';
import { agreeing, agrees, readTyped, type Typed } from './typed';

const read = (text: string): Typed => {
  const typed = readTyped(text);
  if ('fault' in typed) throw new Error(typed.fault.sentence);
  return typed;
};

describe('a number as it is typed', () => {
  it.each<[text: string, value: number, half: number, digits: number]>([
    ['0.1868', 0.1868, 0.00005, 4],
    ['.1868', 0.1868, 0.00005, 4],
    ['0,1868', 0.1868, 0.00005, 4],
    [',1868', 0.1868, 0.00005, 4],
    ['1,868e-1', 0.1868, 0.00005, 4],
    ['1.868E-1', 0.1868, 0.00005, 4],
    ['  0.1868\t', 0.1868, 0.00005, 4],
    ['0.186800', 0.1868, 0.0000005, 6],
    ['0.0400', 0.04, 0.00005, 3],
    ['5', 5, 0.5, 1],
    ['5.', 5, 0.5, 1],
    ['0', 0, 0.5, 0],
    ['0.000', 0, 0.0005, 0],
    ['12e2', 1200, 50, 2],
    ['+0.5', 0.5, 0.05, 1],
    ['-0.5', -0.5, 0.05, 1],
    ['- 0.5', -0.5, 0.05, 1],
    ['\u22120.5', -0.5, 0.05, 1],
    ['\u20130.5', -0.5, 0.05, 1],
    ['\u20140,5', -0.5, 0.05, 1],
    ['4.38 \u00d7 10^-4', 0.000438, 0.0000005, 3],
    ['4.38\u00d710^\u22124', 0.000438, 0.0000005, 3],
    ['4.38*10^(-4)', 0.000438, 0.0000005, 3],
    ['4.38 x 10^{-4}', 0.000438, 0.0000005, 3],
    ['4.38 \u00b7 10\u207b\u2074', 0.000438, 0.0000005, 3],
    ['4.38\u00d710\u00b2', 438, 0.5, 3],
    ['0.149\u202f780\u202f716', 0.149780716, 5e-10, 9],
    ['1/4', 0.25, 0, Number.POSITIVE_INFINITY],
    [' -1 / 4 ', -0.25, 0, Number.POSITIVE_INFINITY],
    ['0,5/2', 0.25, 0, Number.POSITIVE_INFINITY],
  ])('%s is read', (text, value, half, digits) => {
    const typed = read(text);
    expect(typed.value).toBe(value);
    expect(typed.half).toBeCloseTo(half, 15);
    expect(typed.digits).toBe(digits);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['w5', 'text'],
    ['-', 'text'],
    ['.', 'text'],
    ['1/2/3', 'text'],
    ['1/', 'text'],
    ['NaN', 'text'],
    ['0x10', 'text'],
    ['1.868.1', 'marks'],
    ['1,868.1', 'marks'],
    ['0.5 0.6', 'numerals'],
    ['1/0', 'zero'],
    ['1.2e', 'exponent'],
    ['1.2e1.5', 'exponent'],
    ['1e999', 'large'],
  ])('%s is a fault: %s', (text, kind) => {
    const typed = readTyped(text);
    expect('fault' in typed && typed.fault.kind).toBe(kind);
    expect('fault' in typed && typed.fault.sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('whether numbers agree', () => {
  it.each([
    ['0.5933', 0.59327, true],
    ['0.5932', 0.59327, true],
    ['0.5931', 0.59327, false],
    ['0.5932', 0.593301, false],
    ['0.5934', 0.59327, false],
    ['0.59330', 0.59327, false],
    ['-0.0190', -0.0190491, true],
    ['0.0190', -0.0190491, false],
    ['0', 0.2, true],
    ['0', 0.7, false],
    ['1/4', 0.25, true],
    ['1/4', 0.2500001, false],
  ])('%s and %d: %s', (text, value, same) => {
    expect(agrees(read(text), value)).toBe(same);
  });

  it.each([
    [0.5933, 0.59327, 4],
    [0.5932, 0.59327, 3],
    [0.5934, 0.59327, 3],
    [0.593, 0.59327, 3],
    [0.6, 0.59327, 1],
    [0.3, 0.59327, 0],
    [-0.59327, 0.59327, 0],
  ])('%d and %d to so many digits', (some, other, digits) => {
    expect(agreeing(some, other)).toBe(digits);
  });
});

import { describe, expect, it } from 'vitest';
import { readTable, type TableFault } from './table';

const read = (text: string, rows: number, columns: number) =>
  readTable(text, (some, others) => some === rows && others === columns);

const TABLE = [
  [0, 0.5, -1.25],
  [1, -0.5, 2000],
];

describe('a table', () => {
  it.each<[how: string, text: string]>([
    ['from a spreadsheet', '0\t0.5\t-1.25\r\n1\t-0.5\t2000\r\n'],
    ['from one that has decimal commas', '0\t0,5\t\u22121,25\n1\t\u22120,5\t2e3'],
    ['with empty columns behind it', '0\t0.5\t-1.25\t\t\n1\t-0.5\t2000\t\t\n\t\t\t\t\n'],
    ['with semicolons', '0;0,5;-1,25\n1;-0,5;2000'],
    ['with semicolons and points', '0; 0.5; -1.25;\n1; -0.5; 2000;'],
    ['with commas', '0,0.5,-1.25\n1,-0.5,2000'],
    ['with commas and spaces', '0, 0.5, -1.25\n1, -0.5, 2000'],
    ['with commas for both', '0, 0,5, -1,25\n1, -0,5, 2000'],
    ['with spaces', '  0  0.5 -1.25\n  1 -0.5  2000'],
    ['with spaces and decimal commas', '0 0,5 -1,25\n1 -0,5 2000'],
    ['with spaces that do not break', '0\u00a00.5\u00a0-1.25\n1\u00a0-0.5\u00a02000'],
    ['with dashes of all kinds', '0 0.5 \u20131.25\n1 \u20100.5 2000'],
    ['with minus signs that stand apart', '0 0.5 \u2212 1.25\n1 - 0.5 2000'],
    [
      'with powers of ten',
      '0 5\u00b710\u207b\u00b9 -125\u00d710^-2\n1 -5 x 10^-1 2 \u00d7 10\u00b3',
    ],
    ['with powers of ten, by commas', '0, 5 \u00d7 10\u207b\u00b9, -1.25\n1, -0.5, 2 * 10^3'],
    ['with a row of names', 'x1\tx2\ty\n0\t0.5\t-1.25\n1\t-0.5\t2000'],
    ['with a row of names, by commas', 'x1,x2,target\n0,0.5,-1.25\n1,-0.5,2000'],
    ['with a column of names', 'h1\t0\t0.5\t-1.25\nh2\t1\t-0.5\t2000'],
    ['with both, and an empty corner', '\ti1\ti2\tbias\nh1\t0\t0.5\t-1.25\nh2\t1\t-0.5\t2000'],
    ['with both, by spaces', '   i1 i2 b\nh1 0 0.5 -1.25\nh2 1 -0.5 2000'],
    ['with names in quotes', '"x1";"x2";"y"\n"0";"0,5";"-1,25"\n"1";"-0,5";"2000"'],
    ['as a program writes it', '[[0, 0.5, -1.25],\n [1, -0.5, 2000]]'],
    ['as a program writes it, in one line', '[[0. 0.5 -1.25] [1. -0.5 2000]]'],
    ['with empty lines', '\ufeff\n0 0.5 -1.25\n\n1 -0.5 2000\n\n'],
  ])('is read %s', (_, text) => {
    expect(read(text, 2, 3)).toEqual({ numbers: TABLE });
  });

  it.each<[text: string, numbers: number[][]]>([
    ['0,1', [[0, 1]]],
    ['0,1', [[0.1]]],
    ['0,1\n0,9', [[0.1], [0.9]]],
    [
      '0,1\n0,9',
      [
        [0, 1],
        [0, 9],
      ],
    ],
    ['0,1,1', [[0, 1, 1]]],
    ['1,2, 3', [[1.2, 3]]],
    ['1,2, 3', [[1, 2, 3]]],
    ['0,5 0,7', [[0.5, 0.7]]],
    [
      '0 1 1\n1 0 1',
      [
        [0, 1, 1],
        [1, 0, 1],
      ],
    ],
    ['-0', [[0]]],
  ])('%j is what makes it fit: %j', (text, numbers) => {
    expect(read(text, numbers.length, numbers[0]?.length ?? 0)).toEqual({ numbers });
  });

  it('has decimal commas where it would fit either way', () => {
    expect(readTable('0,1\n0,9', () => true)).toEqual({ numbers: [[0.1], [0.9]] });
    expect(readTable('0,1,2\n0,9,3', () => true)).toEqual({
      numbers: [
        [0, 1, 2],
        [0, 9, 3],
      ],
    });
  });

  it.each<[text: string, fault: TableFault]>([
    ['', { why: 'nothing' }],
    ['  \n\t\n', { why: 'nothing' }],
    ['x1 x2 y', { why: 'nothing' }],
    ['0 0.5 z\n1 2 3', { why: 'not a number', row: 1, column: 3, text: 'z' }],
    ['a b c\n\n0 0.5 1\n1 2..5 3', { why: 'not a number', row: 4, column: 2, text: '2..5' }],
    ['h1\t0\t1\t1/2\nh2\t0\t0\t0', { why: 'not a number', row: 1, column: 4, text: '1/2' }],
    ['h1;0;1;1\n7;0;0', { why: 'not a number', row: 1, column: 1, text: 'h1' }],
    ['0;;1\n1;2;3', { why: 'empty', row: 1, column: 2, text: '' }],
    ['0,0.5,1\n1,,3', { why: 'empty', row: 2, column: 2, text: '' }],
    ['0,0.5,1e7\n1,2,3', { why: 'too large', row: 1, column: 3, text: '1e7' }],
    ['0,0.5,1\n1,2', { why: 'uneven', row: 2, count: 2, others: 3 }],
    ['0 1\n1 2', { why: 'size', rows: 2, columns: 2 }],
    ['0 1 2', { why: 'size', rows: 1, columns: 3 }],
    ['<b>0</b> 1 2\n1 2 3', { why: 'not a number', row: 1, column: 1, text: '<b>0</b>' }],
    [' '.repeat(1_000_001), { why: 'too long' }],
  ])('%.30j is refused, and says where and why', (text, fault) => {
    expect(read(text, 2, 3)).toEqual({ fault });
  });
});

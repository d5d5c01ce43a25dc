import { describe, expect, it } from 'vitest';
import type { Advice, TableFault } from '../../store/network';
import type { Refusal } from '../../tex';
import { advised, networkWords, numberFault, tableFault, type Wanted } from './words';

const PAIRS: Wanted = { of: 'pairs', inputs: 2, targets: 1, most: 16 };
const WEIGHTS: Wanted = { of: 'weights', rows: 3, columns: 2, hasBiases: true };

describe('what is wrong with a pasted table', () => {
  it.each<[fault: TableFault, wanted: Wanted, sentence: string]>([
    [{ why: 'nothing' }, PAIRS, 'There are no numbers here.'],
    [{ why: 'too long' }, PAIRS, 'This is too long to be such a table.'],
    [{ why: 'empty', row: 2, column: 1, text: '' }, PAIRS, 'Row 2, column 1 is empty.'],
    [
      { why: 'not a number', row: 2, column: 3, text: '0..5' },
      PAIRS,
      'Row 2, column 3: “0..5” is not a number.',
    ],
    [
      { why: 'not a number', row: 1, column: 1, text: 'x'.repeat(24) },
      PAIRS,
      `Row 1, column 1: “${'x'.repeat(24)}” is not a number.`,
    ],
    [
      { why: 'not a number', row: 1, column: 1, text: 'x'.repeat(25) },
      PAIRS,
      `Row 1, column 1: “${'x'.repeat(24)}…” is not a number.`,
    ],
    [
      { why: 'too large', row: 1, column: 2, text: '1e9' },
      PAIRS,
      'Row 1, column 2: “1e9” is too large. Numbers go from minus to plus one million.',
    ],
    [
      { why: 'uneven', row: 4, count: 1, others: 3 },
      PAIRS,
      'Row 4 has 1 number where the first one has 3.',
    ],
    [
      { why: 'size', rows: 1, columns: 4 },
      PAIRS,
      'This has 1 row of 4 numbers. There can be 1 to 16 rows of 3: 2 inputs and 1 target.',
    ],
    [
      { why: 'size', rows: 2, columns: 2 },
      WEIGHTS,
      'This has 2 rows of 2 numbers. This layer has 3 rows of 2, or of 3 with its biases, or the same the other way round.',
    ],
    [
      { why: 'size', rows: 2, columns: 1 },
      { ...WEIGHTS, hasBiases: false },
      'This has 2 rows of 1 number. This layer has 3 rows of 2, or the same the other way round.',
    ],
    [
      { why: 'several biases' },
      WEIGHTS,
      'This layer has one bias for all of its neurons, and the table has several.',
    ],
  ])('%j is said', (fault, wanted, sentence) => {
    expect(tableFault(fault, wanted)).toBe(`${sentence} Nothing has been changed.`);
  });
});

it.each<[advice: Advice, sentence: string]>([
  [
    { why: 'sum', pair: 2 },
    'Cross-entropy is for targets that sum up to 1; those of pair 2 do not.',
  ],
  [
    { why: 'reach', ref: 'target_o1', low: -1, high: 1 },
    'Target_o1 cannot be reached: tanh gives numbers from −1 to 1.',
  ],
  [
    { why: 'reach', ref: 'target_o1', low: 0, high: Number.POSITIVE_INFINITY },
    'Target_o1 cannot be reached: tanh gives numbers of 0 and more.',
  ],
])('of targets it is said: %j', (advice, sentence) => {
  expect(advised(advice, 'tanh', (ref) => ref)).toBe(sentence);
});

it.each<[refusal: Refusal, sentence: string]>([
  ['empty', 'there is no number yet.'],
  ['not a number', 'this is not a number. Digits, a minus sign and a point or comma are.'],
  ['too large', 'this is too large. Numbers go from minus to plus one million.'],
])('a number that is %s is named', (refusal, sentence) => {
  expect(numberFault(refusal, 'weight w1, from i1 to h1')).toBe(
    `Weight w1, from i1 to h1: ${sentence}`,
  );
});

it('what there is one of has no number, and what there is more of is counted', () => {
  const { layer, into, weights, pasteName, taken, removed } = networkWords;
  expect([layer.hidden(1, 1), layer.hidden(2, 2)]).toEqual(['Hidden layer', 'Hidden layer 2']);
  expect([into.hidden(1, 1), into.hidden(2, 2)]).toEqual([
    'Into the hidden layer',
    'Into hidden layer 2',
  ]);
  expect([weights(6, 2), weights(6, 0)]).toEqual([
    'Weights and biases: 6 and 2',
    'Weights: 6, and no biases',
  ]);
  expect(pasteName.pairs(2, 1)).toBe('A row for each pair: 2 inputs, then 1 target');
  expect([taken.pairs(1), taken.pairs(4)]).toEqual(['1 pair taken over.', '4 pairs taken over.']);
  expect(removed(3, 2)).toBe('Pair 3 removed, 2 left.');
});

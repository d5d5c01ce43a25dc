import { expect, it } from 'vitest';
import { clockText } from './clockText';

it.each([
  [0, '00:00'],
  [999, '00:00'],
  [1000, '00:01'],
  [59_999, '00:59'],
  [425_000, '07:05'],
  [3_599_999, '59:59'],
  [3_600_000, '1:00:00'],
  [4_025_000, '1:07:05'],
  [86_399_000, '23:59:59'],
  [90_000_000, '25:00:00'],
])('%i ms are %s', (time, text) => {
  expect(clockText(time)).toBe(text);
});

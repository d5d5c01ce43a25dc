import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFor, MEASURES } from './measures';

test.each(['wide', 'tall'] as const)('the style sheets know the %s picture', (format) => {
  const theme = readFileSync(join(import.meta.dirname, '../../theme.css'), 'utf8');
  const { width, height } = MEASURES[format].size;
  expect(theme).toContain(`--graph-${format}: calc(${width} / ${height});`);
});

test('the picture is tall below 0.7 of its width, else as high as there is room for', () => {
  expect(formatFor({ width: 526, height: 800 })).toBe('tall');
  expect(formatFor({ width: 527, height: 800 })).toBe('wide');
  expect(formatFor({ width: 752, height: 480 })).toBe('wide');
  expect(formatFor({ width: 752, height: 479 })).toBe('closer');
  expect(formatFor({ width: 752, height: 409 })).toBe('low');
  expect(formatFor({ width: 752, height: 100 })).toBe('low');
});

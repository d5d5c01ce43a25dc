import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Format, formatFor, MEASURES } from './measures';

test.each(Object.keys(MEASURES) as Format[])('the style sheets know the %s picture', (format) => {
  const theme = readFileSync(join(import.meta.dirname, '../../theme.css'), 'utf8');
  const { width, height } = MEASURES[format].size;
  expect(theme).toContain(`--graph-${format}: calc(${width} / ${height});`);
});

test('the picture is tall below two thirds of its width', () => {
  expect(formatFor({ width: 521, height: 400 })).toBe('tall');
  expect(formatFor({ width: 522, height: 400 })).toBe('wide');
});

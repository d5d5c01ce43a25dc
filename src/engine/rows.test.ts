import { describe, expect, it } from 'vitest';
import { rows } from './rows';

const row = (index: number) => Float64Array.of(index, index + 0.1, -index);

/** More rows than a block of them. */
function filled(count: number) {
  const table = rows(3);
  for (let index = 0; index < count; index++) table.push(row(index));
  return table;
}

describe('rows', () => {
  it('are read where they were put', () => {
    const table = filled(5000);
    expect(table.length).toBe(5000);
    for (let index = 0; index < 5000; index++) {
      if (table.at(index, 1) !== index + 0.1) expect.fail(`row ${index}`);
    }
    expect(table.copy(4999)).toEqual(row(4999));
  });

  it('hold what they hold to the last bit', () => {
    const table = filled(2);
    expect(table.holds(0, Float64Array.of(0, 0.1, -0))).toBe(true);
    expect(table.holds(0, Float64Array.of(0, 0.1, 0))).toBe(false);
    expect(table.holds(1, Float64Array.of(1, 1.1, -2))).toBe(false);
  });

  it.each([0, 1, 1023, 1024, 1025, 3000])('are forgotten from row %d on, and go on there', (to) => {
    const table = filled(3000);
    table.cut(to);
    expect([table.length, table.bytes()]).toEqual([to, filled(to).bytes()]);
    for (let index = to; index < 4000; index++) table.push(row(index));
    expect([table.length, table.bytes()]).toEqual([4000, filled(4000).bytes()]);
    for (let index = 0; index < 4000; index++) {
      if (table.at(index, 2) !== -index) expect.fail(`row ${index}`);
    }
  });

  it('take what their blocks take', () => {
    expect([0, 1, 1024, 1025].map((count) => filled(count).bytes())).toEqual([
      0, 24576, 24576, 49152,
    ]);
    const wide = rows(5000);
    wide.push(new Float64Array(5000));
    expect(wide.bytes()).toBe(40_000);
  });
});

import { isNumeric, workedOut } from './arithmetic';
import { expect, type Printed } from './page';

/** The numbers of an equation as the eye meets them, without the parentheses around a minus. */
const seen = ({ slots }: Printed): string[] => slots.map(({ text }) => text.replace(/[()]/g, ''));

/**
 * Works out each printed row of numbers and compares it with the number printed after it, within
 * what rounding can do; the MathML has to hold the numbers that are seen. Returns how many rows
 * were compared: none where a number is still unknown.
 */
export function expectTrue(equation: Printed, where: string, decimals = 9): number {
  const { ref, spoken } = equation;
  expect(spoken, `MathML of ${ref} ${where}`).toEqual(seen(equation));
  // A slope of 1 is one whatever the numbers are, and a chain may still be without any.
  if (spoken.length === 0) {
    const [row = []] = equation.rows;
    expect(equation.rows, `${ref} ${where}`).toEqual([row.includes('symbol') ? row : ['1']]);
    return 0;
  }
  if (spoken.includes('?')) return 0;
  const rows = equation.rows.filter(isNumeric).map((row) => ({
    text: row.join(' '),
    ...workedOut(row, decimals),
  }));
  expect(rows.at(-1)?.text, `the last row of ${ref} ${where}`).toBe(seen(equation).at(-1));
  for (const [index, row] of rows.slice(1).entries()) {
    const before = rows[index];
    if (!before) continue;
    const apart = Math.abs(before.value - row.value);
    expect(apart, `${ref} ${where}: ${before.text} = ${row.text}`).toBeLessThanOrEqual(
      before.off + row.off,
    );
  }
  return rows.length - 1;
}

import { halfPlace, isNumeric, workedOut } from './arithmetic';
import { expect } from './page';
import type { Printed } from './readEquations';

/** The numbers of an equation as the eye meets them, without the parentheses around a minus. */
const seen = ({ slots }: Printed): string[] => slots.map(({ text }) => text.replace(/[()]/g, ''));

/**
 * Works out each printed row of numbers and compares it with the number printed after it, within
 * what rounding can do, and with the sign between them; the MathML has to hold what is seen. Returns how many rows
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
  const { signs } = equation;
  expect(signs.spoken, `signs in the MathML of ${ref} ${where}`).toEqual(signs.seen);
  expect(new Set(signs.seen.slice(0, -1)), `signs of ${ref} ${where}`).toEqual(new Set(['=']));
  if (spoken.includes('?')) {
    expect(signs.seen.at(-1), `the sign before what is unknown of ${ref} ${where}`).toBe('=');
    return 0;
  }
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
    // To its last digit, if the sign says so, and only then: half of one goes away from zero.
    const beyond = (before.value - row.value) * Math.sign(before.value);
    const half = halfPlace(row.text);
    const isSo = beyond >= -half - 1e-15 && beyond < half - 1e-15;
    expect(signs.seen.at(-1), `${ref} ${where}: ${before.text}, ${row.text}`).toBe(
      isSo ? '=' : '≈',
    );
  }
  return rows.length - 1;
}

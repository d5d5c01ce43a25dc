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
  const { compared, is, shouldBe } = truthOf(equation, decimals);
  // In one comparison, as each has a price of its own.
  expect(is, `${equation.ref} ${where}`).toEqual(shouldBe);
  return compared;
}

/** What there is to compare, by what it is. */
function truthOf(equation: Printed, decimals: number) {
  const { spoken, signs } = equation;
  const is: Record<string, unknown> = {};
  const shouldBe: Record<string, unknown> = {};
  const compare = (what: string, found: unknown, wanted: unknown) => {
    is[what] = found;
    shouldBe[what] = wanted;
  };
  compare('MathML', spoken, seen(equation));
  // A slope of 1 is one whatever the numbers are, and a chain may still be without any.
  if (spoken.length === 0) {
    const [row = []] = equation.rows;
    compare('rows', equation.rows, [row.includes('symbol') ? row : ['1']]);
    return { compared: 0, is, shouldBe };
  }
  compare('signs in the MathML', signs.spoken, signs.seen);
  compare('signs but the last', [...new Set(signs.seen.slice(0, -1))], ['=']);
  if (spoken.includes('?')) {
    compare('the sign before what is unknown', signs.seen.at(-1), '=');
    return { compared: 0, is, shouldBe };
  }
  const rows = equation.rows.filter(isNumeric).map((row) => ({
    text: row.join(' '),
    ...workedOut(row, decimals),
  }));
  compare('the last row', rows.at(-1)?.text, seen(equation).at(-1));
  for (const [index, row] of rows.slice(1).entries()) {
    const before = rows[index];
    if (!before) continue;
    const apart = Math.abs(before.value - row.value);
    const tooFar = Math.max(0, apart - (before.off + row.off));
    compare(`how much too far ${before.text} is from ${row.text}`, tooFar, 0);
    // To its last digit, if the sign says so, and only then: half of one goes away from zero.
    const beyond = (before.value - row.value) * Math.sign(before.value);
    const half = halfPlace(row.text);
    const isSo = beyond >= -half - 1e-15 && beyond < half - 1e-15;
    compare(`the sign of ${before.text}, ${row.text}`, signs.seen.at(-1), isSo ? '=' : '≈');
  }
  return { compared: rows.length - 1, is, shouldBe };
}

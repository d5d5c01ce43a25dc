/**
 * Moves the equations that stand below each other in a box to the right, so that all their = are in
 * one column, as in a book; none where that would make one of them too wide, or break their rows
 * anew.
 */
export function alignEquals(equations: readonly HTMLElement[]): void {
  if (equations.length < 2) return;
  const sides = equations.map((equation) => {
    const { left, top } = equation.getBoundingClientRect();
    const equals = equation.querySelector('.mrel')?.getBoundingClientRect().left ?? left;
    // What stands before the first =, in ems, so that it holds at any size.
    const side = (equals - left) / Number.parseFloat(getComputedStyle(equation).fontSize);
    return { equation, left: Math.round(left), top, side, over: overflow(equation) };
  });
  for (const { equation, left, side } of sides) {
    const widest = Math.max(...sides.map((each) => (each.left === left ? each.side : 0)));
    equation.style.setProperty('--lead', `${widest - side}em`);
  }
  const isWorse = sides.some(
    ({ equation, top, over }) =>
      overflow(equation) > over || equation.getBoundingClientRect().top !== top,
  );
  if (isWorse) for (const { style } of equations) style.removeProperty('--lead');
}

const overflow = ({ scrollWidth, clientWidth }: HTMLElement): number => scrollWidth - clientWidth;

import type { Working } from '../../engine';
import { lesson, sections } from '../../lesson';
import type { View } from '../../store';
import { type Equation, equation, type Notation, render } from '../../tex';

/** Equations with more numbers than this have a line for their result. */
const SHORT = 2;

/** An equation as it is set on paper. */
export const onPaper = (working: Working, notation: Notation): Equation =>
  equation(working, notation, working.inputs.length > SHORT ? 'ladder' : 'compact', 'paper');

/** Has KaTeX make the equations beforehand, one at a time, so that the page answers in between. */
export async function typesetBeforehand({ network, notation }: View): Promise<void> {
  const entries = sections(lesson(network, 'one step a weight')).flatMap(({ entries }) => entries);
  for (const working of entries.flatMap(({ equations }) => equations)) {
    render(onPaper(working, notation).tex);
    await new Promise((next) => setTimeout(next));
  }
}

import type { Working } from '../../engine';
import { lesson, sections } from '../../lesson';
import type { View } from '../../store';
import { type Equation, equation, type Notation, render } from '../../tex';

/** Equations with more numbers than this have a line for their result. */
const SHORT = 2;

/** An equation as it is set on paper. */
export const onPaper = (working: Working, notation: Notation): Equation =>
  equation(working, notation, working.inputs.length > SHORT ? 'ladder' : 'compact', 'paper');

/** Lets the page answer what has happened meanwhile. */
const answering = () => new Promise<void>((next) => setTimeout(next));

/** Has KaTeX make the equations beforehand, one at a time, with a pause before each. */
export async function typesetBeforehand(
  { network, notation, walk }: View,
  pause: () => Promise<void> = answering,
): Promise<void> {
  const entries = sections(lesson(network, 'one step a weight', walk)).flatMap(
    ({ entries }) => entries,
  );
  for (const working of entries.flatMap(({ equations }) => equations)) {
    await pause();
    render(onPaper(working, notation).tex);
  }
}

import { fetchKatex } from '../../tex';
import { later } from '../later';
import { observable } from '../observable';

/** In which equations are set: with others in their place they would jump. */
const FACES = ['1em KaTeX_Main', 'italic 1em KaTeX_Main', 'italic 1em KaTeX_Math'];

/** For large brackets, which the first equations do not have. */
const LARGE = ['1em KaTeX_Size1', '1em KaTeX_Size2'];

/** Whether an equation has been set: what is not needed before may come from then on. */
export const equationStands = observable(false);

/** KaTeX with its style and its typefaces. */
export const typesetting = later(async () => {
  await Promise.all([fetchKatex(), typefaces()]);
  return true;
});

async function typefaces(): Promise<void> {
  await import('./katexStyle');
  // Without them equations are set in others: no reason to do without equations.
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
  equationStands.subscribe(() => LARGE.map((face) => document.fonts.load(face)));
}

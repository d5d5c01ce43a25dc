import { alignEquals } from './alignEquals';
import { whenItChanges } from './whenItChanges';

/** As small as equations are set before they scroll instead. */
const SMALLEST = 0.62;

/**
 * Sets the equations in a box = below =, and smaller, all alike, where one of them is too wide for
 * it. Returns the undo.
 */
export const shrinkToFit = (box: HTMLDivElement): (() => void) =>
  whenItChanges(box, () => {
    box.style.removeProperty('--fit');
    const equations = [...box.querySelectorAll<HTMLElement>('.equation')];
    for (const { style } of equations) style.removeProperty('--lead');
    alignEquals(equations);
    const scales = equations.map(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);
    const scale = Math.max(SMALLEST, Math.floor(Math.min(...scales) * 500) / 500);
    if (scale < 1) box.style.setProperty('--fit', String(scale));
  });

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
    const scales = () => equations.map(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);
    const set = (scale: number) =>
      box.style.setProperty('--fit', String(Math.max(SMALLEST, Math.floor(scale * 500) / 500)));
    const scale = Math.min(...scales());
    if (Math.floor(scale * 500) >= 500) return;
    set(scale);
    // A scroll bar that comes or goes changes the room: what is still cut off gives in once more.
    const again = Math.min(...scales());
    if (again < 0.995) set(scale * again);
  });

import { alignEquals } from './alignEquals';
import { whenItChanges } from './whenItChanges';

/** As small as equations are set before they scroll instead. */
const SMALLEST = 0.62;

/**
 * So often it is looked whether all fits: type is not everywhere as much narrower as it is smaller,
 * where each glyph is as wide as whole pixels, and a scroll bar may take room.
 */
const LOOKS = 5;

/** What KaTeX has of nothing beside its tables, in px. */
const OVERHANG = 2;

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
    let scale = 1;
    for (let look = 0; look < LOOKS; look++) {
      const over = Math.max(...equations.map((each) => each.scrollWidth - each.clientWidth));
      if (over <= (look && OVERHANG)) break;
      scale *= Math.min(...equations.map((each) => each.clientWidth / each.scrollWidth));
      const fit = Math.max(SMALLEST, Math.floor(scale * 500) / 500);
      box.style.setProperty('--fit', String(fit));
    }
  });

import { backstep } from '../../store';
import { type Size, watchSize } from './watchSize';

/**
 * Keeps an `<svg>` painted: as soon as it has a size, and whenever that or the state changes.
 * `end` is the undo and leaves it empty.
 */
export function mountPicture(
  svg: SVGSVGElement,
  paint: (size: Size) => void,
): { repaint(): void; end(): void } {
  let size: Size | null = null;
  const repaint = () => {
    if (size) paint(size);
  };
  const ends = [
    watchSize(svg, (given) => {
      size = given;
      repaint();
    }),
    backstep.store.subscribe(repaint),
    // The run before an edit is known only when the edit is history.
    backstep.history.subscribe(repaint),
  ];
  return {
    repaint,
    end() {
      for (const end of ends) end();
      svg.replaceChildren();
    },
  };
}

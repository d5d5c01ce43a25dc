import { backstep } from '../../store';
import { theme } from '../page/theme';
import type { XY } from './isolines';
import { placeIn } from './placeIn';
import { type Size, watchSize } from './watchSize';

/** How long the numbers have to be at rest before all lines are drawn, in ms. */
const REST = 150;

/** What is painted of a plane that has a colour at each of its places. */
export type Plane = {
  /**
   * In passing, at most once a frame.
   * @param under where the pointer is, in the picture's own pixels; none for a finger
   */
  paint: (size: Size, under: XY | null) => void;
  /** All of it, when nothing moves any more. */
  rest: () => void;
  /** Before it is painted in the colours of another theme. */
  recolour: () => void;
};

/**
 * Keeps a plane painted, whenever its size, the state, the theme or the place under the pointer
 * changes. `moved` is to say that what was painted at rest is true no more; `end` is the undo.
 */
export function mountPlane(
  svg: SVGSVGElement,
  { paint, rest, recolour }: Plane,
): { isAtRest: () => boolean; moved: () => void; end: () => void } {
  let size: Size | null = null;
  let under: XY | null = null;
  let atRest = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const ask = () => {
    if (asked === 0) asked = requestAnimationFrame(frame);
  };
  const frame = () => {
    asked = 0;
    if (!size) return;
    paint(size, under);
    if (!atRest && resting === undefined && !isMoving()) resting = setTimeout(settle, REST);
  };
  const settle = () => {
    resting = undefined;
    if (isMoving()) return;
    rest();
    atRest = true;
  };
  const hover = (event: PointerEvent) => {
    under = event.pointerType === 'touch' ? null : placeIn(svg, event);
    ask();
  };
  const leave = () => {
    under = null;
    ask();
  };

  svg.addEventListener('pointermove', hover);
  svg.addEventListener('pointerleave', leave);
  const ends = [
    watchSize(svg, (given) => {
      size = given;
      ask();
    }),
    backstep.store.subscribe(ask),
    theme.subscribe(() => {
      recolour();
      ask();
    }),
  ];
  return {
    isAtRest: () => atRest,
    moved() {
      atRest = false;
      clearTimeout(resting);
      resting = undefined;
    },
    end() {
      for (const end of ends) end();
      svg.removeEventListener('pointermove', hover);
      svg.removeEventListener('pointerleave', leave);
      clearTimeout(resting);
      cancelAnimationFrame(asked);
      svg.replaceChildren();
    },
  };
}

/** While something is dragged or plays, it is only painted in passing. */
const isMoving = (): boolean => {
  const { pull, playing } = backstep.store.getState();
  return pull !== null || playing;
};

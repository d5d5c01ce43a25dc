import type { XY } from './isolines';

/** Where the pointer is, in the picture's own pixels. */
export function placeIn(svg: SVGSVGElement, { clientX, clientY }: PointerEvent): XY {
  const { left, top } = svg.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

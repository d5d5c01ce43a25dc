import type { BaseType, Selection } from 'd3';
import { writeText } from '../text/writeText';

/** Sets an attribute where it differs from what was set before. */
export function writeAttr<Element extends BaseType, Datum, Parent extends BaseType>(
  selection: Selection<Element, Datum, Parent, unknown>,
  name: string,
  value: (this: Element, datum: Datum) => string | number,
): void {
  selection.each(function (datum) {
    const node = this as unknown as SVGElement;
    const next = String(value.call(this, datum));
    if (node.getAttribute(name) !== next) node.setAttribute(name, next);
  });
}

export function segment<
  Datum extends { from: { x: number; y: number }; to: { x: number; y: number } },
>(selection: Selection<SVGLineElement, Datum, BaseType, unknown>): void {
  selection
    .call(writeAttr, 'x1', ({ from }: Datum) => from.x)
    .call(writeAttr, 'y1', ({ from }: Datum) => from.y)
    .call(writeAttr, 'x2', ({ to }: Datum) => to.x)
    .call(writeAttr, 'y2', ({ to }: Datum) => to.y);
}

/** Writes the text of each element. */
export function writeTexts<Element extends BaseType, Datum, Parent extends BaseType>(
  selection: Selection<Element, Datum, Parent, unknown>,
  text: (datum: Datum) => string,
): void {
  selection.each(function (datum) {
    writeText(this as unknown as SVGElement, text(datum));
  });
}

import type { BaseType, Selection } from 'd3';

/** What each element was drawn from. */
const drawn = new WeakMap<Element, { datum: unknown; also: unknown }>();

/**
 * The elements of a selection that are not drawn yet as their data say, which they are then to be:
 * in a frame of a drag few numbers change, and asking every attribute of all the others takes longer
 * than all the rest.
 * @param also what they are drawn from besides
 */
export function changed<Element extends SVGElement, Datum, Parent extends BaseType>(
  selection: Selection<Element, Datum, Parent, unknown>,
  also?: unknown,
): Selection<Element, Datum, Parent, unknown> {
  return selection.filter(function (datum) {
    const before = drawn.get(this);
    if (before && isSame(before.datum, datum) && isSame(before.also, also)) return false;
    drawn.set(this, { datum, also });
    return true;
  });
}

/** Whether two plain values say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length && keys.every((key) => isSame(left[key], right[key]))
  );
}

import type { Ref } from '../../engine';
import type { Geometry } from './geometry';

/**
 * Keeps what was made for each quantity of a picture, and hands it out again as long as it would be
 * made from the same things: in a frame of a drag nearly all of the picture is, and what is the same
 * object need not be compared.
 */
export function asBefore<Made>(): (
  where: Geometry,
  ref: Ref,
  from: readonly unknown[],
  make: () => Made,
) => Made {
  const pictures = new WeakMap<Geometry, Map<Ref, { from: readonly unknown[]; made: Made }>>();
  return (where, ref, from, make) => {
    const last = pictures.get(where) ?? new Map();
    pictures.set(where, last);
    const before = last.get(ref);
    if (before?.from.every((each: unknown, index: number) => Object.is(each, from[index]))) {
      return before.made;
    }
    const made = make();
    last.set(ref, { from, made });
    return made;
  };
}

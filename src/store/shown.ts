import { type Shape, ShapeError } from '../engine';

/** How many neurons a layer may have, and how many hidden layers there may be, to be shown. */
export const SHOWN = { inputs: 4, layers: 3, hidden: 5, outputs: 4 } as const;

/**
 * Holds a shape to what the page shows; the engine runs larger ones.
 * @throws ShapeError with a sentence
 */
export function checkShown({ sizes }: Pick<Shape, 'sizes'>): void {
  const hidden = sizes.slice(1, -1);
  const { inputs, layers, hidden: most, outputs } = SHOWN;
  const fits =
    sizes.length >= 2 &&
    (sizes[0] as number) <= inputs &&
    (sizes.at(-1) as number) <= outputs &&
    hidden.length <= layers &&
    hidden.every((size) => size <= most) &&
    sizes.every((size) => Number.isInteger(size) && size >= 1);
  if (fits) return;
  throw new ShapeError(
    'sizes',
    `This page shows 1 to ${inputs} inputs, at most ${layers} hidden layers of 1 to ${most} neurons, and 1 to ${outputs} outputs.`,
  );
}

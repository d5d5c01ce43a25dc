import { checkShape, layoutOf, MOST_PAIRS, type Shape, ShapeError } from '../../engine';

/** The least and the most of what a network that the page shows has. */
export const limits = {
  inputs: [1, 4],
  layers: [0, 3],
  neurons: [1, 5],
  outputs: [1, 4],
  pairs: [1, MOST_PAIRS],
} as const;

/** Whether a count is within its limits. */
export const within = (what: keyof typeof limits, count: number): boolean =>
  Number.isInteger(count) && count >= limits[what][0] && count <= limits[what][1];

const NAMES = {
  inputs: 'inputs',
  layers: 'hidden layers',
  neurons: 'neurons in a hidden layer',
  outputs: 'outputs',
} as const;

/** What makes a shape none that the page can show, in a sentence, or null. */
export function faultIn(shape: Shape): ShapeError | null {
  const { sizes } = shape;
  const hidden = sizes.slice(1, -1);
  const counts = [
    ['inputs', sizes[0] ?? 0],
    ['layers', hidden.length],
    ...hidden.map((size) => ['neurons', size] as const),
    ['outputs', sizes.at(-1) ?? 0],
  ] as const;
  for (const [what, count] of counts) {
    if (within(what, count)) continue;
    const [least, most] = limits[what];
    return new ShapeError(
      'sizes',
      `The page shows networks of ${least} to ${most} ${NAMES[what]}, not ${count}.`,
    );
  }
  try {
    checkShape(shape, layoutOf(shape));
  } catch (error) {
    if (error instanceof ShapeError) return error;
    throw error;
  }
  return null;
}

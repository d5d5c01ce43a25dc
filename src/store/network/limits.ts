import { checkShape, layoutOf, MOST_PAIRS, type Shape, ShapeError } from '../../engine';
import { checkShown, SHOWN } from '../shown';

/** The least and the most of what a network that the page shows has. */
export const limits = {
  inputs: [1, SHOWN.inputs],
  layers: [0, SHOWN.layers],
  neurons: [1, SHOWN.hidden],
  outputs: [1, SHOWN.outputs],
  pairs: [1, MOST_PAIRS],
} as const;

/** Whether a count is within its limits. */
export const within = (what: keyof typeof limits, count: number): boolean =>
  count >= limits[what][0] && count <= limits[what][1];

/** What makes a shape none that the page can show, with a sentence, or null. */
export function faultIn(shape: Shape): ShapeError | null {
  try {
    checkShown(shape);
    checkShape(shape, layoutOf(shape));
    return null;
  } catch (error) {
    if (error instanceof ShapeError) return error;
    throw error;
  }
}

import { lesson, type Step } from '../../lesson';
import type { View } from '../../store';
import { forwardPass } from './forwardPass';
import type { JobSheet, WorksheetJob } from './worksheetJob';

/** Where the picture's own numbers are worked out. */
const PICTURED: readonly string[] = ['forward', 'error'];

/**
 * The view of a sheet's picture: nothing in it has been worked out, or the forward pass where the
 * sheet gives all of it.
 */
export function sheetPicture(
  base: View,
  { trace }: JobSheet,
  { handout: { tasks }, walk }: WorksheetJob,
): View {
  const { network } = trace;
  const made = lesson(network, 'one step a weight', walk);
  // The first step that works anything out, and holds it back.
  const index = 1;
  const step = { ...(made.steps[index] as Step), lights: [], factors: [] };
  const shown = { network, trace, walk, lesson: made, index, step };
  const view: View = { ...base, ...shown, asks: true, held: true };
  const isGiven = !tasks.some(({ phase }) => PICTURED.includes(phase));
  return isGiven ? forwardPass({ ...view, asks: false, held: false }) : view;
}

import type { Step } from '../../lesson';
import type { View } from '../../store';

/** The view in which the forward pass has been worked out, and nothing is lit or recedes. */
export function forwardPass(view: View): View {
  const index = view.lesson.computedAt.get('E_total') ?? 0;
  const step = view.lesson.steps[index] as Step;
  return { ...view, index, step: { ...step, lights: [], factors: [] } };
}
